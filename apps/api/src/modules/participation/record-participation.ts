import {
  ageByYear,
  checkParticipation,
  dateInShanghai,
  isoDate,
  type IsoDate,
  participantCapacity,
  type ParticipantFacts,
  type ParticipationRefusal,
  type Result,
} from '@weizhi/domain';
import type { NewRow, Transaction } from '../../platform/database';
import { forgetParticipationFigures, holdResidents, recordParticipationFigures } from './keep-figures';
import { Participation } from './participation.entity';
import type { NewParticipation, ParticipationRequest, RecordedParticipation } from './participation-facts';
import {
  dayKey,
  occasionKey,
  participantOf,
  readSurroundings,
  type ResidentFacts,
  type Surroundings,
} from './participation-surroundings.reads';

/**
 * Records that residents and organisations took part in something, as a by-product of what a module does. A fact whose
 * key is on record already is left as it is; one that the rules refuse is not written, and the others are. Outcomes in
 * the order of the facts. Whoever calls it has seen to it that the actor may.
 */
export function recordParticipation(
  tx: Transaction,
  request: ParticipationRequest,
  facts: readonly NewParticipation[],
): Promise<readonly RecordedParticipation[]> {
  return recordBy(tx, { request, facts, keep: recordParticipationFigures });
}

/** Records facts by the rules. */
export type ParticipationRecorder = (
  request: Omit<ParticipationRequest, 'districtId'>,
  facts: readonly NewParticipation[],
) => Promise<readonly RecordedParticipation[]>;

/**
 * Records much at once by the same rules, and leaves the figures to `rebuildParticipationFigures`: where most of the facts
 * are new that is cheaper than to add each. Until then they count as out of date, and whatever brings figures up to date
 * computes them.
 */
export async function recordParticipationInBulk(
  tx: Transaction,
  districtId: string,
  work: (record: ParticipationRecorder) => Promise<void>,
): Promise<void> {
  await forgetParticipationFigures(tx, districtId);
  await work((request, facts) =>
    recordBy(tx, { request: { ...request, districtId }, facts, keep: () => Promise.resolve() }),
  );
}

interface Recording {
  readonly request: ParticipationRequest;
  readonly facts: readonly NewParticipation[];
  /** Puts what was written into the figures. */
  readonly keep: typeof recordParticipationFigures;
}

async function recordBy(
  tx: Transaction,
  { request, facts, keep }: Recording,
): Promise<readonly RecordedParticipation[]> {
  const { districtId, now } = request;
  const residentIds = residentsOf(facts);
  await holdResidents(tx, districtId, residentIds);
  const surroundings = await readSurroundings(tx, request, facts);
  const decided = decideAll(facts, surroundings, dateInShanghai(now.getTime()));
  const fresh = decided.flatMap(({ fact, outcome }) => (outcome === 'fresh' ? [fact] : []));
  const ids = await write(tx, request, { facts: fresh, surroundings, keep });
  return decided.map(({ fact, outcome }): RecordedParticipation => {
    if (outcome !== 'fresh' && outcome !== 'known') return { kind: 'refused', refusal: outcome };
    const known = surroundings.bySource.get(fact.sourceId);
    if (known !== undefined) return { kind: 'known', id: known };
    return { kind: outcome === 'fresh' ? 'recorded' : 'known', id: ids.get(fact.sourceId) ?? '' };
  });
}

/** A fact with what becomes of it. */
export interface Decided {
  readonly fact: NewParticipation;
  readonly outcome: 'fresh' | 'known' | ParticipationRefusal;
}

