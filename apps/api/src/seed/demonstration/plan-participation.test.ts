import { ageBandOf, ageByYear } from '@weizhi/domain';
import { DEMONSTRATION_DISTRICT, DEMONSTRATION_SEED, planParticipation } from '.';
import { officialCommunities } from './official-list.factory';
import { type AttendancePlan, PARTICIPATION_DAYS } from './plan-participation';

describe('planned participation', () => {
  const communities = officialCommunities(DEMONSTRATION_DISTRICT);
  const plans = planParticipation(communities, DEMONSTRATION_SEED);
  const all = plans.flatMap(({ attendances }) => attendances);

  const isMiddleAged = ({ participant, day }: AttendancePlan): boolean =>
    ageBandOf(ageByYear(participant.birthYear, day)) === 'from36To59';
  const personsIn = (month: string, who: (attendance: AttendancePlan) => boolean): number =>
    new Set(
      all
        .filter((each) => each.day.startsWith(month) && who(each))
        .map(({ participant }) => participant.alias),
    ).size;

  it('is of every community, marked, and the same each time', () => {
    const few = communities.slice(0, 5);
    expect(planParticipation(few, DEMONSTRATION_SEED)).toEqual(plans.slice(0, 5));
    expect(plans.map(({ communityCode }) => communityCode)).toEqual(communities.map(({ code }) => code));
    const aliases = plans.flatMap(({ residents }) => residents.map(({ alias }) => alias));
    expect(new Set(aliases).size).toBe(aliases.length);
    expect(aliases.filter((alias) => !alias.startsWith('演示数据 '))).toEqual([]);
  });

  it('is of two years, nobody twice at one occasion, and nothing after its last day', () => {
    expect(new Set(all.map(({ day }) => day.slice(0, 7))).size).toBe(25);
    expect(all.filter(({ day }) => day < PARTICIPATION_DAYS.from || day > PARTICIPATION_DAYS.to)).toEqual([]);
    const keys = all.map(({ participant, occasion, day }) => `${participant.alias} ${occasion.name} ${day}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is carried by committee staff and the retired, and the middle-aged come seldom', () => {
    const share = (who: (attendance: AttendancePlan) => boolean): number =>
      all.filter(who).length / all.length;
    const carried = share(
      ({ participant: { capacity, employmentStatus } }) =>
        capacity === 'committeeStaff' || employmentStatus === 'retired',
    );
    expect(carried).toBeGreaterThan(0.5);
    const others = share((each) => isMiddleAged(each) && each.participant.capacity !== 'committeeStaff');
    expect(others).toBeLessThan(0.3);
  });

  it('has more of the middle-aged in the third quarter of 2026 than a year before, beyond what the season does', () => {
    const grew = (who: (attendance: AttendancePlan) => boolean): number =>
      personsIn('2026-08', who) / personsIn('2025-08', who);
    expect(grew(isMiddleAged)).toBeGreaterThan(1.2);
    const retired = grew(({ participant }) => participant.employmentStatus === 'retired');
    expect(retired).toBeGreaterThan(0.9);
    expect(retired).toBeLessThan(1.1);
  });
});
