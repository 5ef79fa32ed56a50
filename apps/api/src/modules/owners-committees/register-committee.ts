import { accepted, advanceCommittee, isoDate, refused, type Result } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { NewRow, Transaction } from '../../platform/database';
import { once } from '../../platform/errors/once';
import {
  DuplicateEntry,
  type FieldError,
  fieldError,
  InvalidInput,
  NotFound,
} from '../../platform/errors/refusal';
import type { Estate } from '../divisions';
import { committeeRules, today } from './committee-standing';
import { findManagedEstate } from './find-committee';
import { OwnersCommittee } from './owners-committee.entity';
import { committeeRefused } from './owners-committee.errors';
import type { RegisterOwnersCommitteeInput } from './owners-committee.inputs';
import { OwnersCommitteeRecorded } from './owners-committee-results';
import { committeeJustChanged } from './owners-committee.type';
import { recordEvent } from './record-event';

/** Enters a committee that exists already, by the rules that it would be elected by today. */
export async function registerOwnersCommittee(
  context: RequestContext,
  input: RegisterOwnersCommitteeInput,
): Promise<object> {
  const problems = problemsOf(input, today(context.clock));
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return context.transaction(async (tx) => {
    const estate = await findManagedEstate(tx, input.estateId);
    if (!estate) return new NotFound({ subject: 'estateId' });
    const answer = await once(
      tx,
      { operation: 'registerOwnersCommittee', key: input.idempotencyKey, body: input },
      () => insert(tx, context, { estate, input }),
    );
    if (!answer.ok) return answer.refusal;
    const row = await tx
      .repository(OwnersCommittee)
      .findOne({ districtId: estate.districtId, id: answer.value.id });
    if (!row) throw new Error('The committee just entered is not there');
    return Object.assign(new OwnersCommitteeRecorded(), {
      committee: await committeeJustChanged(tx, context, row),
    });
  });
}

async function insert(
  tx: Transaction,
  context: RequestContext,
  { estate, input }: { readonly estate: Estate; readonly input: RegisterOwnersCommitteeInput },
): Promise<Result<{ id: string }, object>> {
  const { districtId, divisionId } = estate;
  const checked = advanceCommittee(
    {
      facts: { ...NOBODY, state: 'assemblyVoting' },
      households: estate.households,
      today: today(context.clock),
    },
    'recordElection',
    {
      rules: await committeeRules(tx, estate, today(context.clock)),
      electedOn: isoDate(input.electedOn),
      termEnd: isoDate(input.termEnd),
      seats: input.seats,
      // The rules want somebody elected; that nobody is left in office is a fact of later.
      membersInOffice: Math.max(input.membersInOffice, 1),
    },
  );
  if (!checked.ok) return refused(committeeRefused(checked.refusal));
  const entered: NewRow<OwnersCommittee> = {
    districtId,
    estateId: estate.id,
    divisionId,
    state: 'active',
    electedOn: input.electedOn,
    termEnd: input.termEnd,
    seats: input.seats,
    membersInOffice: input.membersInOffice,
    lastMeetingOn: input.lastMeetingOn ?? null,
    filedOn: input.filedOn ?? null,
    filingNumber: input.filingNumber ?? null,
    createdAt: context.clock.now(),
  };
  const [row] = await tx
    .repository(OwnersCommittee)
    .insertIgnoringDuplicates([entered], ['districtId', 'estateId']);
  if (!row) return refused(new DuplicateEntry({ field: 'estateId' }));
  await recordEvent(tx, context, { committee: row, kind: 'registered', occurredOn: input.electedOn });
  return accepted({ id: row.id });
}

const NOBODY = {
  electedOn: null,
  termEnd: null,
  lastMeetingOn: null,
  seats: null,
  membersInOffice: null,
} as const;

function problemsOf(input: RegisterOwnersCommitteeInput, day: string): FieldError[] {
  const { electedOn, seats, membersInOffice, filingNumber, idempotencyKey } = input;
  const problems: FieldError[] = [...dateProblems(input, day)];
  if (idempotencyKey === '' || idempotencyKey.length > 200)
    problems.push(fieldError('idempotencyKey', 'MALFORMED'));
  if (electedOn > day)
    problems.push(fieldError('electedOn', 'OUT_OF_RANGE', { minimum: '1990-01-01', maximum: day }));
  if (membersInOffice < 0)
    problems.push(fieldError('membersInOffice', 'OUT_OF_RANGE', { minimum: 0, maximum: seats }));
  if ((filingNumber ?? '').length > 60)
    problems.push(fieldError('filingNumber', 'TOO_LONG', { maximum: 60 }));
  return problems;
}

/** Meeting and filing come after the election and not after today. */
function dateProblems(input: RegisterOwnersCommitteeInput, day: string): FieldError[] {
  return (['lastMeetingOn', 'filedOn'] as const).flatMap((field) => {
    const stated = input[field];
    return stated != null && (stated > day || stated < input.electedOn)
      ? [fieldError(field, 'DATE_ORDER')]
      : [];
  });
}
