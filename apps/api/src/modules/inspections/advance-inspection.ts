import { advanceInspection as decide, type InspectionActionFacts } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { type FieldError, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { textOrNull, textProblems } from '../../platform/errors/text-problems';
import { Inspection, InspectionFinding } from './inspection.entity';
import { inspectionRefused } from './inspection.errors';
import type { AdvanceInspectionInput } from './inspection.inputs';
import { InspectionChanged } from './inspection-results';
import { holdOwnInspection, listFindings, recordInspectionEvent, todayOf } from './inspection-rows';
import { toInspection } from './inspection.type';

/** Takes an inspection one step on, as the department that announced it. */
export async function advanceInspection(
  context: RequestContext,
  input: AdvanceInspectionInput,
): Promise<object> {
  const fieldErrors = problemsOf(input, todayOf(context));
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction((tx) => advance(tx, context, input));
}

function problemsOf({ reason, finding, dueOn }: AdvanceInspectionInput, today: string): FieldError[] {
  return [
    ...textProblems('reason', reason, { maximum: 200, required: false }),
    ...textProblems('finding', finding, { maximum: 300, required: false }),
    ...(dueOn != null && dueOn < today ? [fieldError('dueOn', 'DATE_ORDER')] : []),
  ];
}

async function advance(
  tx: Transaction,
  context: RequestContext,
  input: AdvanceInspectionInput,
): Promise<object> {
  const inspection = await holdOwnInspection(tx, input.inspectionId);
  if (!inspection) return new NotFound({ subject: 'inspectionId' });
  const facts = await factsOf(tx, context, { inspection, input });
  const decided = decide(inspection.state, input.action, facts);
  if (!decided.ok) return inspectionRefused(decided.refusal);
  const { districtId, divisionId, id } = inspection;
  const reason = textOrNull(input.reason);
  const changes = {
    state: decided.value,
    ...(input.action === 'passDuplicateCheck' ? { duplicateAnswer: reason } : {}),
  };
  const outcome = await tx
    .repository(Inspection)
    .updateVersioned({ districtId, id }, input.expectedVersion, changes);
  if (outcome !== 'updated') return staleVersion(tx, Inspection, { districtId, id });
  const finding = textOrNull(input.finding);
  if (input.action === 'recordFindings' && finding !== null && input.dueOn != null)
    await tx.repository(InspectionFinding).insert({
      ...{ districtId, divisionId, inspectionId: id, text: finding, dueOn: input.dueOn },
      recordedAt: context.clock.now(),
    });
  await recordInspectionEvent(tx, context, {
    inspections: [inspection],
    kind: input.action,
    note: reason ?? finding,
  });
  const row = await tx.repository(Inspection).findOne({ districtId, id });
  return Object.assign(new InspectionChanged(), { inspection: toInspection(row ?? inspection) });
}

async function factsOf(
  tx: Transaction,
  context: RequestContext,
  { inspection, input }: { inspection: Inspection; input: AdvanceInspectionInput },
): Promise<InspectionActionFacts> {
  const reason = textOrNull(input.reason);
  const findings = await listFindings(tx, inspection);
  return {
    duplicatesAnswered: reason !== null,
    dayReached: todayOf(context) >= inspection.startsOn,
    findingStated: textOrNull(input.finding) !== null && input.dueOn != null,
    allRectified: findings.every(({ rectifiedOn }) => rectifiedOn !== null),
    ...(reason === null ? {} : { cancelReason: reason }),
  };
}
