import { isoDate } from '../calendar';
import { INDICATOR_DEFINITIONS } from '../indicator';
import { buildsUp, elapsedShareOfYear, hasTargets, TARGET_INDICATORS, targetProgress } from './yearly-target';

describe('a yearly target', () => {
  it('is of indicators of the catalogue of which more is better', () => {
    for (const code of Object.keys(TARGET_INDICATORS)) {
      const definition = INDICATOR_DEFINITIONS.find((each) => each.code === code);
      expect([code, definition?.direction]).toEqual([code, 'higherBetter']);
    }
    expect([hasTargets('highGradeShare'), hasTargets('matterCount'), hasTargets('toString')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each([
    ['2025-12-31', 0],
    ['2026-01-01', 1 / 365],
    ['2026-06-30', 181 / 365],
    ['2026-12-31', 1],
    ['2027-02-01', 1],
  ])('knows how much of 2026 has passed by %s', (day, share) => {
    expect(elapsedShareOfYear(2026, isoDate(day))).toBeCloseTo(share, 12);
  });

  it('has 366 days in a leap year', () => {
    expect(elapsedShareOfYear(2028, isoDate('2028-02-29'))).toBeCloseTo(60 / 366, 12);
  });

  it.each([
    [50, 100, 0.5, 'onCourse'],
    [53, 100, 0.5, 'ahead'],
    [47, 100, 0.5, 'behind'],
    [100, 100, 0.5, 'reached'],
    [0, 100, 0.5, 'behind'],
    [99, 100, 1, 'notReached'],
    [100, 100, 1, 'reached'],
  ] as const)('of %i of %i at %d of the year is %s', (value, target, elapsed, standing) => {
    expect(targetProgress(value, target, elapsed)).toEqual({ completion: value / target, elapsed, standing });
  });

  it.each([
    [0.855, 0.9, 'notReached'],
    [0.9, 0.9, 'reached'],
    [0, 0.9, 'notReached'],
  ] as const)(
    'of a state, %d of %d, is set against itself whatever has passed of the year',
    (value, target, standing) => {
      expect(targetProgress(value, target, null)).toEqual({
        completion: value / target,
        elapsed: null,
        standing,
      });
    },
  );

  it('builds up of amounts, registrations and people who took part, not of coverage and density', () => {
    const building = Object.keys(TARGET_INDICATORS).filter(buildsUp);
    expect(building).toEqual([
      ...['newlyRegisteredOrganisations', 'servicePurchaseAmount'],
      ...['participationRate', 'middleAgedParticipationRate'],
    ]);
    expect([buildsUp('partyCoverageRate'), buildsUp('matterCount')]).toEqual([false, false]);
  });

  it('that is not set says nothing', () => {
    expect(targetProgress(5, 0, 0.5)).toBeNull();
  });
});
