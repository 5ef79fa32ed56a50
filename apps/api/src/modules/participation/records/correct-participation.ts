import {
  accepted,
  ageByYear,
  checkParticipationCorrection,
  type CorrectableParticipation,
  type CorrectedParticipation,
  type CorrectionSurroundings,
  dateInShanghai,
  isoDate,
  participationOrigin,
  refused,
  type Result,
} from '@weizhi/domain';
import type { RequestContext } from '../../../platform/context/request-context';
import { type Transaction, uniqueViolation } from '../../../platform/database';
import { idempotencyKeyProblems, once } from '../../../platform/errors/once';
import { type FieldError, fieldError, InvalidInput, NotFound } from '../../../platform/errors/refusal';
import { staleVersion } from '../../../platform/errors/stale-version';
import { textProblems } from '../../../platform/errors/text-problems';
import { divisionKey, mayAtDivision } from '../../divisions';
import { recordParticipationFigures } from '../keep-figures';
import type { NewParticipation } from '../participation-facts';
import {
  dayKey,
  occasionKey,
  participantOf,
  readSurroundings,
  type Surroundings,
} from '../participation-surroundings.reads';
import { Participation, ParticipationEvent } from '../participation.entity';
import { participantFacts } from '../record-participation';
import { correctionRefused } from './record.errors';
import { valuesOf } from './record-history';
import type { CorrectParticipationInput } from './record.inputs';
import { ParticipationRecordChanged } from './record-results';
import { findRecord, holdRecord } from './record-rows';
import { PARTICIPATION_RECORD, toRecord } from './record.type';

const MINUTES_OF_DAY = 1440;
const DEEPEST = 5;

/** Corrects a record of participation by the rules by which one is recorded; figures follow, and what it said before stays. */
export async function correctParticipation(
  context: RequestContext,
  input: CorrectParticipationInput,
): Promise<object> {
  const fieldErrors = [
    ...textProblems('reason', input.reason, { maximum: 200, required: true }),
    ...rangeProblems('minutes', input.minutes, [0, MINUTES_OF_DAY]),
    ...rangeProblems('depth', input.depth, [1, DEEPEST]),
    ...idempotencyKeyProblems(input.idempotencyKey),
  ];
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  try {
    return await context.transaction((tx) => correct(tx, context, input));
  } catch (error) {
    // Of an organisation somebody else may have recorded the same meanwhile.
    if (uniqueViolation(error) !== 'uq_participation_organisation') throw error;
    const happenedOn = isoDate(input.happenedOn ?? '');
    return correctionRefused({ code: 'participationCountedTwice', happenedOn });
  }
}

function rangeProblems(
  path: string,
  value: number | null | undefined,
  [minimum, maximum]: readonly [number, number],
): FieldError[] {
  if (value == null || (value >= minimum && value <= maximum)) return [];
  return [fieldError(path, 'OUT_OF_RANGE', { minimum, maximum })];
}

async function correct(
  tx: Transaction,
  context: RequestContext,
  input: CorrectParticipationInput,
): Promise<object> {
  const row = await holdRecord(tx, input.recordId);
  if (!row) return new NotFound({ subject: 'recordId' });
  const { districtId } = row;
  const stated = statedBy(input);
  if (stated.divisionId !== undefined) {
    const place = { districtId, divisionId: stated.divisionId };
    if (!(await mayAtDivision(tx, 'participation.record', place)))
      return new NotFound({ subject: 'divisionId' });
  }
  const request = { operation: 'correctParticipation', key: input.idempotencyKey, body: input };
  const answer = await once(tx, request, () => change(tx, context, { input, row, stated }));
  if (!answer.ok) return answer.refusal;
  const changed = await findRecord(tx, input.recordId);
  if (!changed) throw new Error('The record just corrected is not there');
  return Object.assign(new ParticipationRecordChanged(), { record: toRecord(changed) });
}

/** What is stated; a stage may be stated as none. */
function statedBy(input: CorrectParticipationInput): Partial<CorrectableParticipation> {
  const { divisionId, happenedOn, stage, mechanism, capacity, channel, form, depth, minutes, initiator } =
    input;
  return {
    ...present({ mechanism, capacity, channel, form, depth, minutes, initiator }),
    ...(divisionId == null ? {} : { divisionId: divisionKey(divisionId) }),
    ...(happenedOn == null ? {} : { happenedOn: isoDate(happenedOn) }),
    ...(stage === undefined ? {} : { stage }),
  };
}

