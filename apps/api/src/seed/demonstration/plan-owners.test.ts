import { BEIJING_COMMITTEE_RULES, standingOfCommittee } from '@weizhi/domain';
import { DEMONSTRATION_DISTRICT } from '.';
import { officialCommunities } from './official-list.factory';
import { OWNERS_AS_OF, planBoundaryVote, planCommittees } from './plan-owners';
import { planPlaces } from './plan-places';

const plans = planCommittees(planPlaces(officialCommunities(DEMONSTRATION_DISTRICT), 'test'), 'test');

describe('the planned committees', () => {
  it('are the same for the same seed', () => {
    expect(planCommittees(planPlaces(officialCommunities(DEMONSTRATION_DISTRICT), 'test'), 'test')).toEqual(
      plans,
    );
  });

  it('hold to the rules of size and term, and are in office, expiring and in name only', () => {
    const statuses = plans.map((plan) => {
      expect(plan.seats % 2).toBe(1);
      expect(plan.membersInOffice).toBeLessThanOrEqual(plan.seats);
      expect(plan.lastMeetingOn >= plan.electedOn && plan.lastMeetingOn <= OWNERS_AS_OF).toBe(true);
      return standingOfCommittee({ ...plan, state: 'active' }, OWNERS_AS_OF, BEIJING_COMMITTEE_RULES).status;
    });
    expect(new Set(statuses)).toEqual(new Set(['active', 'termExpiring', 'lapsed']));
  });
});

it('plans a vote that hangs on one head', () => {
  const { units, stances, rulesPublishedOn, openedOn } = planBoundaryVote('test');
  expect(new Set(units.map(({ unitNumber }) => unitNumber)).size).toBe(300);
  expect(new Set(units.map(({ owner }) => owner?.phone)).size).toBe(300);
  expect([stances.length, stances.filter((stance) => stance === 'for').length]).toEqual([200, 101]);
  expect(openedOn > rulesPublishedOn).toBe(true);
});
