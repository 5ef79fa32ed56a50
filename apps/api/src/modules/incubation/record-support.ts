import {
  accepted,
  INCUBATION_END_STAGES,
  type MoneyText,
  shareSupportCost,
  SUPPORT_ACTIVITIES,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import { type FieldError, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { mayAtDivision } from '../divisions';
import { findLiveOrganisation, type Organisation } from '../organisations';
import { IncubationCase } from './case.entity';
import { todayOf } from './change-case';
import { moneyOf, moneyProblems, pastDayProblems, textProblems } from './read-input';
import { SupportEntry, SupportShare } from './support.entity';
import { type RecordSupportInput, SupportRecorded, toSupportShare } from './support.type';

const MOST_ORGANISATIONS = 100;
/** Ten days without a break: longer is a slip of the pen. */
const MOST_MINUTES = 14_400;

/**
 * Records support once and shares it out: it stands in the ledger of every organisation that took part, with the
 * whole time and an equal share of the cost, and in the case of each that is in incubation.
 */
export async function recordSupport(context: RequestContext, input: RecordSupportInput): Promise<object> {
  const problems = problemsOf(context, input);
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return context.transaction(async (tx) => {
    const organisations = await findSupported(tx, input.organisationIds);
    const districtId = organisations?.[0]?.districtId;
    if (!organisations || districtId === undefined) return new NotFound({ subject: 'organisationIds' });
    const answer = await once(
      tx,
      { operation: 'recordSupport', key: input.idempotencyKey, body: input },
      async () => accepted({ entryId: await insertEntry(tx, context, { input, organisations, districtId }) }),
    );
    if (!answer.ok) return answer.refusal;
    const shares = await tx
      .repository(SupportShare)
      .find({ where: { districtId, entryId: answer.value.entryId }, order: { id: 'ASC' } });
    return Object.assign(new SupportRecorded(), { shares: shares.map(toSupportShare) });
  });
}

interface Entry {
  readonly input: RecordSupportInput;
  readonly organisations: readonly Organisation[];
  readonly districtId: string;
}

async function insertEntry(tx: Transaction, context: RequestContext, entry: Entry): Promise<string> {
  const { input, organisations, districtId } = entry;
  const given = {
    districtId,
    kind: input.kind ?? SUPPORT_ACTIVITIES[input.activity],
    activity: input.activity,
    occurredOn: input.occurredOn,
    minutes: input.minutes,
  };
  const cost = moneyOf(input.cost) as MoneyText;
  const row = await tx.repository(SupportEntry).insert({
    ...given,
    title: input.title.trim(),
    cost,
    recordedBy: tx.actor.id,
    recordedAt: context.clock.now(),
  });
  const shares = shareSupportCost(cost, organisations.length);
  const cases = await liveCases(tx, entry);
  await tx.repository(SupportShare).insertMany(
    organisations.map(({ id, divisionId }, index) => ({
      ...given,
      entryId: row.id,
      organisationId: id,
      divisionId,
      caseId: cases.get(id) ?? null,
      cost: shares[index] ?? '0.00',
    })),
  );
  await tx.audit({
    districtId,
    action: 'incubation.recordSupport',
    subject: { type: 'SupportEntry', id: row.id },
    requestId: context.requestId,
  });
  return row.id;
}

async function liveCases(
  tx: Transaction,
  { districtId, organisations }: Entry,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .repository(IncubationCase)
    .query('row')
    .andWhere('row.districtId = :districtId and row.organisationId = any(:ids) and row.stage <> all(:ends)', {
      districtId,
      ids: organisations.map(({ id }) => id),
      ends: [...INCUBATION_END_STAGES],
    })
    .getMany();
  return new Map(rows.map(({ organisationId, id }) => [organisationId, id]));
}

/** The organisations, all of one district and each within reach; undefined when one is not. */
async function findSupported(
  tx: Transaction,
  ids: readonly string[],
): Promise<readonly Organisation[] | undefined> {
  const found: Organisation[] = [];
  for (const id of ids) {
    const organisation = await findLiveOrganisation(tx, id, 'organisation.read');
    if (!organisation || !(await mayAtDivision(tx, 'incubation.mentor', organisation))) return undefined;
    if (found[0] && found[0].districtId !== organisation.districtId) return undefined;
    found.push(organisation);
  }
  return found;
}

function problemsOf(context: RequestContext, input: RecordSupportInput): FieldError[] {
  const ids = new Set(input.organisationIds);
  const count = ids.size === input.organisationIds.length ? ids.size : 0;
  const range = (path: string, value: number, [minimum, maximum]: readonly [number, number]): FieldError[] =>
    value < minimum || value > maximum ? [fieldError(path, 'OUT_OF_RANGE', { minimum, maximum })] : [];
  return [
    ...range('organisationIds', count, [1, MOST_ORGANISATIONS]),
    ...range('minutes', input.minutes, [0, MOST_MINUTES]),
    ...textProblems('title', input.title, 200),
    ...moneyProblems('cost', input.cost),
    ...pastDayProblems('occurredOn', input.occurredOn, todayOf(context)),
    ...idempotencyKeyProblems(input.idempotencyKey),
  ];
}
