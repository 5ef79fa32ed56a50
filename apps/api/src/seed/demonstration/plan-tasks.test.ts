import { DEMONSTRATION_SEED } from '.';
import type { OfficialCommunity } from './plan-places';
import { planTasks, TASKS_AS_OF } from './plan-tasks';

const COMMUNITIES: readonly OfficialCommunity[] = Array.from({ length: 166 }, (_, index) => ({
  code: String(320_613_001_001 + index),
  name: `社区${String(index)}`,
  kind: (['village', 'virtualCommunity'] as const)[index] ?? 'community',
  subdistrictCode: '320613001000',
  subdistrictName: '城东街道',
}));

describe('tasks of the demonstration', () => {
  const plans = planTasks(COMMUNITIES, DEMONSTRATION_SEED);
  const places = plans.flatMap((plan) => plan.places);

  it('are a few thousand over two years, of every source, and the same each time', () => {
    expect(places.length).toBeGreaterThan(1_500);
    expect(places.length).toBeLessThan(6_000);
    expect(new Set(plans.map(({ profile }) => profile.source)).size).toBe(7);
    expect(planTasks(COMMUNITIES, DEMONSTRATION_SEED)).toEqual(plans);
    const days = plans.map(({ receivedOn }) => receivedOn).sort();
    expect(days[0]?.slice(0, 4)).toBe('2024');
    expect(days.at(-1)?.slice(0, 7)).toBe('2026-11');
  });

  it('are of residents’ committees alone, and nothing happened to them after their day', () => {
    const outside = new Set(COMMUNITIES.slice(0, 2).map(({ code }) => code));
    expect(places.filter(({ communityCode }) => outside.has(communityCode))).toEqual([]);
    expect(plans.filter(({ receivedOn }) => receivedOn > TASKS_AS_OF)).toEqual([]);
    const wishes = new Set(places.map(({ course }) => course.wish));
    expect([...wishes].sort()).toEqual(['finish', 'leave', 'object', 'refuse']);
  });
});
