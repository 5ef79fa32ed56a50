import type { FormDemandState } from '@weizhi/graphql-client/documents';

/** Tabs of the list and the states below each; the first shows all. */
export const DEMAND_TABS: readonly { key: string; label: string; states: FormDemandState[] | null }[] = [
  { key: 'all', label: '全部', states: null },
  { key: 'preparing', label: '准备中', states: ['PROPOSED', 'MAPPED'] },
  { key: 'deciding', label: '待审定', states: ['OVERLAP_CHECKED'] },
  { key: 'open', label: '填报中', states: ['APPROVED', 'OPEN'] },
  { key: 'done', label: '已报齐', states: ['SUBMITTED', 'ACCEPTED'] },
  { key: 'ended', label: '到期或未批', states: ['EXPIRED', 'REJECTED', 'WITHDRAWN'] },
];

const COLOURS: Partial<Readonly<Record<FormDemandState, string>>> = {
  OVERLAP_CHECKED: 'warning',
  OPEN: 'processing',
  SUBMITTED: 'success',
  ACCEPTED: 'success',
  EXPIRED: 'error',
  REJECTED: 'error',
};

/** Colour of a state beside its word. */
export function demandColour(state: FormDemandState): string {
  return COLOURS[state] ?? 'default';
}

/** The states of a tab; null for all. */
export function statesOfTab(tab: string | null | undefined): FormDemandState[] | null {
  return DEMAND_TABS.find(({ key }) => key === tab)?.states ?? null;
}
