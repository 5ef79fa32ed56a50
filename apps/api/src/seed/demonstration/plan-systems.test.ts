import { systemLoad, isoDate } from '@weizhi/domain';
import { HOUSEHOLD, planSystems } from './plan-systems';
import { ELEMENT_PROFILES } from './reporting-profile';

describe('the planned outside systems', () => {
  const plans = planSystems();

  it('have names of their own, and ask for elements that there are', () => {
    expect(new Set(plans.map(({ name }) => name)).size).toBe(plans.length);
    const codes = new Set([HOUSEHOLD, ...ELEMENT_PROFILES.map(({ code }) => code)]);
    for (const { fields } of plans)
      for (const [, element] of fields) if (element !== null) expect(codes).toContain(element);
  });

  it('are partly measured and partly over', () => {
    const load = systemLoad(
      plans.map((plan) => ({ ...plan, weeklyMinutes: plan.sample?.[0] ?? null })),
      isoDate('2026-11-20'),
    );
    expect(load).toMatchObject({ platforms: 7, groups: 4, unmeasured: 6 });
  });
});
