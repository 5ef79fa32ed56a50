import { OWNERS_COMMITTEE_STATUS_LABELS, OWNERS_COMMITTEE_STATUSES } from '@weizhi/domain';
import type { OwnersCommitteeStatus } from '@weizhi/graphql-client/documents';
import type { StatusTab } from '@weizhi/ui';

interface StatusCount {
  readonly status: OwnersCommitteeStatus;
  readonly count: number;
}

/** The API's spelling of a status of the domain. */
function valueOf(status: string): OwnersCommitteeStatus {
  return status.replace(/([a-z])([A-Z])/gu, '$1_$2').toUpperCase() as OwnersCommitteeStatus;
}

/** Tabs with counts: all estates, then each status that some estate has, in the order of the domain. */
export function committeeTabs(counts: readonly StatusCount[]): readonly StatusTab[] {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const byStatus = new Map(counts.map(({ status, count }) => [status, count]));
  const tabs = OWNERS_COMMITTEE_STATUSES.flatMap((status): StatusTab[] => {
    const count = byStatus.get(valueOf(status)) ?? 0;
    return count === 0 ? [] : [{ key: status, label: OWNERS_COMMITTEE_STATUS_LABELS[status].zh, count }];
  });
  return [{ key: 'all', label: '全部小区', count: total }, ...tabs];
}

/** The statuses that a tab keeps the list to; null for all. */
export function statusesOfTab(tab: string | undefined): OwnersCommitteeStatus[] | null {
  const status = OWNERS_COMMITTEE_STATUSES.find((each) => each === tab);
  return status ? [valueOf(status)] : null;
}

/** Colour of a status; the word is always beside it. */
export function statusColour(status: OwnersCommitteeStatus): string {
  if (status === 'LAPSED') return 'error';
  if (status === 'TERM_EXPIRING') return 'warning';
  if (status === 'ACTIVE') return 'success';
  return status === 'NONE' ? 'default' : 'blue';
}
