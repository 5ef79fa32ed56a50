import { availableInspectionActions } from '@weizhi/domain';
import { findOwnUpload } from '../../platform/attachments';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { fieldError, InvalidInput, NotFound, unknownReference } from '../../platform/errors/refusal';
import { districtRowKey, toGlobalId } from '../../platform/graphql/global-id';
import { InspectionFinding } from './inspection.entity';
import { InspectionActionNotAllowed } from './inspection.errors';
import type { RectifyFindingInput } from './inspection.inputs';
import { InspectionChanged } from './inspection-results';
import { holdInspectionRow, recordInspectionEvent, todayOf } from './inspection-rows';
import { INSPECTION, INSPECTION_FINDING, toInspection } from './inspection.type';

/** Records that a finding was put right, with what shows it, as the community. */
export async function rectifyFinding(context: RequestContext, input: RectifyFindingInput): Promise<object> {
  if (input.day > todayOf(context))
    return new InvalidInput({ fieldErrors: [fieldError('day', 'DATE_ORDER')] });
  return context.transaction((tx) => rectify(tx, context, input));
}

async function rectify(
  tx: Transaction,
  context: RequestContext,
  input: RectifyFindingInput,
): Promise<object> {
  const key = districtRowKey(INSPECTION_FINDING, input.findingId);
  const finding = await tx.repository(InspectionFinding).findOne({ ...key });
  const inspection =
    finding &&
    (await holdInspectionRow(
      tx,
      toGlobalId(INSPECTION, finding.districtId, finding.inspectionId),
      'inspection.record',
    ));
  if (!inspection) return new NotFound({ subject: 'findingId' });
  if (inspection.state !== 'findingsRecorded')
    return new InspectionActionNotAllowed({
      zh: '只有整改中的检查才能登记整改。',
      en: 'Nothing waits to be put right.',
      allowed: availableInspectionActions(inspection.state),
    });
  const evidence = await findOwnUpload(tx, inspection.districtId, input.evidenceId);
  if (!evidence) return unknownReference('evidenceId');
  await tx.repository(InspectionFinding).update(key, { rectifiedOn: input.day, evidenceId: evidence.id });
  await recordInspectionEvent(tx, context, {
    inspections: [inspection],
    kind: 'rectified',
    note: finding.text,
  });
  return Object.assign(new InspectionChanged(), { inspection: toInspection(inspection) });
}
