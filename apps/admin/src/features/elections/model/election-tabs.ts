import type { ElectionState } from '@weizhi/graphql-client/documents';

/** The stages of an election by which the list is narrowed, with the states that belong to each. */
const STAGES: readonly {
  readonly key: string;
  readonly label: string;
  readonly states: readonly ElectionState[];
}[] = [
  { key: 'registration', label: '选民登记', states: ['DRAFT', 'ROLL_PUBLISHED'] },
  { key: 'candidates', label: '提名候选人', states: ['NOMINATING', 'CANDIDATES_PUBLISHED'] },
  { key: 'voting', label: '投票计票', states: ['VOTING', 'COUNTING', 'COUNTED'] },
  { key: 'result', label: '结果公示', states: ['PUBLICISED'] },
  { key: 'declared', label: '已就任', states: ['DECLARED'] },
  { key: 'ended', label: '取消或无效', states: ['CANCELLED', 'ANNULLED'] },
];

/** The tabs of the list of elections. */
export const ELECTION_TABS: readonly { readonly key: string; readonly label: string }[] = [
  { key: 'all', label: '全部' },
  ...STAGES.map(({ key, label }) => ({ key, label })),
];

/** What a tab keeps the list to; none for all. */
export function statesOfTab(tab: string | undefined): ElectionState[] | null {
  const stage = STAGES.find(({ key }) => key === tab);
  return stage ? [...stage.states] : null;
}
