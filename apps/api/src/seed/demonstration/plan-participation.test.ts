import { DEMONSTRATION_DISTRICT, DEMONSTRATION_SEED, planParticipation } from '.';
import { officialCommunities } from './official-list.factory';

describe('planned participation', () => {
  const communities = officialCommunities(DEMONSTRATION_DISTRICT);
  const plans = planParticipation(communities, DEMONSTRATION_SEED);
  const born = new Map(
    plans.flatMap(({ residents }) => residents.map(({ alias, birthYear }) => [alias, birthYear])),
  );

  it('is of every community, marked, and the same each time', () => {
    expect(planParticipation(communities, DEMONSTRATION_SEED)).toEqual(plans);
    expect(plans.map(({ communityCode }) => communityCode)).toEqual(communities.map(({ code }) => code));
    for (const alias of born.keys()) expect(alias).toContain('演示数据');
    expect(born.size).toBe(plans.length * 20);
  });

  it('has nobody twice at one occasion, and the middle-aged seldom', () => {
    for (const { attendances } of plans) {
      const keys = attendances.map(({ alias, occasion }) => `${alias} ${occasion.day}`);
      expect(new Set(keys).size).toBe(keys.length);
    }
    const all = plans.flatMap(({ attendances }) => attendances);
    const young = all.filter(({ alias }) => (born.get(alias) ?? 0) > 1966);
    expect(young.length / all.length).toBeGreaterThan(0.1);
    expect(young.length / all.length).toBeLessThan(0.4);
  });
});
