import {
  decimalOfNumber,
  type IndicatorDefinition,
  isAdministrativeSource,
  POST_LOAD_INDICATORS,
  tallyQuantile,
  WORKLOAD_SOURCE_LABELS,
  WORKLOAD_SOURCES,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import {
  type AskedCell,
  type FamilyAsked,
  type Figure,
  type FigureAnswer,
  type IndicatorFamily,
  type MemberAnswer,
  NO_DATA,
  RECOMPUTING,
  toFigures,
  total,
} from '../../platform/indicators';
import { readHouseholds } from './households.reads';
import { type PostCoverage, type PostLoadKnown, readPostLoad } from './post-load-known';

/** Indicators per full-time post: tasks from rollup cells, posts from the register of posts. */
export const POST_LOAD_FAMILY: IndicatorFamily = {
  name: 'post-load',
  codes: Object.keys(POST_LOAD_INDICATORS),
  memberLabels: { workloadSource: WORKLOAD_SOURCE_LABELS },
  compute: computePostLoad,
};

type Sums = ReadonlyMap<string, number>;

async function computePostLoad(reads: Reads, asked: FamilyAsked): Promise<readonly Figure[]> {
  const known = await readPostLoad(reads, asked);
  const households = asked.definitions.some(({ code }) => code === 'householdsPerPost')
    ? await readHouseholds(reads, { districtId: asked.districtId, divisionIds: known.divisionIds })
    : new Map<string, number>();
  return toFigures({ ...asked, now: known.standing.asOf ?? asked.now }, ({ code }, cell) => {
    if (code === 'fullTimePosts') return total(postsAnswer(known, cell));
    if (code === 'householdsPerPost') return total(householdsAnswer(known, cell, households));
    if (!known.standing.isCurrent) return total(RECOMPUTING);
    if (known.coverageOf(cell).observed === 0) return total(NO_DATA);
    if (code === 'peakWeeklyHoursPerPost') return total(peakAnswer(known, cell));
    return asked.dimension === ''
      ? total(answer(known, code, { cell, sums: known.sumsOf(cell).get('') ?? new Map() }))
      : members(known, code, { ...cell, dimension: asked.dimension });
  });
}

function members(
  known: PostLoadKnown,
  code: IndicatorDefinition['code'],
  cell: AskedCell & { readonly dimension: string },
): readonly MemberAnswer[] {
  const sums = known.sumsOf(cell);
  // The five sources of the index are its parts: one without a task is a part of 0.
  const codes =
    cell.dimension === 'workloadSource'
      ? WORKLOAD_SOURCES.filter(isAdministrativeSource)
      : [...sums.keys()].filter((member) => member !== '').sort();
  if (sums.size === 0 || codes.length === 0) return total(NO_DATA);
  return codes.map((member) => ({
    member: { kind: 'member', code: member },
    answer: answer(known, code, { cell, sums: sums.get(member) ?? new Map() }),
  }));
}

function answer(
  known: PostLoadKnown,
  code: string,
  { cell, sums }: { readonly cell: AskedCell; readonly sums: Sums },
): FigureAnswer {
  const tasks = sums.get('tasks') ?? 0;
  const coverage = coverageOf(known.coverageOf(cell));
  const of = (numerator: number, denominator: number, per = 1): FigureAnswer =>
    denominator === 0
      ? NO_DATA
      : {
          kind: 'statistic',
          coverage,
          statistic: {
            value: numerator / per / denominator,
            n: tasks,
            numerator: decimalOfNumber(numerator, 0),
            denominator: decimalOfNumber(denominator, 2),
          },
        };
  switch (code) {
    case 'burdenIndex':
      return of(sums.get('administrativeMinutes') ?? 0, known.standardOf(cell));
    case 'tasksPerFullTimePost':
      return of(tasks, known.monthsOf(cell));
    default:
      return of(sums.get('minutes') ?? 0, known.monthsOf(cell), MINUTES_OF_HOUR);
  }
}

const MINUTES_OF_HOUR = 60;

function peakAnswer(known: PostLoadKnown, cell: AskedCell): FigureAnswer {
  const tally = known.weeksOf(cell);
  const peak = tallyQuantile(tally, { numerator: 9, denominator: 10 });
  if (peak === null) return NO_DATA;
  const n = [...tally.values()].reduce((sum, weeks) => sum + weeks, 0);
  return {
    kind: 'statistic',
    statistic: { value: peak / MINUTES_OF_HOUR, n },
    coverage: coverageOf(known.coverageOf(cell)),
  };
}

function postsAnswer(known: PostLoadKnown, cell: AskedCell): FigureAnswer {
  const own = known.postsOf(cell);
  if (own.observed === 0) return NO_DATA;
  return {
    kind: 'statistic',
    statistic: { value: own.posts / 100, n: own.observed },
    coverage: coverageOf(own),
  };
}

function householdsAnswer(
  known: PostLoadKnown,
  cell: AskedCell,
  households: ReadonlyMap<string, number>,
): FigureAnswer {
  const own = known.postsOf(cell);
  const counted = own.committees.flatMap(({ divisionId, posts }) => {
    const count = households.get(divisionId);
    return count === undefined ? [] : [{ households: count, posts }];
  });
  const posts = counted.reduce((sum, each) => sum + each.posts, 0) / 100;
  if (posts === 0) return NO_DATA;
  const all = counted.reduce((sum, each) => sum + each.households, 0);
  return {
    kind: 'statistic',
    statistic: {
      value: all / posts,
      n: counted.length,
      numerator: decimalOfNumber(all, 0),
      denominator: decimalOfNumber(posts, 2),
    },
    coverage: coverageOf({ observed: counted.length, expected: own.expected }),
  };
}

function coverageOf({ observed, expected }: PostCoverage) {
  return { observed, expected, of: 'communities' } as const;
}
