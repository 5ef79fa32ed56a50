import { addDays, daysBetween, type IsoDate } from '../calendar';

/**
 * Subjects of inspections, so that the same can be recognised under different titles.
 * @source requirements.md P3, M13
 */
export const INSPECTION_SUBJECTS = [
  'fireSafety',
  'workSafety',
  'foodSafety',
  'sanitation',
  'wasteSorting',
  'publicSecurity',
  'partyBuilding',
  'civilAffairs',
  'ledgerCheck',
  'civilisation',
  'otherSubject',
] as const;

/** See {@link INSPECTION_SUBJECTS}. @source requirements.md P3 */
export type InspectionSubject = (typeof INSPECTION_SUBJECTS)[number];

/** Within how many days the same subject by another department is a duplicate. @source requirements.md M13 */
export interface InspectionRule {
  readonly duplicateDays: number;
}

/** The rule by which inspections are compared. @source requirements.md M13 */
export const INSPECTION_RULE: InspectionRule = { duplicateDays: 90 };

/** An inspection of a department at one community, from its first to its last day. @source requirements.md M13; domain.md 4.3 W10 */
export interface PlannedInspection {
  readonly id: string;
  readonly community: string;
  readonly department: string;
  readonly subject: InspectionSubject;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  /** The same for departments that come together; null for one that comes alone. */
  readonly jointId: string | null;
}

/** Whether two inspections are one visit: by one department, or joined. */
function isOneVisit(one: PlannedInspection, other: PlannedInspection): boolean {
  return one.department === other.department || (one.jointId !== null && one.jointId === other.jointId);
}

/** Those that meet an inspection: of another department, at the same community, on one of its days. @source domain.md 4.3 W10 */
export function meetingInspections(
  inspection: PlannedInspection,
  others: readonly PlannedInspection[],
): readonly PlannedInspection[] {
  return others.filter(
    (other) =>
      other.community === inspection.community &&
      !isOneVisit(inspection, other) &&
      other.startsOn <= inspection.endsOn &&
      inspection.startsOn <= other.endsOn,
  );
}

/** Those that an inspection repeats: the same subject, by another department, at the same community, within the days of the rule. @source requirements.md M13 */
export function repeatedInspections(
  inspection: PlannedInspection,
  others: readonly PlannedInspection[],
  rule: InspectionRule,
): readonly PlannedInspection[] {
  // What is of no listed subject cannot be told to be the same.
  if (inspection.subject === 'otherSubject') return [];
  return others.filter(
    (other) =>
      other.community === inspection.community &&
      other.subject === inspection.subject &&
      !isOneVisit(inspection, other) &&
      distance(inspection, other) <= rule.duplicateDays,
  );
}

/** Days between two inspections; 0 where they meet. */
function distance(one: PlannedInspection, other: PlannedInspection): number {
  if (other.startsOn > one.endsOn) return daysBetween(one.endsOn, other.startsOn);
  return one.startsOn > other.endsOn ? daysBetween(other.endsOn, one.startsOn) : 0;
}

/** What inspections put upon communities in a span of days. @source domain.md 4.3 W10; requirements.md M13 */
export interface InspectionLoad {
  /** Days with an inspection, each community counted for itself. */
  readonly days: number;
  /** Of them with two visits or more. */
  readonly overlappingDays: number;
  /** Inspections begun in the span that repeat an earlier one. */
  readonly duplicates: number;
}

/** From one day to another. @source domain.md 4.3 W10 */
interface DaySpan {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The load of inspections from one day to another. Departments that come together are one visit. @source domain.md 4.3 W10; requirements.md M13 */
export function inspectionLoad(
  inspections: readonly PlannedInspection[],
  span: DaySpan,
  rule: InspectionRule,
): InspectionLoad {
  const { visits, repeats } = lookInto(inspections, span, rule);
  return {
    days: visits.length,
    overlappingDays: visits.filter(({ parties }) => parties.size > 1).length,
    duplicates: repeats.length,
  };
}

/**
 * The part of each department in the load: its own days, those of them on which another comes too, and those of its
 * inspections that repeat another's. A day with two departments is a day of each, so that the parts may add up to more.
 * @source domain.md 4.3 W10; requirements.md M13
 */
export function inspectionLoadByDepartment(
  inspections: readonly PlannedInspection[],
  span: DaySpan,
  rule: InspectionRule,
): ReadonlyMap<string, InspectionLoad> {
  const { visits, repeats } = lookInto(inspections, span, rule);
  const departments = new Set(inspections.map(({ department }) => department));
  return new Map(
    [...departments].map((department) => {
      const own = visits.filter((visit) => visit.departments.has(department));
      const load = {
        days: own.length,
        overlappingDays: own.filter(({ parties }) => parties.size > 1).length,
        duplicates: repeats.filter((repeat) => repeat.department === department).length,
      };
      return [department, load];
    }),
  );
}

/** Who is at one community on one day; departments that come together are one party. */
interface DayOfVisits {
  readonly parties: Set<string>;
  readonly departments: Set<string>;
}

function lookInto(
  inspections: readonly PlannedInspection[],
  span: DaySpan,
  rule: InspectionRule,
): { readonly visits: readonly DayOfVisits[]; readonly repeats: readonly PlannedInspection[] } {
  const visits = new Map<string, DayOfVisits>();
  for (const inspection of inspections) {
    for (const day of daysWithin(inspection, span)) {
      const key = `${inspection.community} ${day}`;
      const visit = visits.get(key) ?? { parties: new Set(), departments: new Set() };
      visit.parties.add(inspection.jointId ?? inspection.department);
      visit.departments.add(inspection.department);
      visits.set(key, visit);
    }
  }
  const repeats = inspections.filter(
    (inspection) =>
      inspection.startsOn >= span.from &&
      inspection.startsOn <= span.to &&
      repeatedInspections(inspection, inspections, rule).some((other) => isEarlier(other, inspection)),
  );
  return { visits: [...visits.values()], repeats };
}

/** Of two that begin on one day one is the first, so that a pair counts once. */
function isEarlier(one: PlannedInspection, other: PlannedInspection): boolean {
  return one.startsOn === other.startsOn ? one.id < other.id : one.startsOn < other.startsOn;
}

function daysWithin({ startsOn, endsOn }: PlannedInspection, { from, to }: DaySpan): readonly IsoDate[] {
  const days: IsoDate[] = [];
  const last = endsOn < to ? endsOn : to;
  for (let day = startsOn > from ? startsOn : from; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
