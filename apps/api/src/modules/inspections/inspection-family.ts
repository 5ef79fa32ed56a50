import {
  addDays,
  inspectionLoad,
  type InspectionLoad,
  type InspectionRule,
  inspectionLoadByDepartment,
  type InspectionSubject,
  periodBounds,
  type PlannedInspection,
  WORKLOAD_INDICATORS,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import {
  askedSpan,
  atPlace,
  type FamilyAsked,
  type Figure,
  type FigureAnswer,
  type IndicatorFamily,
  type MemberAnswer,
  NO_DATA,
  toFigures,
  total,
  withinPlaces,
} from '../../platform/indicators';
import { datedRules } from '../rule-sets';
import { plannedOf } from './inspection-rows';

const { inspectionDays, inspectionOverlapShare, duplicateInspections } = WORKLOAD_INDICATORS;

/** Indicators of inspections: days, overlaps and duplicates. Only what was held counts. */
export const INSPECTION_FAMILY: IndicatorFamily = {
  name: 'inspections',
  codes: [inspectionDays.code, inspectionOverlapShare.code, duplicateInspections.code],
  memberLabels: {},
  compute: computeInspections,
};

interface InspectionRecord {
  readonly places: readonly number[];
  readonly id: string;
  readonly divisionId: string;
  readonly department: string;
  readonly subject: InspectionSubject;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly jointId: string | null;
}

const INSPECTIONS = `
  select within.places, i.id, i.division_id::text as "divisionId", i.department, i.subject,
         i.starts_on::text as "startsOn", i.ends_on::text as "endsOn", i.joint_id as "jointId"
    from inspection i
    ${withinPlaces('$2', 'i.division_id')}
   where i.district_id = $1::bigint and i.withdrawn_at is null
     and i.state in ('held', 'findingsRecorded', 'rectified', 'closed')
     and i.ends_on >= $3::date and i.starts_on <= $4::date`;

async function computeInspections(reads: Reads, asked: FamilyAsked): Promise<readonly Figure[]> {
  const { from, to } = askedSpan(asked);
  const rulesOn = await datedRules(reads, 'inspection', asked.districtId);
  const reach = Math.max(...asked.periods.map((period) => rulesOn(periodBounds(period).to).duplicateDays));
  const records = await reads.sql<InspectionRecord>(INSPECTIONS, [
    asked.districtId,
    [...asked.divisionIds],
    addDays(from, -reach - 31),
    to,
  ]);
  const known = records.map((record) => ({ places: record.places, planned: plannedOf(record) }));
  return toFigures(asked, ({ code }, { place, asked: { period, day } }) => {
    if (day === null) return total(NO_DATA);
    const planned = atPlace(known, place).map((each) => each.planned);
    // Without a single inspection on record nobody knows whether there were none.
    if (planned.length === 0) return total(NO_DATA);
    const span = { from: periodBounds(period).from, to: day };
    const rule = rulesOn(day);
    return asked.dimension === 'department'
      ? answersByDepartment(planned, code, { span, rule })
      : total(answer(inspectionLoad(planned, span, rule), code));
  });
}

function answersByDepartment(
  planned: readonly PlannedInspection[],
  code: string,
  { span, rule }: { readonly span: Parameters<typeof inspectionLoad>[1]; readonly rule: InspectionRule },
): readonly MemberAnswer[] {
  return [...inspectionLoadByDepartment(planned, span, rule)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([department, load]) => ({
      member: { kind: 'member', code: department },
      answer: answer(load, code),
    }));
}

function answer({ days, overlappingDays, duplicates }: InspectionLoad, code: string): FigureAnswer {
  if (code === inspectionDays.code) return { kind: 'counts', counts: { numerator: days } };
  if (code === duplicateInspections.code) return { kind: 'counts', counts: { numerator: duplicates } };
  return days === 0 ? NO_DATA : { kind: 'counts', counts: { numerator: overlappingDays, denominator: days } };
}
