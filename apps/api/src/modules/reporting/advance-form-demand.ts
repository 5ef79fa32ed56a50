import {
  advanceFormDemand as decide,
  type FormDemandAction,
  type FormDemandFacts,
  formOverlap,
  isoDate,
  mappedElements,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { NewRow, Transaction } from '../../platform/database';
import { fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { mayAtDivision } from '../divisions';
import { elementOf } from './canonical-element.type';
import { fieldsAsMapped, findDemand, findOwnDemand, readFields } from './demand.reads';
import { ElementRecord, FormDemand, FormFieldRecord } from './form-demand.entity';
import { FormDemandChanged } from './form-demand-results';
import { positionOf, toFormDemand } from './form-demand.type';
import { readHoldings } from './overlap.reads';
import { rulesInForce } from '../rule-sets';
import { recordDemandEvent } from './record-demand-event';
import { reportingRefusal } from './reporting.errors';
import type { AdvanceFormDemandInput, DecideFormDemandInput } from './reporting.inputs';
import { todayOf } from './today';

const LONGEST_REASON = 200;
const OF_DEPARTMENT: readonly FormDemandAction[] = ['checkOverlap', 'accept', 'withdraw'];

/** A step that the department takes: it has the overlap checked, accepts the answers, or withdraws the form. */
export async function advanceFormDemand(
  context: RequestContext,
  input: AdvanceFormDemandInput,
): Promise<object> {
  const problems = reasonProblems(input.reason);
  if (!OF_DEPARTMENT.includes(input.action)) problems.push(fieldError('action', 'UNKNOWN_VALUE'));
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return context.transaction(async (tx) => {
    const demand = await findOwnDemand(tx, input.demandId);
    if (!demand) return new NotFound({ subject: 'demandId' });
    const { action, expectedVersion, reason } = input;
    const facts = { ...(reason == null ? {} : { reason }) };
    const answer = await step(tx, context, { demand, action, expectedVersion, facts, changes: {} });
    if (answer instanceof FormDemandChanged && action === 'checkOverlap')
      await recordOverlap(tx, context, demand);
    return answer;
  });
}

/** The decision on a form whose overlap was checked. Elements that it proposed are adopted with it. */
export async function decideFormDemand(
  context: RequestContext,
  input: DecideFormDemandInput,
): Promise<object> {
  const problems = reasonProblems(input.reason);
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return context.transaction(async (tx) => {
    const demand = await findDemand(tx, input.demandId);
    if (!demand || !(await mayAtDivision(tx, 'taskAdmission.decide', demand)))
      return new NotFound({ subject: 'demandId' });
    const { approved, expectedVersion, opensOn, closesOn } = input;
    const facts = factsOf(input);
    const action = approved ? 'approve' : 'reject';
    const changes = approved ? { opensOn: opensOn ?? null, closesOn: closesOn ?? null } : {};
    const answer = await step(tx, context, { demand, action, expectedVersion, facts, changes });
    if (answer instanceof FormDemandChanged && approved) await adoptElements(tx, context, demand);
    return answer;
  });
}

function factsOf({ opensOn, closesOn, reason }: DecideFormDemandInput): FormDemandFacts {
  return {
    ...(opensOn == null ? {} : { opensOn: isoDate(opensOn) }),
    ...(closesOn == null ? {} : { closesOn: isoDate(closesOn) }),
    ...(reason == null ? {} : { reason }),
  };
}

function reasonProblems(reason: string | null | undefined) {
  return (reason ?? '').length > LONGEST_REASON
    ? [fieldError('reason', 'TOO_LONG', { maximum: LONGEST_REASON })]
    : [];
}

interface Step {
  readonly demand: FormDemand;
  readonly action: FormDemandAction;
  readonly expectedVersion: number;
  readonly facts: FormDemandFacts;
  readonly changes: NewRow<FormDemand>;
}

async function step(tx: Transaction, context: RequestContext, taken: Step): Promise<object> {
  const { demand, action, facts } = taken;
  const today = todayOf(context);
  const { longestDays } = await rulesInForce(tx, 'formDemand', {
    districtId: demand.districtId,
    day: today,
  });
  const decided = decide({ ...positionOf(demand, today), longestDays }, action, facts);
  if (!decided.ok) return reportingRefusal(decided.refusal);
  const key = { districtId: demand.districtId, id: demand.id };
  const reason = facts.reason?.trim() ?? null;
  const outcome = await tx
    .repository(FormDemand)
    .updateVersioned(key, taken.expectedVersion, { ...taken.changes, state: decided.value, reason });
  if (outcome !== 'updated') return staleVersion(tx, FormDemand, key);
  await recordDemandEvent(tx, context, { demand, action, reason });
  if (action === 'approve')
    await tx.publish({
      districtId: demand.districtId,
      type: 'formDemand.approved',
      payload: { demandId: demand.id, day: today },
    });
  const row = await tx.repository(FormDemand).findOne(key);
  return Object.assign(new FormDemandChanged(), { demand: toFormDemand(row ?? demand, today) });
}

/** Writes beside each field how it stands: what is held already is not asked for once more. */
async function recordOverlap(tx: Transaction, context: RequestContext, demand: FormDemand): Promise<void> {
  const fields = await readFields(tx, demand);
  const mapped = mappedElements(fieldsAsMapped(fields), demand.grain);
  if (!mapped.ok) throw new Error('A form whose fields are mapped holds a field that is not');
  const { districtId, divisionId, id, grain } = demand;
  const elementIds = fields.flatMap(({ element }) => element?.id ?? []);
  const holdings = await readHoldings(tx, {
    ...{ districtId, divisionId, elementIds, today: todayOf(context), exceptDemandId: id },
  });
  const overlaps = new Map(formOverlap(mapped.value, grain, holdings).map((each) => [each.element, each]));
  for (const { field, element } of fields) {
    const overlap = element && overlaps.get(elementOf(element).code);
    if (!overlap) continue;
    const { standing, form, heldOn } = overlap;
    await tx
      .repository(FormFieldRecord)
      .update({ districtId, id: field.id }, { standing, heldForm: form, heldOn });
  }
}

async function adoptElements(tx: Transaction, context: RequestContext, demand: FormDemand): Promise<void> {
  const adoptedAt = context.clock.now();
  for (const { element } of await readFields(tx, demand))
    if (element && element.adoptedAt === null)
      await tx
        .repository(ElementRecord)
        .update({ districtId: demand.districtId, id: element.id }, { adoptedAt });
}
