import { createHash } from 'node:crypto';
import { dayOfWeek, isDisposedByCommunity, isoDate, workingDayCalendar } from '@weizhi/domain';
import fc from 'fast-check';
import { DEMONSTRATION_DISTRICT, DEMONSTRATION_SEED, LEDGER_DAYS, planMatters, planPlaces, SCALES } from '.';
import { officialCommunities } from './official-list.factory';
import type { MatterPlan } from './plan-matters';

const communities = officialCommunities(DEMONSTRATION_DISTRICT);
const places = planPlaces(communities, DEMONSTRATION_SEED);
const calendar = workingDayCalendar([
  { date: isoDate('2025-10-01'), isWorkingDay: false, status: 'confirmed', name: '国庆节' },
  { date: isoDate('2026-02-17'), isWorkingDay: false, status: 'confirmed', name: '春节' },
]);
const plan = (total: number, seed = DEMONSTRATION_SEED): MatterPlan[] => [
  ...planMatters({ total, places, calendar, seed }),
];
const matters = plan(SCALES.small);
const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');
const tally = (words: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

describe('planMatters', () => {
  it('gives exactly as many as are asked for, in order of days, numbered from 1 in each year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 800 }), (total) => {
        const some = plan(total);
        expect(some).toHaveLength(total);
        const next = new Map<string, number>();
        let before = '';
        for (const { number, reportedOn } of some) {
          const year = reportedOn.slice(0, 4);
          const ordinal = (next.get(year) ?? 0) + 1;
          next.set(year, ordinal);
          expect(number).toBe(`CC${year}-${String(ordinal).padStart(6, '0')}`);
          expect(reportedOn >= before && reportedOn >= LEDGER_DAYS.from && reportedOn <= LEDGER_DAYS.to).toBe(
            true,
          );
          before = reportedOn;
        }
      }),
      { numRuns: 20 },
    );
  });

  it('makes of one seed the same matters, and of another seed others', () => {
    expect(digest(plan(SCALES.small))).toBe(digest(matters));
    expect(digest(plan(SCALES.small, 'another'))).not.toBe(digest(matters));
  });

  it('places every matter in a division of the plan, and none in a virtual community', () => {
    const virtual = new Set(
      communities.filter(({ kind }) => kind === 'virtualCommunity').map(({ code }) => code),
    );
    const byCode = new Map(places.map((place) => [place.code, place]));
    for (const { communityCode, neighbourhoodCode, subdistrictCode } of matters) {
      expect(virtual.has(communityCode ?? '')).toBe(false);
      if (communityCode === null) {
        expect(neighbourhoodCode).toBeNull();
        continue;
      }
      const place = byCode.get(communityCode);
      expect(place?.subdistrictCode).toBe(subdistrictCode);
      if (neighbourhoodCode !== null) {
        expect(place?.neighbourhoods.map(({ code }) => code)).toContain(neighbourhoodCode);
      }
    }
  });

  it('reaches every month and all but a few communities, no community with more than 3 % of all', () => {
    expect(tally(matters.map(({ reportedOn }) => reportedOn.slice(0, 7))).size).toBe(24);
    const counts = tally(matters.flatMap(({ communityCode }) => communityCode ?? []));
    expect(counts.size).toBeGreaterThanOrEqual(175);
    expect(Math.max(...counts.values())).toBeLessThan(SCALES.small * 0.03);
  });

  it('is busier on Mondays than on Sundays, and in July than in February', () => {
    const days = tally(matters.map(({ reportedOn }) => String(dayOfWeek(isoDate(reportedOn)))));
    expect(days.get('1') ?? 0).toBeGreaterThan((days.get('7') ?? 0) * 1.3);
    const months = tally(matters.map(({ reportedOn }) => reportedOn.slice(5, 7)));
    expect(months.get('07') ?? 0).toBeGreaterThan((months.get('02') ?? 0) * 1.3);
  });

  it('lets communities dispose of a part themselves, only of matters placed in them', () => {
    const own = matters.filter(({ disposingUnit, communityName }) =>
      isDisposedByCommunity({ disposingUnit, community: communityName }, 'nameVariants'),
    );
    const exact = own.filter(({ disposingUnit, communityName }) => disposingUnit === communityName);
    expect(own.length / matters.length).toBeGreaterThan(0.25);
    expect(own.length / matters.length).toBeLessThan(0.5);
    expect(exact.length).toBeLessThan(own.length);
    expect(own.every(({ communityCode }) => communityCode !== null)).toBe(true);
  });

  it('gives units different on-time shares, none of them absurd', () => {
    const big = [...tally(matters.map(({ disposingUnit }) => disposingUnit))].filter(
      ([, count]) => count >= 100,
    );
    const shares = big.map(([unit, count]) => {
      const onTime = matters.filter((row) => row.disposingUnit === unit && row.outcome === 'onTime');
      return onTime.length / count;
    });
    expect(shares.length).toBeGreaterThan(4);
    expect(Math.min(...shares)).toBeGreaterThan(0.65);
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
    expect(Math.max(...shares) - Math.min(...shares)).toBeGreaterThan(0.08);
  });
});
