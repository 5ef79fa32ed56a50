import {
  accepted,
  correctedFills,
  parseFillValue,
  refused,
  type Result,
  servedCorrections,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import { type FieldError, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { districtRowKey } from '../../platform/graphql/global-id';
import { mayAtDivision } from '../divisions';
import { CANONICAL_ELEMENT, elementOf } from './canonical-element.type';
import { holdFills } from './community';
import { CommunityFill, FillCorrectionRecord, ServedCorrectionRecord } from './fill.entity';
import type { CorrectFillInput } from './fill.inputs';
import { readAnsweredDemands, readFills } from './fill.reads';
import { FillCorrected } from './fill-results';
import { COMMUNITY_FILL, shownValue } from './fill.type';
import { ElementRecord, FormDemand } from './form-demand.entity';
import { toFormDemand } from './form-demand.type';
import { FillValueUnchanged, reportingRefusal } from './reporting.errors';
import { todayOf } from './today';

const LONGEST_REASON = 200;

/** Corrects one value of a fill; every answer that was served with the old value hears of it. */
export async function correctFill(context: RequestContext, input: CorrectFillInput): Promise<object> {
  const problems = problemsOf(input);
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return context.transaction((tx) => open(tx, context, input));
}

function problemsOf({ reason, idempotencyKey }: CorrectFillInput): FieldError[] {
  const problems = idempotencyKeyProblems(idempotencyKey);
  if (reason.trim() === '') problems.push(fieldError('reason', 'REQUIRED'));
  if (reason.trim().length > LONGEST_REASON)
    problems.push(fieldError('reason', 'TOO_LONG', { maximum: LONGEST_REASON }));
  return problems;
}

interface Correcting {
  readonly input: CorrectFillInput;
  readonly fill: CommunityFill;
  readonly element: ElementRecord;
  readonly value: string | null;
}

async function open(tx: Transaction, context: RequestContext, input: CorrectFillInput): Promise<object> {
  const fill = await tx
    .repository(CommunityFill)
    .findOne({ ...districtRowKey(COMMUNITY_FILL, input.fillId) });
  if (!fill || !(await mayAtDivision(tx, 'reporting.fill', fill))) return new NotFound({ subject: 'fillId' });
  const key = districtRowKey(CANONICAL_ELEMENT, input.elementId);
  const element =
    key.districtId === fill.districtId && (await tx.repository(ElementRecord).findOne({ ...key }));
  if (!element) return new NotFound({ subject: 'elementId' });
  const read = parseFillValue(elementOf(element), input.value);
  if (!read.ok) return reportingRefusal(read.refusal);
  const correcting = { input, fill, element, value: read.value };
  const answer = await once(tx, { operation: 'correctFill', key: input.idempotencyKey, body: input }, () =>
    correct(tx, context, correcting),
  );
  if (!answer.ok) return answer.refusal;
  const row = await tx
    .repository(FillCorrectionRecord)
    .findOne({ districtId: fill.districtId, id: answer.value.id });
  if (!row) throw new Error('The correction just made is not there');
  return Object.assign(new FillCorrected(), {
    before: shownValue(row.valueBefore),
    after: shownValue(row.valueAfter),
    reached: (await readReached(tx, row)).map((demand) => toFormDemand(demand, todayOf(context))),
  });
}

async function correct(
  tx: Transaction,
  context: RequestContext,
  { input, fill, element, value }: Correcting,
): Promise<Result<{ id: string }, object>> {
  const { districtId, divisionId } = fill;
  await holdFills(tx, fill);
  const [held] = await readFills(tx, fill, { ids: [fill.id] });
  const row = held?.rows.find(({ household }) => household === input.household.trim());
  if (!row || !Object.hasOwn(row.values, element.code))
    return refused(new NotFound({ subject: 'household' }));
  const before = row.values[element.code] ?? null;
  if (before === value) return refused(new FillValueUnchanged({}));
  const correction = await tx.repository(FillCorrectionRecord).insert({
    ...{ districtId, divisionId, fillId: fill.id, household: row.household, elementId: element.id },
    ...{ valueBefore: before, valueAfter: value, reason: input.reason.trim() },
    correctedBy: tx.actor.id,
    correctedAt: context.clock.now(),
  });
  await serve(tx, correction, element);
  await tx.audit({
    districtId,
    action: 'communityFill.correct',
    subject: { type: COMMUNITY_FILL, id: fill.id },
    fieldsAfter: [element.code],
    why: input.reason.trim(),
    requestId: context.requestId,
  });
  return accepted({ id: correction.id });
}

/** Writes what the correction changes in each answer that drew on the fill. */
async function serve(
  tx: Transaction,
  correction: FillCorrectionRecord,
  element: ElementRecord,
): Promise<void> {
  const { districtId, divisionId, fillId, household, valueBefore, valueAfter } = correction;
  const changed = { fillId, household, element: element.code };
  for (const { demand, asked, answer } of await readAnsweredDemands(tx, correction, element.id)) {
    if (!answer.fillIds.includes(fillId)) continue;
    const after = await readFills(tx, correction, { ids: answer.fillIds });
    const before = correctedFills(after, [{ ...changed, value: valueBefore }]);
    const now = correctedFills(after, [{ ...changed, value: valueAfter }]);
    await tx.repository(ServedCorrectionRecord).insertMany(
      servedCorrections(asked, before, now).map((served) => ({
        ...{
          districtId,
          divisionId,
          demandId: demand.id,
          correctionId: correction.id,
          elementId: element.id,
        },
        ...{ household: served.household, building: served.building },
        ...{ valueBefore: served.before, valueAfter: served.after },
        ...{ reason: correction.reason, correctedAt: correction.correctedAt },
      })),
    );
  }
}

async function readReached(
  tx: Transaction,
  { districtId, id }: FillCorrectionRecord,
): Promise<readonly FormDemand[]> {
  const served = await tx
    .repository(ServedCorrectionRecord)
    .find({ where: { districtId, correctionId: id } });
  const ids = [...new Set(served.map(({ demandId }) => demandId))];
  return tx
    .repository(FormDemand)
    .query('row')
    .andWhere('row.districtId = :districtId and row.id = any(:ids)', { districtId, ids })
    .orderBy('row.proposedAt')
    .addOrderBy('row.id')
    .getMany();
}
