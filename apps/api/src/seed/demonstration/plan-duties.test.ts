import { dutyVacancy, GOVERNMENT_DUTIES } from '@weizhi/domain';
import { DUTIES_AS_OF, planDuties } from './plan-duties';

describe('the planned duties', () => {
  const plans = planDuties('test');

  it('are the same for the same seed, and of all five kinds', () => {
    expect(planDuties('test')).toEqual(plans);
    expect(new Set(plans.map(({ duty }) => duty))).toEqual(new Set(GOVERNMENT_DUTIES));
  });

  it('are done for the larger part, and some are vacant', () => {
    const counted = plans.map(({ startsOn, everyMonths, acts }) => {
      expect(acts.every((act) => act >= startsOn && act <= DUTIES_AS_OF)).toBe(true);
      return dutyVacancy({ startsOn, everyMonths, endsOn: null }, acts, { from: startsOn, to: DUTIES_AS_OF });
    });
    const due = counted.reduce((sum, each) => sum + each.due, 0);
    const vacant = counted.reduce((sum, each) => sum + each.vacant, 0);
    expect(vacant).toBeGreaterThan(0);
    expect(vacant).toBeLessThan(due / 2);
  });
});
