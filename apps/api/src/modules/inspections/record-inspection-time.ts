import type { RequestContext } from '../../platform/context/request-context';
import { fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { Inspection } from './inspection.entity';
import type { RecordInspectionTimeInput } from './inspection.inputs';
import { InspectionChanged } from './inspection-results';
import { holdInspectionRow, recordInspectionEvent } from './inspection-rows';
import { toInspection } from './inspection.type';

const MOST_MINUTES = 60_000;

/** Records how long an inspection took the staff of the community, of all of them together and of nobody by name. */
export async function recordInspectionTime(
  context: RequestContext,
  input: RecordInspectionTimeInput,
): Promise<object> {
  const { staffMinutes } = input;
  if (staffMinutes < 0 || staffMinutes > MOST_MINUTES)
    return new InvalidInput({
      fieldErrors: [fieldError('staffMinutes', 'OUT_OF_RANGE', { minimum: 0, maximum: MOST_MINUTES })],
    });
  return context.transaction(async (tx) => {
    const inspection = await holdInspectionRow(tx, input.inspectionId, 'inspection.record');
    if (!inspection) return new NotFound({ subject: 'inspectionId' });
    const { districtId, id } = inspection;
    const outcome = await tx
      .repository(Inspection)
      .updateVersioned({ districtId, id }, input.expectedVersion, { staffMinutes });
    if (outcome !== 'updated') return staleVersion(tx, Inspection, { districtId, id });
    await recordInspectionEvent(tx, context, { inspections: [inspection], kind: 'timeRecorded' });
    const row = await tx.repository(Inspection).findOne({ districtId, id });
    return Object.assign(new InspectionChanged(), { inspection: toInspection(row ?? inspection) });
  });
}
