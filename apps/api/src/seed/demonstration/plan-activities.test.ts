import { DEMONSTRATION_DISTRICT, DEMONSTRATION_SEED, planActivities, planPlaces } from '.';
import { ACTIVITIES_AS_OF, ACTIVITY_COURSES } from './activity-profile';
import { officialCommunities } from './official-list.factory';

const places = planPlaces(officialCommunities(DEMONSTRATION_DISTRICT), DEMONSTRATION_SEED);
const plans = planActivities(places, DEMONSTRATION_SEED);

describe('planned activities', () => {
  it('are the same each time, of every course, and at half of the communities at least', () => {
    expect(planActivities(places, DEMONSTRATION_SEED)).toEqual(plans);
    expect(new Set(plans.map(({ course }) => course))).toEqual(new Set(ACTIVITY_COURSES));
    const held = new Set(plans.map(({ communityCode }) => communityCode));
    expect(held.size).toBeGreaterThan(places.filter(({ kind }) => kind === 'community').length / 2);
  });

  it('have nobody twice, none beyond their places, and attendance only of what has been', () => {
    for (const { signUps, places: room, course, day, startsAt, endsAt } of plans) {
      const phones = signUps.map(({ resident }) => resident.phone);
      expect(new Set(phones).size).toBe(phones.length);
      expect(phones.length).toBeLessThanOrEqual(room ?? phones.length);
      const attended = signUps.filter((each) => each.attended !== null);
      expect(attended.length > 0).toBe(course === 'closed' || course === 'held');
      if (attended.length > 0) expect(day <= ACTIVITIES_AS_OF).toBe(true);
      const minutes = (endsAt.getTime() - startsAt.getTime()) / 60_000;
      expect(Math.max(0, ...attended.map((each) => each.attended?.minutes ?? 0))).toBeLessThanOrEqual(
        minutes,
      );
    }
  });

  it('are full where the plan says so', () => {
    const full = plans.filter(({ course }) => course === 'full');
    expect(full.map(({ places: room, signUps }) => (room ?? 0) - signUps.length)).toEqual(full.map(() => 0));
  });
});
