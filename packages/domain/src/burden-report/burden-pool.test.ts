import fc from 'fast-check';
import { addDays, dateOfEpochDay, epochDay, isoDate, type IsoDate } from '../calendar';
import {
  type BurdenPool,
  burdenPools,
  type CommunityReorganisation,
  DEFAULT_BURDEN_POOL_RULE,
  type ReportToPool,
} from './burden-pool';
import { BURDEN_SUBJECTS } from './burden-report-states';

const rule = DEFAULT_BURDEN_POOL_RULE;
const TODAY = isoDate('2026-11-26');
const poolsOn = (
  all: readonly ReportToPool[],
  today = TODAY,
  reorganisations: readonly CommunityReorganisation[] = [],
): readonly BurdenPool[] => burdenPools(all, { ruleOn: () => rule, today, reorganisations });
const filed = (over: Partial<ReportToPool>): ReportToPool => ({
  ...{ department: '区城管局', community: 'a', subject: 'form', hours: 4, state: 'filed', endedOn: null },
  filedOn: isoDate('2026-08-10'),
  ...over,
});

const day = (from: string, to: string): fc.Arbitrary<IsoDate> =>
  fc.integer({ min: epochDay(isoDate(from)), max: epochDay(isoDate(to)) }).map(dateOfEpochDay);
const report: fc.Arbitrary<ReportToPool> = fc
  .record({
    department: fc.constantFrom('区城管局', '区民政局'),
    community: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    subject: fc.constantFrom(...BURDEN_SUBJECTS.slice(0, 3)),
    hours: fc.nat(40),
    filedOn: day('2026-01-01', '2026-09-30'),
    ended: fc.option(
      fc.record({ state: fc.constantFrom('upheld', 'dismissed', 'withdrawn'), after: fc.nat(120) }),
    ),
  })
  .map(({ ended, ...rest }) => ({
    ...rest,
    state: ended?.state ?? 'filed',
    endedOn: ended ? addDays(rest.filedOn, ended.after) : null,
  }));
const reports = fc.array(report, { maxLength: 40 });

/** The reports that a pool counts, found without the rule under test. */
function membersOf({ department, from, to }: BurdenPool, all: readonly ReportToPool[]): ReportToPool[] {
  const settled = addDays(to, rule.settleDays);
  return all.filter(
    (each) =>
      each.department === department &&
      each.filedOn >= from &&
      each.filedOn <= to &&
      !(each.state === 'withdrawn' && each.endedOn !== null && each.endedOn <= settled),
  );
}

const communities = (members: readonly ReportToPool[]): number =>
  new Set(members.map(({ community }) => community)).size;

/** A group of reports that somebody could count: nothing, or of enough communities. */
const isSafe = (members: readonly ReportToPool[]): boolean =>
  members.length === 0 || communities(members) >= rule.communities;

