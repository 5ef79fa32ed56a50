import { MINUTES_BASIS_LABELS, TASK_CLASS_LABELS, WORKLOAD_SOURCE_LABELS } from '@weizhi/domain';
import type {
  CommunityTaskClass,
  CommunityTaskDetailFragment,
  CommunityTaskStatus,
  CommunityTaskStatusCountsQuery,
} from '@weizhi/graphql-client/documents';
import { enumLabel, formatDay, type StatusTab } from '@weizhi/ui';

/** What a tab keeps the register to. */
interface TaskTab {
  readonly key: string;
  readonly label: string;
  readonly statuses: readonly CommunityTaskStatus[] | null;
  readonly overdue?: true;
}

const OPEN: readonly CommunityTaskStatus[] = [
  'RECEIVED',
  'AWAITING_ANSWER',
  'ACCEPTED',
  'ACCEPTED_WITH_OBJECTION',
];

const TABS: readonly TaskTab[] = [
  { key: 'all', label: '全部', statuses: null },
  { key: 'new', label: '新到', statuses: ['RECEIVED'] },
  { key: 'answer', label: '待承接', statuses: ['AWAITING_ANSWER'] },
  { key: 'inHand', label: '办理中', statuses: ['ACCEPTED', 'ACCEPTED_WITH_OBJECTION'] },
  { key: 'overdue', label: '逾期', statuses: OPEN, overdue: true },
  { key: 'done', label: '已办结', statuses: ['DONE'] },
  { key: 'refused', label: '不予承接', statuses: ['REFUSED', 'RELIEVED'] },
  { key: 'over', label: '撤回和终止', statuses: ['WITHDRAWN', 'ENDED', 'SPLIT'] },
];

/** What a tab keeps the register to, for the API. */
export function filterOfTab(key: string | undefined): {
  readonly statuses: CommunityTaskStatus[] | null;
  readonly overdue: boolean | null;
} {
  const tab = TABS.find((each) => each.key === key);
  return { statuses: tab?.statuses ? [...tab.statuses] : null, overdue: tab?.overdue ?? null };
}

/** The tabs with how many each holds. */
export function taskTabs(
  counts: CommunityTaskStatusCountsQuery['communityTaskStatusCounts'],
): readonly StatusTab[] {
  return TABS.map(({ key, label, statuses, overdue }) => ({
    key,
    label,
    count: counts
      .filter(({ status }) => statuses === null || statuses.includes(status))
      .reduce((sum, { count, overdueCount }) => sum + (overdue ? overdueCount : count), 0),
  }));
}

/** Colour of a status beside its word. */
export function taskColour(status: CommunityTaskStatus): string {
  if (status === 'AWAITING_ANSWER') return 'error';
  if (status === 'ACCEPTED_WITH_OBJECTION') return 'warning';
  return status === 'RECEIVED' || status === 'ACCEPTED' ? 'processing' : 'default';
}

/** Whether a class is neither on the list nor admitted. */
export function isUnadmitted(taskClass: CommunityTaskClass): boolean {
  return taskClass === 'OFF_LIST' || taskClass === 'PROHIBITED' || taskClass === 'RECLAIMED_DUTY';
}

type TaskEvent = CommunityTaskDetailFragment['events'][number];

const VALUE_WORDS: Readonly<Record<string, (value: string) => string>> = {
  CORRECT_SOURCE: (value) => WORKLOAD_SOURCE_LABELS[value as keyof typeof WORKLOAD_SOURCE_LABELS].zh,
  ADMIT_AFTERWARDS: (value) => TASK_CLASS_LABELS[value as keyof typeof TASK_CLASS_LABELS].zh,
  RECORD_MINUTES: (value) => `${value} 分钟`,
  SPLIT: (value) => `${value} 个社区`,
};

/** What stood before and what stands after an event; empty where nothing was changed. */
export function changeWords({ kind, oldValue, newValue }: TaskEvent): string {
  if (newValue == null || kind === 'END') return '';
  const word = VALUE_WORDS[kind] ?? formatDay;
  return oldValue == null ? word(newValue) : `${word(oldValue)} → ${word(newValue)}`;
}

/** What an event after the close of the month of receipt is called. */
export function afterCloseWords(event: TaskEvent): string {
  if (event.kind === 'RECEIVE') return '结账后补登';
  return changeWords(event) === '' ? '结账后办理' : '结账后更正';
}

/** Minutes in words, with what they rest on. */
export function minutesWords({
  minutes,
  minutesBasis,
}: Pick<CommunityTaskDetailFragment, 'minutes' | 'minutesBasis'>): string {
  if (minutes == null || minutesBasis == null) return '—';
  return `${String(minutes)} 分钟（${enumLabel(MINUTES_BASIS_LABELS, minutesBasis)}）`;
}

const CAME_OF: Readonly<Record<string, { readonly path: string; readonly label: string }>> = {
  TaskAdmission: { path: '/task-admissions', label: '任务准入事项' },
  Inspection: { path: '/inspections', label: '检查通知' },
  FormDemand: { path: '/form-demands', label: '报表' },
};

/** Where the record stands that a task comes of. */
export function originOf(
  cameOf: string | null | undefined,
): { readonly path: string; readonly label: string } | undefined {
  const place = CAME_OF[cameOf?.split('.')[0] ?? ''];
  return place && cameOf
    ? { path: `${place.path}/${encodeURIComponent(cameOf)}`, label: place.label }
    : undefined;
}
