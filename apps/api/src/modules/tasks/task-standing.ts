import {
  ADMINISTRATIVE_SOURCES,
  dateInShanghai,
  isoDate,
  type IsoDate,
  isTaskOverdue,
  isUnadmittedClass,
  statusOfTask,
  TASK_CLASSES,
  TASK_RULES,
  type TaskDays,
  type TaskDues,
  type TaskStatus,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { quote } from '../../platform/rollups';
import type { CommunityTask } from './community-task.entity';

/** The rules by which tasks are received. */
export const RULES = TASK_RULES;

/** Today in Shanghai. */
export function todayOf({ clock }: Pick<RequestContext, 'clock'>): IsoDate {
  return dateInShanghai(clock.now().getTime());
}

/** A stored day for the rules. */
export function dayOrNull(day: string | null): IsoDate | null {
  return day === null ? null : isoDate(day);
}

/** The days by which the rules tell where a task stands. */
export function daysOf({ state, standsFrom, bindsTo }: CommunityTask): TaskDays {
  return { state, standsFrom: dayOrNull(standsFrom), bindsTo: dayOrNull(bindsTo) };
}

/** The dues of a task, for the rules. */
export function duesOf({ dueOn, proposedDueOn, leadWorkingDays }: CommunityTask): TaskDues {
  return { dueOn: dayOrNull(dueOn), proposedDueOn: dayOrNull(proposedDueOn), leadWorkingDays };
}

/** Where a task stands on a day. */
export function statusOf(row: CommunityTask, day: IsoDate): TaskStatus {
  return statusOfTask(daysOf(row), day);
}

/** Whether it is or was overdue on a day. */
export function isOverdue(row: CommunityTask, day: IsoDate): boolean {
  return isTaskOverdue(
    { ...daysOf(row), dueOn: dayOrNull(row.dueOn), closedOn: dayOrNull(row.closedOn) },
    day,
  );
}

/** How a query names the columns of a task. */
export type Columns = (property: keyof CommunityTask) => string;

const listOf = (codes: readonly string[]): string => `(${codes.map(quote).join(', ')})`;

/** The classes that are neither on the list nor admitted, as a list of SQL. */
export const UNADMITTED_CLASSES = listOf(TASK_CLASSES.filter(isUnadmittedClass));

/** Whether the source is of departments as SQL. */
export function administrativeSql(column: Columns): string {
  return `${column('source')} in ${listOf(ADMINISTRATIVE_SOURCES)}`;
}

/** Whether a department put it as SQL; held to the rule of the domain by the test of the figures. */
export function ofDepartmentSql(column: Columns): string {
  return `(${column('departmentId')} is not null and ${administrativeSql(column)})`;
}

/** Whether a department put it although it is neither on the list nor admitted, as SQL. */
export function unadmittedSql(column: Columns): string {
  return `(${ofDepartmentSql(column)} and ${column('mandateClass')} in ${UNADMITTED_CLASSES})`;
}

/** The status as SQL, for lists; held to {@link statusOf} by a test. */
export function statusSql(column: Columns, day: string): string {
  const state = column('state');
  return `case when ${state} not in ('received', 'accepted', 'acceptedWithObjection') then ${state}
    when ${day} > ${column('bindsTo')} then 'ended'
    when ${state} <> 'received' then ${state}
    when ${column('standsFrom')} is null then 'awaitingAnswer'
    when ${day} >= ${column('standsFrom')} then 'accepted'
    else 'received' end`;
}

/** Whether it is overdue as SQL; held to {@link isOverdue} by a test. */
export function overdueSql(column: Columns, day: string): string {
  const open = `${column('state')} in ('received', 'accepted', 'acceptedWithObjection')`;
  const bound = `case when ${open} and ${day} > ${column('bindsTo')} then ${column('bindsTo')} end`;
  const closed = `case when ${column('closedOn')} <= ${day} then ${column('closedOn')} end`;
  return `(${column('dueOn')} is not null and ${column('dueOn')} < coalesce(${closed}, ${bound}, ${day}))`;
}