describe('what a department is shown of burden reports', () => {
  it('is nothing below three communities, however many reports there are', () => {
    const two = ['a', 'b', 'a', 'b', 'a'].map((community) => filed({ community }));
    expect(poolsOn(two)).toEqual([]);
    expect(poolsOn([...two, filed({ community: 'c' })])).toEqual([
      {
        ...{ department: '区城管局', from: '2026-07-01', to: '2026-09-30' },
        ...{ reports: 6, communities: 3, hours: 24 },
        subjects: [{ key: 'form', reports: 6 }],
        rulings: [{ key: 'filed', reports: 6 }],
      },
    ]);
  });

  it('is nothing below the number of the last day of the quarter, whatever is asked for later', () => {
    const three = ['a', 'b', 'c'].map((community) => filed({ community }));
    const pooled = (from: string): readonly BurdenPool[] =>
      burdenPools(three, {
        ...{ today: TODAY, reorganisations: [] },
        ruleOn: (day) => ({ ...rule, communities: day < isoDate(from) ? 3 : 4 }),
      });
    expect(pooled('2026-09-30')).toEqual([]);
    expect(pooled('2026-10-01')).toEqual(poolsOn(three));
    expect(poolsOn(three)).toHaveLength(1);
  });

  it('is nothing of a quarter that is not settled', () => {
    const three = ['a', 'b', 'c'].map((community) => filed({ community }));
    expect(poolsOn(three, isoDate('2026-10-30'))).toEqual([]);
    expect(poolsOn(three, isoDate('2026-10-31'))).toHaveLength(1);
  });

  it('leaves out a part with the next smallest, since the difference would tell it', () => {
    const forms = ['a', 'b', 'c', 'd'].map((community) => filed({ community }));
    const tasks = ['a', 'b', 'c'].map((community) => filed({ community, subject: 'task' }));
    const [pool] = poolsOn([...forms, ...tasks, filed({ community: 'a', subject: 'plaque' })]);
    expect(pool?.subjects).toEqual([{ key: 'form', reports: 4 }]);
  });

  describe('where communities were reorganised', () => {
    const of = (...names: readonly string[]) => names.map((community) => filed({ community }));
    const became = (before: string, after: string, effectiveOn = '2026-08-15'): CommunityReorganisation => ({
      ...{ before, after },
      effectiveOn: isoDate(effectiveOn),
    });
    const counted = (names: readonly string[], ...reorganisations: readonly CommunityReorganisation[]) =>
      poolsOn(of(...names), TODAY, reorganisations)[0]?.communities ?? 0;

    it('counts those that became one within the quarter once', () => {
      expect(counted(['a', 'b', 'c'], became('a', 'c'), became('b', 'c'))).toBe(0);
      expect(counted(['a', 'b', 'd', 'e'], became('a', 'c'), became('b', 'c'))).toBe(3);
      expect(counted(['a', 'c', 'd'], became('a', 'b'), became('b', 'c'))).toBe(0);
    });

    it('counts a community and its parts once, and parts of long ago each', () => {
      expect(counted(['a', 'b', 'c'], became('a', 'b'), became('a', 'c'))).toBe(0);
      const split = [became('a', 'b', '2025-03-01'), became('a', 'c', '2025-03-01')];
      expect(counted(['b', 'c', 'd'], ...split)).toBe(3);
    });

    it('stays as it was by what happened after the quarter', () => {
      expect(counted(['a', 'b', 'c'], became('a', 'c', '2026-10-01'), became('b', 'c', '2026-10-01'))).toBe(
        3,
      );
    });
  });
});

describe('no sequence of filters', () => {
  it('shows fewer than three communities: not a pool, not a part, not what is left of it', () => {
    fc.assert(
      fc.property(reports, (all) => {
        for (const pool of poolsOn(all)) {
          const members = membersOf(pool, all);
          expect(members).toHaveLength(pool.reports);
          expect(communities(members)).toBe(pool.communities);
          expect(isSafe(members)).toBe(true);
          const rest = members.filter(({ subject }) => !pool.subjects.some(({ key }) => key === subject));
          expect(isSafe(rest)).toBe(true);
          for (const { key, reports: count } of pool.subjects) {
            const part = members.filter(({ subject }) => subject === key);
            expect(part).toHaveLength(count);
            expect(isSafe(part)).toBe(true);
          }
        }
      }),
    );
  });

  it('tells a department of one or two communities from one that nobody reported', () => {
    fc.assert(
      fc.property(reports, (all) => {
        const shown = poolsOn(all);
        const unshown = all.filter((each) => !shown.some((pool) => membersOf(pool, all).includes(each)));
        expect(poolsOn(all.filter((each) => !unshown.includes(each)))).toEqual(shown);
      }),
    );
  });

  it('asked on different days tells one report from the next', () => {
    fc.assert(
      fc.property(
        reports,
        day('2026-04-01', '2026-11-26'),
        day('2026-04-01', '2027-03-31'),
        (all, one, other) => {
          const [before, after] = one < other ? [one, other] : [other, one];
          const known = (today: IsoDate): ReportToPool[] =>
            all
              .filter(({ filedOn }) => filedOn <= today)
              .map((each) =>
                each.endedOn !== null && each.endedOn > today
                  ? { ...each, state: 'filed', endedOn: null }
                  : each,
              );
          const then = poolsOn(known(before), before);
          const now = poolsOn(known(after), after);
          for (const pool of then) expect(now).toContainEqual(pool);
        },
      ),
    );
  });

  it('shares a report between two answers', () => {
    fc.assert(
      fc.property(reports, (all) => {
        const shown = poolsOn(all).map((pool) => membersOf(pool, all));
        const counted = shown.flat();
        expect(new Set(counted).size).toBe(counted.length);
      }),
    );
  });

  it('pins what two partitions have in common, unless one of them is the whole', () => {
    fc.assert(
      fc.property(reports, (all) => {
        for (const { reports: whole, subjects, rulings } of poolsOn(all))
          for (const { reports: one } of subjects)
            for (const { reports: other } of rulings) {
              const least = Math.max(0, one + other - whole);
              const most = Math.min(one, other);
              expect(one === whole || other === whole || least < most).toBe(true);
            }
      }),
    );
  });
});