/** One after the other, so that a fact of the list stands in the way of a later one as one on record does. */
export function decideAll(
  facts: readonly NewParticipation[],
  surroundings: Surroundings,
  today: IsoDate,
): readonly Decided[] {
  const counted = new Set(surroundings.counted);
  const minutes = new Map(surroundings.minutes);
  const sources = new Set(surroundings.bySource.keys());
  return facts.map((fact) => {
    if (sources.has(fact.sourceId)) return { fact, outcome: 'known' };
    const minutesOfDay = minutes.get(dayKey(fact)) ?? 0;
    const checked = check(fact, surroundings, {
      today,
      minutesOfDay,
      isCounted: counted.has(occasionKey(fact)),
    });
    if (!checked.ok) return { fact, outcome: checked.refusal };
    counted.add(occasionKey(fact));
    minutes.set(dayKey(fact), minutesOfDay + fact.minutes);
    sources.add(fact.sourceId);
    return { fact, outcome: 'fresh' };
  });
}

function check(
  fact: NewParticipation,
  surroundings: Surroundings,
  day: { readonly today: IsoDate; readonly minutesOfDay: number; readonly isCounted: boolean },
): Result<unknown, ParticipationRefusal> {
  return checkParticipation(
    { happenedOn: isoDate(fact.happenedOn), depth: fact.depth, minutes: fact.minutes },
    {
      ...day,
      isPlaceKnown: surroundings.places.has(fact.divisionId),
      participant: participantFacts(fact, surroundings),
    },
  );
}

/** The participant of a fact as the rules need one; null where there is none. */
export function participantFacts(
  fact: NewParticipation,
  surroundings: Surroundings,
): ParticipantFacts | null {
  const id = participantOf(fact);
  if (fact.participant.kind === 'organisation')
    return surroundings.organisations.has(id) ? { kind: 'organisation' } : null;
  const resident = surroundings.residents.get(id);
  return resident ? { kind: 'resident', birthYear: resident.birthYear, consent: resident.consent } : null;
}

function residentsOf(facts: readonly NewParticipation[]): readonly string[] {
  const residents = facts.filter(({ participant }) => participant.kind === 'resident');
  return [...new Set(residents.map(participantOf))];
}

async function write(
  tx: Transaction,
  request: ParticipationRequest,
  { facts, surroundings, keep }: Pick<Recording, 'facts' | 'keep'> & { readonly surroundings: Surroundings },
): Promise<ReadonlyMap<string, string>> {
  if (facts.length === 0) return new Map();
  const rows = await tx
    .repository(Participation)
    .insertMany(facts.map((fact) => toRow(request, fact, surroundings)));
  const { districtId } = request;
  await keep(tx, { districtId, factIds: rows.map(({ id }) => id), sign: 1 });
  return new Map(rows.map(({ id, sourceId }) => [sourceId, id]));
}

function toRow(
  { districtId, sourceModule, importBatchId = null, now }: ParticipationRequest,
  fact: NewParticipation,
  { residents }: Surroundings,
): NewRow<Participation> {
  const { divisionId, stage, mechanism, channel, depth, minutes, initiator, evidence, occasion, sourceId } =
    fact;
  const { form = 'direct', taskId = null } = fact;
  return {
    ...{ districtId, sourceModule, importBatchId, recordedAt: now, occasion, sourceId, form, taskId },
    ...{ divisionId, stage, mechanism, channel, depth, minutes, initiator, evidence },
    occurredOn: fact.happenedOn,
    ...participantColumns(fact, residents.get(participantOf(fact))),
  };
}

/** Who took part, as of the day. */
function participantColumns(
  { participant, capacity = null, happenedOn }: NewParticipation,
  resident: ResidentFacts | undefined,
): NewRow<Participation> {
  if (participant.kind === 'organisation')
    return { organisationId: participant.organisationId, capacity: 'organisationMember' };
  const day = isoDate(happenedOn);
  const { birthYear = null, sex = null, employmentStatus = null, posts = [] } = resident ?? {};
  return {
    ...{ residentId: participant.residentId, sex, employmentStatus },
    age: birthYear === null ? null : ageByYear(birthYear, day),
    capacity: participantCapacity(capacity, posts, day),
  };
}
