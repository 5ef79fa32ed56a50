import fc from 'fast-check';
import { isoDate } from '../calendar';
import { drawTimeUseWeeks, type SampledWeek, type SamplingFrame, TIME_USE_RULE, weeksToStart } from '.';

const QUARTER = { kind: 'quarter', year: 2026, quarter: 4 } as const;
const WEEKS = weeksToStart(QUARTER, isoDate('2026-09-30'));
const stratum = (subdistrict: string, number: number) => ({
  subdistrict,
  communities: Array.from({ length: number }, (_, index) => `${subdistrict}${String(index)}`),
});
/** Twenty communities: of a fourth, five. */
const FRAME: SamplingFrame = { weeks: WEEKS, strata: [stratum('a', 8), stratum('b', 7), stratum('c', 5)] };
const seedOf = (number: number): string => number.toString(16).padStart(16, '0');
const drawn = (frame: SamplingFrame, seed: string, rule = TIME_USE_RULE): readonly SampledWeek[] => {
  const answer = drawTimeUseWeeks(frame, rule, seed);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
};
const anySeed = fc.nat().map(seedOf);
const anyFrame = fc
  .array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 })
  .map((sizes): SamplingFrame => ({
    weeks: WEEKS,
    strata: sizes.map((size, index) => stratum(String.fromCodePoint(97 + index), size)),
  }));

describe('the weeks of a quarter', () => {
  it('are those whose Monday lies in it and has not come', () => {
    expect([WEEKS[0], WEEKS.at(-1), WEEKS.length]).toEqual(['2026-10-05', '2026-12-28', 13]);
    expect(weeksToStart(QUARTER, isoDate('2026-12-21'))).toEqual(['2026-12-28']);
    expect(weeksToStart(QUARTER, isoDate('2026-12-28'))).toEqual([]);
    expect(weeksToStart({ ...QUARTER, year: 2024, quarter: 1 }, isoDate('2023-12-31'))[0]).toBe('2024-01-01');
  });
});

describe('a draw', () => {
  it('is the same for one frame and seed, in whatever order the frame is written', () => {
    fc.assert(
      fc.property(anyFrame, anySeed, (frame, seed) => {
        const turned = {
          weeks: [...frame.weeks].reverse(),
          strata: [...frame.strata]
            .reverse()
            .map((each) => ({ ...each, communities: [...each.communities].reverse() })),
        };
        expect(drawn(turned, seed)).toEqual(drawn(frame, seed));
      }),
    );
  });

  it('has the number of the rule, no community twice in a week, and from each subdistrict its part', () => {
    fc.assert(
      fc.property(anyFrame, anySeed, fc.integer({ min: 1, max: 100 }), (frame, seed, sharePerCent) => {
        const all = frame.strata.flatMap(({ communities }) => communities);
        const number = Math.ceil((all.length * sharePerCent) / 100);
        const weeks = drawn(frame, seed, { ...TIME_USE_RULE, sharePerCent });
        expect(new Set(weeks.map(({ monday }) => monday)).size).toBe(TIME_USE_RULE.weeksPerQuarter);
        for (const { communities } of weeks) {
          expect([communities.length, new Set(communities).size]).toEqual([number, number]);
          for (const each of frame.strata) {
            const part = communities.filter((id) => each.communities.includes(id)).length;
            const fair = (each.communities.length * number) / all.length;
            expect(Math.abs(part - fair)).toBeLessThan(1);
          }
        }
      }),
    );
  });

  it('gives every community and every week the same chance', () => {
    const draws = 4000;
    const times = new Map<string, number>();
    const count = (key: string): void => {
      times.set(key, (times.get(key) ?? 0) + 1);
    };
    for (let seed = 0; seed < draws; seed += 1)
      for (const { monday, communities } of drawn(FRAME, seedOf(seed))) {
        count(monday);
        for (const community of communities) count(community);
      }
    const all = FRAME.strata.flatMap(({ communities }) => communities);
    // Five standard deviations of a count of so many independent draws.
    const isNear = (key: string, trials: number, chance: number): boolean =>
      Math.abs((times.get(key) ?? 0) - trials * chance) < 5 * Math.sqrt(trials * chance * (1 - chance));
    expect(all.filter((community) => !isNear(community, 2 * draws, 5 / 20))).toEqual([]);
    expect(WEEKS.filter((monday) => !isNear(monday, draws, 2 / 13))).toEqual([]);
  });

  it('is refused where too few weeks are left, or no community is there', () => {
    const late = { ...FRAME, weeks: WEEKS.slice(0, 1) };
    expect(drawTimeUseWeeks(late, TIME_USE_RULE, seedOf(1))).toEqual({
      ok: false,
      refusal: { code: 'timeUseTooFewWeeks', weeksLeft: 1, weeksNeeded: 2 },
    });
    expect(drawTimeUseWeeks({ ...FRAME, strata: [] }, TIME_USE_RULE, seedOf(1))).toEqual({
      ok: false,
      refusal: { code: 'timeUseNoCommunity' },
    });
  });
});
