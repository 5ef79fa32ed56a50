import { ADMISSION_STATUS_LABELS, ADMISSION_STATUSES } from '@weizhi/domain';
import type {
  AdmissionStatus,
  TaskAdmissionDetailFragment,
  TaskAdmissionFilter,
} from '@weizhi/graphql-client/documents';
import type { StatusTab } from '@weizhi/ui';

interface StatusCount {
  readonly status: AdmissionStatus;
  readonly count: number;
  readonly emergencyCount: number;
}

/** Tab of what came in an emergency, whatever its status: counted apart. */
const EMERGENCY_TAB = 'emergencyChannel';

/** Tabs with counts: all, the emergency channel, then each status that something is in. */
export function admissionTabs(counts: readonly StatusCount[]): readonly StatusTab[] {
  const sum = (of: (each: StatusCount) => number): number =>
    counts.reduce((total, each) => total + of(each), 0);
  const byStatus = new Map(counts.map(({ status, count }) => [status, count]));
  const tabs = ADMISSION_STATUSES.flatMap((status): StatusTab[] => {
    const count = byStatus.get(apiStatus(status)) ?? 0;
    return count === 0 ? [] : [{ key: status, label: ADMISSION_STATUS_LABELS[status].zh, count }];
  });
  return [
    { key: 'all', label: '全部', count: sum(({ count }) => count) },
    { key: EMERGENCY_TAB, label: '应急通道', count: sum(({ emergencyCount }) => emergencyCount) },
    ...tabs,
  ];
}

/** The statuses that a tab keeps the list to; null for all. */
function statusesOfTab(tab: string | undefined): AdmissionStatus[] | null {
  const status = ADMISSION_STATUSES.find((each) => each === tab);
  return status ? [apiStatus(status)] : null;
}

function apiStatus(status: string): AdmissionStatus {
  return status.replace(/([a-z])([A-Z])/gu, '$1_$2').toUpperCase() as AdmissionStatus;
}

const COLOURS: Readonly<Partial<Record<AdmissionStatus, string>>> = {
  ADMITTED: 'success',
  RELEASED: 'success',
  REFUSED: 'error',
  REVOKED: 'error',
  EMERGENCY: 'warning',
  EMERGENCY_OVER: 'warning',
  DUE_FOR_REVIEW: 'warning',
  RETURNED: 'warning',
  HEARING: 'processing',
  REVIEW: 'processing',
};

/** Colour of a status; the word is always beside it. */
export function statusColour(status: AdmissionStatus): string {
  return COLOURS[status] ?? 'default';
}

/** What a tab and a search keep the register to. */
export function filterOf(tab: string | undefined, search: string | null): TaskAdmissionFilter {
  return { search, statuses: statusesOfTab(tab), channels: tab === EMERGENCY_TAB ? ['EMERGENCY'] : null };
}

/** What it brings beside the work, a line each. */
export function broughtLines(admission: TaskAdmissionDetailFragment): readonly string[] {
  const { forms, ledgers, plaques, trainings, assessments } = admission;
  const lines: readonly (readonly [string, readonly string[]])[] = [
    ['表格', forms],
    ['台账', ledgers],
    ['挂牌', plaques],
    ['培训', trainings],
    ['考核', assessments],
  ];
  return lines.flatMap(([name, names]) => (names.length === 0 ? [] : [`${name}：${names.join('、')}`]));
}