function present<Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]?: NonNullable<Fields[Name]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null)) as {
    [Name in keyof Fields]?: NonNullable<Fields[Name]>;
  };
}

interface Correcting {
  readonly input: CorrectParticipationInput;
  readonly row: Participation;
  readonly stated: Partial<CorrectableParticipation>;
}

async function change(
  tx: Transaction,
  context: RequestContext,
  { input, row, stated }: Correcting,
): Promise<Result<{ readonly id: string }, object>> {
  const key = { districtId: row.districtId, id: row.id };
  if (row.version !== input.expectedVersion) return refused(await staleVersion(tx, Participation, key));
  const now = context.clock.now();
  const recorded = { ...valuesOf(row), happenedOn: isoDate(row.occurredOn) };
  const fact = factOf(row, { ...recorded, ...stated });
  const request = { districtId: row.districtId, sourceModule: row.sourceModule, now };
  const around = await readSurroundings(tx, request, [fact]);
  const checked = checkParticipationCorrection(recorded, stated, surroundingsOf(row, fact, { around, now }));
  if (!checked.ok) return refused(correctionRefused(checked.refusal));
  await rewrite(tx, row, { ...checked.value, around });
  await keepTrail(tx, context, { input, row, ...checked.value });
  return accepted({ id: row.id });
}

/** The record as a fact that is to be recorded. */
function factOf(row: Participation, says: CorrectableParticipation): NewParticipation {
  const { residentId, organisationId, evidence, occasion, sourceId } = row;
  return {
    ...{ ...says, evidence, occasion, sourceId },
    participant:
      residentId === null
        ? { kind: 'organisation', organisationId: organisationId ?? '' }
        : { kind: 'resident', residentId },
  };
}

/** What holds of the day without the record itself, which is among what is on record of its own day. */
function surroundingsOf(
  row: Participation,
  fact: NewParticipation,
  { around, now }: { readonly around: Surroundings; readonly now: Date },
): CorrectionSurroundings {
  const isOwnDay = fact.happenedOn === row.occurredOn;
  const minutes = around.minutes.get(dayKey(fact)) ?? 0;
  return {
    origin: participationOrigin(row.sourceModule),
    isWithdrawn: row.withdrawnAt !== null,
    today: dateInShanghai(now.getTime()),
    isPlaceKnown: around.places.has(fact.divisionId),
    participant: participantFacts(fact, around),
    posts: around.residents.get(participantOf(fact))?.posts ?? [],
    minutesOfDay: isOwnDay ? minutes - row.minutes : minutes,
    isCounted: !isOwnDay && around.counted.has(occasionKey(fact)),
  };
}

/** Takes the record out of the figures, says what it should have said, and puts it in again. */
async function rewrite(
  tx: Transaction,
  row: Participation,
  { corrected, around }: CorrectedParticipation & { readonly around: Surroundings },
): Promise<void> {
  const { districtId, id } = row;
  const { happenedOn, ...rest } = corrected;
  const birthYear = around.residents.get(row.residentId ?? '')?.birthYear ?? null;
  const age =
    birthYear === null || happenedOn === row.occurredOn ? row.age : ageByYear(birthYear, happenedOn);
  await recordParticipationFigures(tx, { districtId, factIds: [id], sign: -1 });
  const outcome = await tx
    .repository(Participation)
    .updateVersioned({ districtId, id }, row.version, { ...rest, occurredOn: happenedOn, age });
  if (outcome !== 'updated') throw new Error('A record that is held was changed meanwhile');
  await recordParticipationFigures(tx, { districtId, factIds: [id], sign: 1 });
}

async function keepTrail(
  tx: Transaction,
  context: RequestContext,
  { input, row, corrected, fields }: Pick<Correcting, 'input' | 'row'> & CorrectedParticipation,
): Promise<void> {
  const { districtId, id } = row;
  const reason = input.reason.trim();
  const said: Readonly<Record<string, unknown>> = valuesOf(row);
  await tx.repository(ParticipationEvent).insert({
    ...{ districtId, participationId: id, divisionId: corrected.divisionId, kind: 'corrected', reason },
    fields: [...fields],
    former: Object.fromEntries(fields.map((field) => [field, said[field]])),
    recordVersion: row.version + 1,
    recordedBy: tx.actor.id,
    recordedAt: context.clock.now(),
  });
  await tx.audit({
    ...{ districtId, action: 'participation.correct', subject: { type: PARTICIPATION_RECORD, id } },
    ...{ fieldsBefore: [...fields], fieldsAfter: [...fields], why: reason, requestId: context.requestId },
  });
}
