import { isStaffingDay } from '@weizhi/domain';
import { DEMONSTRATION_DISTRICT, DEMONSTRATION_SEED, planPlaces, planStaffing } from '.';
import { officialCommunities } from './official-list.factory';

describe('planned posts', () => {
  const places = planPlaces(officialCommunities(DEMONSTRATION_DISTRICT), DEMONSTRATION_SEED);
  const plans = planStaffing(places, DEMONSTRATION_SEED);

  it('are by the month, marked, and the same each time', () => {
    expect(planStaffing(places, DEMONSTRATION_SEED)).toEqual(plans);
    for (const { validFrom, fullTimePosts, basis } of plans) {
      expect(isStaffingDay(validFrom)).toBe(true);
      expect(fullTimePosts * 2).toBe(Math.round(fullTimePosts * 2));
      expect(basis).toContain('演示数据');
    }
  });

  it('come near eighteen for ten thousand residents, and leave a few communities out', () => {
    const own = plans.filter(({ validFrom }) => validFrom === '2026-01-01');
    const posts = own.reduce((sum, { fullTimePosts }) => sum + fullTimePosts, 0);
    const residents = places
      .filter(({ code }) => own.some(({ communityCode }) => communityCode === code))
      .flatMap(({ population }) => population)
      .filter(({ year }) => year === 2026)
      .reduce((sum, { persons }) => sum + persons, 0);
    expect(Math.abs((posts / residents) * 10_000 - 18)).toBeLessThan(1.5);
    expect(own.length).toBeLessThan(places.length);
    expect(own.length).toBeGreaterThan(places.length * 0.8);
  });
});
