import { burdenPools, DEFAULT_BURDEN_POOL_RULE, isoDate } from '@weizhi/domain';
import { planBurdenReports } from './plan-burden-reports';

const COMMUNITIES = Array.from({ length: 8 }, (_, index) => ({
  ...{ code: String(index), name: `第${String(index)}社区`, kind: 'community' as const },
  ...{ subdistrictCode: '320613001000', subdistrictName: '城东街道' },
}));

it('plans reports of which one department is pooled, in one quarter, and no other', () => {
  const reports = planBurdenReports(COMMUNITIES).map(({ communityCode, ruling, ...report }) => ({
    ...report,
    community: communityCode,
    state: ruling?.state ?? ('filed' as const),
    endedOn: ruling?.on ?? null,
  }));
  const pools = burdenPools(reports, {
    ...{ ruleOn: () => DEFAULT_BURDEN_POOL_RULE, reorganisations: [] },
    today: isoDate('2026-11-26'),
  });
  expect(pools).toMatchObject([{ department: '区委宣传部', from: '2026-07-01', reports: 6, communities: 5 }]);
  expect(pools[0]?.subjects).toHaveLength(2);
});
