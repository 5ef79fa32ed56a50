import { addDays, dateInShanghai, type IsoDate } from '@weizhi/domain';
import type { InspectionRowFragment, InspectionState } from '@weizhi/graphql-client/documents';
import { formatDay } from '@weizhi/ui';

/** States by tab of the list; none for all. */
const STATES: Readonly<Record<string, readonly InspectionState[]>> = {
  coming: ['ANNOUNCED', 'DUPLICATE_CHECKED'],
  duplicate: ['ANNOUNCED'],
  rectifying: ['FINDINGS_RECORDED', 'RECTIFIED'],
  held: ['HELD', 'CLOSED'],
  cancelled: ['CANCELLED'],
};

export const INSPECTION_TABS = [
  { key: 'all', label: '全部' },
  { key: 'coming', label: '待检查' },
  { key: 'duplicate', label: '待查重' },
  { key: 'rectifying', label: '整改中' },
  { key: 'held', label: '已检查' },
  { key: 'cancelled', label: '已取消' },
] as const;

/** What a tab keeps the list to. */
export function statesOfTab(tab: string | undefined): InspectionState[] | null {
  const states = STATES[tab ?? 'all'];
  return states ? [...states] : null;
}

/** Colour of a state beside its word. */
export function inspectionColour(state: InspectionState): string {
  if (state === 'ANNOUNCED' || state === 'FINDINGS_RECORDED') return 'error';
  return state === 'DUPLICATE_CHECKED' ? 'warning' : 'default';
}

/** Days of an inspection in words. */
export function daysWords({ startsOn, endsOn }: Pick<InspectionRowFragment, 'startsOn' | 'endsOn'>): string {
  return startsOn === endsOn ? formatDay(startsOn) : `${formatDay(startsOn)} 至 ${formatDay(endsOn)}`;
}

/** The span that the calendar shows: from today on. */
export function comingSpan(days: number): { readonly from: IsoDate; readonly to: IsoDate } {
  const from = dateInShanghai(Date.now());
  return { from, to: addDays(from, days) };
}
