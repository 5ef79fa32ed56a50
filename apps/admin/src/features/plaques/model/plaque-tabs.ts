import type { PlaqueStatus } from '@weizhi/graphql-client/documents';

/** Statuses by tab of the list; none for all. */
const STATUSES: Readonly<Record<string, readonly PlaqueStatus[]>> = {
  nominal: ['NOMINAL'],
  hanging: ['DISPLAYED', 'CHECKED', 'NOMINAL', 'KEPT'],
  applied: ['APPLIED'],
  permitted: ['PERMITTED'],
  ended: ['REMOVED', 'REFUSED', 'WITHDRAWN'],
};

export const PLAQUE_TABS = [
  { key: 'all', label: '全部' },
  { key: 'nominal', label: '名不符实' },
  { key: 'hanging', label: '在挂' },
  { key: 'applied', label: '待审定' },
  { key: 'permitted', label: '已准入未挂出' },
  { key: 'ended', label: '已摘除或未准入' },
] as const;

/** What a tab keeps the list to. */
export function statusesOfTab(tab: string | undefined): PlaqueStatus[] | null {
  const statuses = STATUSES[tab ?? 'all'];
  return statuses ? [...statuses] : null;
}

/** Colour of a status beside its word. */
export function plaqueColour(status: PlaqueStatus): string {
  if (status === 'NOMINAL') return 'error';
  if (status === 'APPLIED' || status === 'PERMITTED') return 'warning';
  return statusesOfTab('hanging')?.includes(status) ? 'success' : 'default';
}
