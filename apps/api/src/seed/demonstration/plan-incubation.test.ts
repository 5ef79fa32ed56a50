import { INCUBATION_STAGES, workingDayCalendar } from '@weizhi/domain';
import { SCENARIOS } from './incubation-profile';
import { INCUBATION_AS_OF, planIncubation } from './plan-incubation';

const plans = planIncubation(workingDayCalendar([]), 'test');

describe('the planned cases', () => {
  it('are the same for the same seed', () => {
    expect(planIncubation(workingDayCalendar([]), 'test')).toEqual(plans);
    expect(plans).toHaveLength(SCENARIOS.reduce((sum, { cases }) => sum + cases, 0));
  });

  it('stand at every stage but those that last a day', () => {
    const stages = new Set(plans.map(({ facts }) => facts.stage));
    expect(INCUBATION_STAGES.filter((stage) => !stages.has(stage))).toEqual(['graduated']);
  });

  it('lie in the past, step after step', () => {
    for (const { steps, draftedOn, papers, support, visits } of plans) {
      const days = [draftedOn, ...steps.map(({ day }) => day)];
      expect(days).toEqual([...days].sort());
      expect(days.at(-1)! <= INCUBATION_AS_OF).toBe(true);
      expect([...papers, ...support].every(({ day }) => day <= INCUBATION_AS_OF)).toBe(true);
      expect(visits.every(({ visitedOn }) => visitedOn === null || visitedOn <= INCUBATION_AS_OF)).toBe(true);
    }
  });

  it('were trained before they graduated', () => {
    for (const { steps, support } of plans) {
      const graduated = steps.find(({ action }) => action === 'graduate')?.day;
      if (graduated === undefined) continue;
      const minutes = support
        .filter(({ activity, day }) => activity === 'training' && day <= graduated)
        .reduce((sum, each) => sum + each.minutes, 0);
      expect(minutes).toBeGreaterThanOrEqual(24 * 60);
    }
  });
});
