import { DEFAULT_SUPPRESSION_RULE } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { readCohorts } from './cohorts.reads';
import type { ProjectVote } from './project-vote.entity';

const BALLOTS = { 甲: 40, 乙: 12, 丙: 11, 丁: 10, 戊: 3, 己: 2 };

const reads = {
  sql: (text: string) =>
    Promise.resolve(
      text.includes('neighbourhood as member')
        ? Object.entries(BALLOTS).map(([member, ballots]) => ({ member, ballots }))
        : [],
    ),
} as unknown as Reads;

it('neighbourhoods that are hidden come by name after the others, which come by size', async () => {
  const vote = { districtId: '1', id: 'vote' } as ProjectVote;
  const cohorts = await readCohorts(reads, vote, DEFAULT_SUPPRESSION_RULE);
  const hidden = cohorts.filter(({ ballots }) => ballots === null).map(({ member }) => member);
  expect(cohorts.map(({ member }) => member)).toEqual(['甲', '乙', '丙', ...hidden]);
  expect(hidden).toEqual(['丁', '己', '戊']);
});
