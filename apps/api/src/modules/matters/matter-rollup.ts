import type { RollupSource } from '../../platform/rollups';

/** What matters add to rollups. Members are codes where the domain has a dictionary, else the ledger's own words. */
export const MATTER_ROLLUP: RollupSource = {
  code: 'matter',
  table: 'matter',
  occurredOn: 'f.reported_on',
  divisionId: 'f.division_id',
  live: 'f.withdrawn_at is null',
  dimensions: {
    matterType: 'f.event_type',
    matterChannel: 'f.channel',
    matterNature: 'f.nature',
    disposingUnit: 'f.disposing_unit',
  },
  measures: {
    matters: '1',
    onTime: `case when f.outcome = 'onTime' then 1 else 0 end`,
    byCommunityExact: 'case when f.disposed_by_community then 1 else 0 end',
    byCommunityVariants: 'case when f.disposed_by_community_variants then 1 else 0 end',
  },
};
