import type { FundingContractState, FundingContractStateCountsQuery } from '@weizhi/graphql-client/documents';
import type { StatusTab } from '@weizhi/ui';

const STATES: Readonly<Record<string, readonly FundingContractState[]>> = {
  preparing: ['DRAFTED', 'SUBMITTED', 'ELIGIBILITY_CHECK', 'PANEL_REVIEW', 'PUBLIC_NOTICE'],
  running: ['CONTRACTED', 'RUNNING', 'MIDTERM_REVIEW', 'FINAL_REVIEW'],
  troubled: ['RECTIFYING', 'SUSPENDED', 'TERMINATED', 'CLAWED_BACK'],
  closed: ['ACCEPTED', 'EVALUATED', 'ARCHIVED', 'DECLINED'],
};

const TABS: readonly Pick<StatusTab, 'key' | 'label'>[] = [
  { key: 'all', label: '全部' },
  { key: 'hub', label: '枢纽合同' },
  { key: 'preparing', label: '立项与评审' },
  { key: 'running', label: '履约中' },
  { key: 'troubled', label: '整改、暂停与终止' },
  { key: 'closed', label: '已验收与归档' },
];

/** The tabs above the list, by what a project needs, with how many there are once that is known. */
export function countedTabs(
  counts: FundingContractStateCountsQuery['fundingContractStateCounts'] | undefined,
): readonly StatusTab[] {
  if (!counts) return TABS;
  return TABS.map(({ key, label }) => {
    const states = STATES[key];
    const own = states ? counts.filter(({ state }) => states.includes(state)) : counts;
    return {
      key,
      label,
      count: own.reduce((sum, each) => sum + (key === 'hub' ? each.hubCount : each.count), 0),
    };
  });
}

/** The states of a tab; null for all. */
export function statesOfTab(tab: string | undefined): FundingContractState[] | null {
  const states = STATES[tab ?? ''];
  return states ? [...states] : null;
}
