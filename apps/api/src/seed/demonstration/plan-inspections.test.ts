import { INSPECTION_RULE, inspectionLoad, isoDate } from '@weizhi/domain';
import { DEMONSTRATION_DISTRICT } from '.';
import { officialCommunities } from './official-list.factory';
import { INSPECTIONS_AS_OF, planInspections } from './plan-inspections';

const communities = officialCommunities(DEMONSTRATION_DISTRICT);
const plans = planInspections(communities, 'test');

describe('the planned inspections', () => {
  it('are the same for the same seed', () => {
    expect(planInspections(communities, 'test')).toEqual(plans);
  });

  it('are over when they are held, and to come when they are not', () => {
    for (const { state, endsOn, startsOn, noticeOn, finding } of plans) {
      const isOver = state === 'closed' || state === 'findingsRecorded';
      expect(isOver ? endsOn < INSPECTIONS_AS_OF : startsOn > INSPECTIONS_AS_OF).toBe(true);
      expect(noticeOn < startsOn).toBe(true);
      expect(finding === null).toBe(state !== 'findingsRecorded');
    }
  });

  it('overlap on some days and repeat one another, as the paper complains', () => {
    const planned = plans.map((plan, index) => ({
      ...plan,
      id: String(index).padStart(5, '0'),
      community: plan.communityCode,
      jointId: null,
    }));
    const year = { from: isoDate('2026-01-01'), to: isoDate('2026-12-31') };
    const { days, overlappingDays, duplicates } = inspectionLoad(planned, year, INSPECTION_RULE);
    expect(days).toBeGreaterThan(400);
    expect(overlappingDays).toBeGreaterThan(10);
    expect(overlappingDays).toBeLessThan(days / 4);
    expect(duplicates).toBeGreaterThan(20);
  });
});
