import {
  addDays,
  type IsoDate,
  isOfWholeMonths,
  type PeriodBounds,
  postMonths,
  postsOn,
  standardMinutesOf,
  type Tally,
  wholeWeeksIn,
  workingDaysBetween,
} from '@weizhi/domain';
import { readCalendar } from '../../platform/calendar';
import type { Reads } from '../../platform/database';
import { type AskedCell, type FamilyAsked } from '../../platform/indicators';
import { readRollupStanding, type RollupStanding } from '../../platform/rollups';
import { TASK_ROLLUP, TASK_WEEK_ROLLUP } from '../tasks';
import { weekKey } from './place-facts.reads';
import { type CellSpan, readPostCells, readPostWeeks } from './post-cells.reads';
import {
  mondaysOf,
  readStaffedPlaces,
  type StaffedCommunity,
  type StaffedPlaces,
} from './staffed-communities';
import { type CellSum, partsOf } from './workload-cells.reads';

/** How much of a place is in its figures per post. */
export interface PostCoverage {
  readonly observed: number;
  readonly expected: number;
}

/** What the rollups and the register of posts know about what is asked. */
export interface PostLoadKnown {
  readonly standing: RollupStanding;
  /** The communities that lie in the places. */
  readonly divisionIds: readonly string[];
  /** Sums of the communities whose posts are known, by member; the total where nothing was split. */
  sumsOf(cell: AskedCell): ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Months of their posts. */
  monthsOf(cell: AskedCell): number;
  /** Standard minutes of their posts. */
  standardOf(cell: AskedCell): number;
  /** Minutes of a week per post, in how many weeks of communities. */
  weeksOf(cell: AskedCell): Tally;
  coverageOf(cell: AskedCell): PostCoverage;
  postsOf(cell: AskedCell): PostsOnDay;
}

/** Posts on the day looked at, in hundredths, in all and by community. */
export interface PostsOnDay extends PostCoverage {
  readonly posts: number;
  readonly committees: readonly { readonly divisionId: string; readonly posts: number }[];
}

const MEASURES = ['tasks', 'minutes', 'administrativeMinutes'] as const;

/** Reads what figures per post need. */
export async function readPostLoad(reads: Reads, asked: FamilyAsked): Promise<PostLoadKnown> {
  const { districtId, dimension, today } = asked;
  const places = await readStaffedPlaces(reads, asked);
  const source = { districtId, source: TASK_ROLLUP.code };
  const sums = await readPostCells(reads, {
    ...{ ...source, dimension, measures: MEASURES },
    spans: places.staffed.flatMap((own) => cellSpans(own, asked)),
  });
  const needs = (code: string): boolean => asked.definitions.some((definition) => definition.code === code);
  const weeks = needs('peakWeeklyHoursPerPost') ? await readWeekTallies(reads, asked, places) : new Map();
  const workingDays = await countWorkingDays(reads, needs('burdenIndex') ? places.staffed : [], today);
  const standing = await readRollupStanding(reads, { ...source, others: [TASK_WEEK_ROLLUP.code] });
  return knownOf({ places, sums, weeks, workingDays, standing });
}

/** Whole months of what is kept by the month alone, else months and what is left by the day. */
function cellSpans({ posts: _, bounds, ...own }: StaffedCommunity, asked: FamilyAsked): readonly CellSpan[] {
  const period = asked.periods[own.period];
  if (asked.dimension !== '' && period && !isOfWholeMonths(period)) return [];
  return partsOf(bounds).map((part) => ({ ...own, ...part }));
}

async function readWeekTallies(
  reads: Reads,
  { districtId, today }: FamilyAsked,
  { staffed }: StaffedPlaces,
): Promise<ReadonlyMap<string, Tally>> {
  const spans = staffed.flatMap(({ place, period, divisionId, posts }) =>
    posts.map((span) => ({ place, period, divisionId, ...mondaysOf(span, today) })),
  );
  const rows = await readPostWeeks(reads, { districtId, source: TASK_WEEK_ROLLUP.code, spans });
  const tallies = new Map<string, Map<number, number>>();
  const count = (key: string, minutes: number, weeks: number): void => {
    const tally = tallies.get(key) ?? new Map<number, number>();
    tallies.set(key, tally.set(minutes, (tally.get(minutes) ?? 0) + weeks));
  };
  for (const span of spans) count(weekKey(span.place, span.period), 0, wholeWeeksIn(span, today));
  for (const { place, period, posts, minutes, weeks } of rows) {
    count(weekKey(place, period), 0, -weeks);
    count(weekKey(place, period), (minutes * 100) / posts, weeks);
  }
  return tallies;
}

/** Counts the working days of a span, each span once: communities of a district mostly have the same. */
async function countWorkingDays(
  reads: Reads,
  staffed: readonly StaffedCommunity[],
  today: IsoDate,
): Promise<(span: PeriodBounds) => number> {
  const spans = staffed.flatMap(({ posts }) => posts);
  const from = spans.reduce((least, span) => (span.from < least ? span.from : least), today);
  const calendar = await readCalendar(reads, { from: addDays(from, -1), to: today });
  const counted = new Map<string, number>();
  return (span) => {
    const key = `${span.from} ${span.to}`;
    const known = counted.get(key);
    if (known !== undefined) return known;
    const { days } = workingDaysBetween(addDays(span.from, -1), span.to, calendar);
    counted.set(key, days);
    return days;
  };
}

interface Parts {
  readonly places: StaffedPlaces;
  readonly sums: readonly CellSum[];
  readonly weeks: ReadonlyMap<string, Tally>;
  readonly workingDays: (span: PeriodBounds) => number;
  readonly standing: RollupStanding;
}

function knownOf({ places, sums, weeks, workingDays, standing }: Parts): PostLoadKnown {
  const cells = Map.groupBy(sums, ({ place, period }) => weekKey(place, period));
  const staffed = Map.groupBy(places.staffed, ({ place, period }) => weekKey(place, period));
  const committees = Map.groupBy(places.committees, ({ place }) => place);
  const ownOf = ({ place, day }: AskedCell): readonly StaffedCommunity[] =>
    staffed.get(weekKey(place, day)) ?? [];
  const expectedOf = ({ place }: AskedCell): number => committees.get(place)?.length ?? 0;
  return {
    standing,
    divisionIds: [...new Set(places.committees.map(({ divisionId }) => divisionId))],
    sumsOf: ({ place, day }) =>
      new Map(
        [...Map.groupBy(cells.get(weekKey(place, day)) ?? [], ({ member }) => member)].map(
          ([member, own]) => [member, new Map(own.map(({ measure, amount }) => [measure, amount]))],
        ),
      ),
    monthsOf: (cell) => ownOf(cell).reduce((sum, { posts }) => sum + postMonths(posts), 0),
    standardOf: (cell) =>
      ownOf(cell).reduce((sum, { posts }) => sum + standardMinutesOf(posts, workingDays), 0),
    weeksOf: ({ place, day }) => weeks.get(weekKey(place, day)) ?? new Map(),
    coverageOf: (cell) => ({ observed: ownOf(cell).length, expected: expectedOf(cell) }),
    postsOf: (cell) => {
      const { day } = cell.asked;
      const own = (committees.get(cell.place) ?? []).flatMap(({ divisionId }) => {
        const posts = day === null ? null : postsOn(places.facts.get(divisionId) ?? [], day);
        return posts === null ? [] : [{ divisionId, posts }];
      });
      return {
        posts: own.reduce((sum, { posts }) => sum + posts, 0),
        committees: own,
        observed: own.length,
        expected: expectedOf(cell),
      };
    },
  };
}
