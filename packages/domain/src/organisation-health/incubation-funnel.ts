import { daysBetween, type IsoDate } from '../calendar';
import { formatPeriod, type Period, quarterPeriod } from '../indicator';
import { survivalMedian, type SurvivalObservation } from '../statistics';

/** The steps of the incubation funnel (孵化漏斗), each counted from the one before. @source domain.md 2.2 and 4.2 H08 */
export const FUNNEL_STEPS = [
  'application',
  'interview',
  'publicNotice',
  'intake',
  'midtermReview',
  'graduation',
  'closure',
] as const;

/** See {@link FUNNEL_STEPS}. @source domain.md 4.2 H08 */
export type FunnelStep = (typeof FUNNEL_STEPS)[number];

/**
 * The way of one incubation case: the first day on which each step was reached, and the day on which it left the
 * way (refused, withdrawn, terminated) if it did. A step that was passed over (简易程序) has no day.
 * @source domain.md 4.2 H08
 */
export interface IncubationCaseDates {
  readonly reached: Readonly<Partial<Record<FunnelStep, IsoDate>>> & { readonly application: IsoDate };
  readonly leftOn: IsoDate | null;
}

/**
 * A step of the funnel: cases that reached it or a later one, those still on the way from the step before, and the
 * median days from there, unfinished cases counted as such. The median is `null` while more than half are not through.
 * @source domain.md 4.2 H08
 */
export interface FunnelCount {
  readonly step: FunnelStep;
  readonly reached: number;
  readonly waiting: number;
  readonly medianDays: number | null;
}

/** The cases that applied in one quarter. `passing` only where no case is still open: a rate of unfinished cohorts would grow with time alone. @source domain.md 4.2 H08 */
export interface FunnelCohort {
  readonly quarter: Period;
  readonly steps: readonly FunnelCount[];
  readonly passing: { readonly graduated: number; readonly admitted: number } | null;
}

/** What was known of a case on a day; `null` before it applied. @source domain.md 4.2 H08 */
export function incubationCaseDatesOn(dates: IncubationCaseDates, day: IsoDate): IncubationCaseDates | null {
  if (dates.reached.application > day) return null;
  const reached = Object.entries(dates.reached).filter(([, on]) => on <= day);
  return {
    reached: Object.fromEntries(reached) as IncubationCaseDates['reached'],
    leftOn: dates.leftOn !== null && dates.leftOn <= day ? dates.leftOn : null,
  };
}

/** Graduates and admitted cases of all finished quarters of application together; `null` where none is finished. @source domain.md 4.2 H08 */
export function funnelCohortTotal(ways: readonly IncubationCaseDates[]): FunnelCohort['passing'] {
  const finished = byQuarter(ways).flatMap((members) => passingOf(members) ?? []);
  if (finished.length === 0) return null;
  return {
    graduated: finished.reduce((sum, { graduated }) => sum + graduated, 0),
    admitted: finished.reduce((sum, { admitted }) => sum + admitted, 0),
  };
}

/** The funnel by quarter of application, earliest first. @source domain.md 4.2 H08 */
export function funnelCohorts(ways: readonly IncubationCaseDates[], day: IsoDate): readonly FunnelCohort[] {
  return byQuarter(ways).map((members) => ({
    quarter: quarterPeriod(members[0]?.reached.application ?? day),
    steps: funnelCounts(members, day),
    passing: passingOf(members),
  }));
}

/** The cases of each quarter of application, earliest quarter first. */
function byQuarter(ways: readonly IncubationCaseDates[]): readonly (readonly IncubationCaseDates[])[] {
  const quarters = new Map<string, IncubationCaseDates[]>();
  for (const way of ways) {
    const key = formatPeriod(quarterPeriod(way.reached.application));
    const members = quarters.get(key);
    if (members) members.push(way);
    else quarters.set(key, [way]);
  }
  return [...quarters].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, members]) => members);
}

/** The funnel of some cases together. @source domain.md 4.2 H08 */
export function funnelCounts(ways: readonly IncubationCaseDates[], day: IsoDate): readonly FunnelCount[] {
  return FUNNEL_STEPS.map((step, place) => {
    const before = FUNNEL_STEPS[place - 1];
    const spans = before === undefined ? [] : ways.flatMap((way) => spanOf(way, { before, step, day }));
    return {
      step,
      reached: ways.filter((way) => placeOf(way) >= place).length,
      waiting:
        before === undefined
          ? 0
          : ways.filter((way) => way.leftOn === null && placeOf(way) === place - 1).length,
      medianDays: survivalMedian(spans),
    };
  });
}

/** Days from one step to the next; a case that is still on the way, or left it, is censored. */
function spanOf(
  way: IncubationCaseDates,
  { before, step, day }: { before: FunnelStep; step: FunnelStep; day: IsoDate },
): readonly SurvivalObservation[] {
  const from = way.reached[before];
  if (from === undefined) return [];
  const through = way.reached[step];
  if (through !== undefined) return [{ time: daysBetween(from, through), event: true }];
  if (placeOf(way) > FUNNEL_STEPS.indexOf(step)) return [];
  return [{ time: daysBetween(from, way.leftOn ?? day), event: false }];
}

/** How far a case has come. */
function placeOf(way: IncubationCaseDates): number {
  return FUNNEL_STEPS.reduce((last, step, place) => (way.reached[step] === undefined ? last : place), 0);
}

function passingOf(ways: readonly IncubationCaseDates[]): FunnelCohort['passing'] {
  const intake = FUNNEL_STEPS.indexOf('intake');
  const graduation = FUNNEL_STEPS.indexOf('graduation');
  const admitted = ways.filter((way) => placeOf(way) >= intake);
  const graduated = admitted.filter((way) => placeOf(way) >= graduation);
  const open = ways.some((way) => way.leftOn === null && placeOf(way) < graduation);
  return open || admitted.length === 0 ? null : { graduated: graduated.length, admitted: admitted.length };
}
