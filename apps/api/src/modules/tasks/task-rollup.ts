import { MEETING_TITLE } from '@weizhi/domain';
import type { Transaction } from '../../platform/database';
import { quote, recordDeltas, type RollupSource } from '../../platform/rollups';
import { recordOriginFigures } from './originals/record-origin-figures';
import { DEPARTMENT_NAME, UP_TO_DISTRICT } from './rollup-sql';
import {
  administrativeSql,
  type Columns,
  ofDepartmentSql,
  overdueSql,
  UNADMITTED_CLASSES,
  unadmittedSql,
} from './task-standing';

const fact: Columns = (property) => `f.${property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;

const COMMUNITIES_OWN = `f.withdrawn_at is null and f.body <> 'subdistrictOffice' and f.state <> 'split'`;
const OF_DEPARTMENT = ofDepartmentSql(fact);
const UNADMITTED = unadmittedSql(fact);
const FUNDS_PAID = '(f.funds_paid_on is not null)';
const NEEDS_FUNDS = `(f.mandate_class = 'admitted' and f.requires_funds)`;

/** More working days of notice than this are not told apart. */
const LONGEST_NOTICE = 60;

const count = (condition: string): string => `case when ${condition} then 1 else 0 end`;
const minutes = (condition: string): string =>
  `case when ${condition} then coalesce(f.minutes, 0) else 0 end`;

/** Departments by name, as in the ledgers of plaques and inspections. */
const DEPARTMENT = `case when ${OF_DEPARTMENT} then ${DEPARTMENT_NAME} end`;

const CHANGED_AFTER_CLOSE = `exists (select 1 from community_task_correction c
  where c.district_id = f.district_id and c.task_id = f.id)`;

/** What tasks add to rollups on their day of receipt; the domain says the same of one task, and a test holds them together. */
export const TASK_ROLLUP: RollupSource = {
  code: 'communityTask',
  table: 'community_task',
  occurredOn: 'f.received_on',
  divisionId: 'f.division_id',
  live: COMMUNITIES_OWN,
  dimensions: {
    workloadSource: 'f.source',
    taskClass: 'f.mandate_class',
    department: DEPARTMENT,
    leadTime: `case when ${OF_DEPARTMENT} then least(f.lead_working_days, ${String(LONGEST_NOTICE)}) end`,
  },
  measures: {
    tasks: '1',
    departmentTasks: count(OF_DEPARTMENT),
    adHocTasks: count(`${OF_DEPARTMENT} and f.source = 'adHoc'`),
    meetingTasks: count(`${OF_DEPARTMENT} and f.title ~ ${quote(MEETING_TITLE)}`),
    emergencyTasks: count('f.is_emergency'),
    offListTasks: count(`${OF_DEPARTMENT} and f.finding in ${UNADMITTED_CLASSES}`),
    unadmittedTasks: count(UNADMITTED),
    refusedTasks: count(`${UNADMITTED} and f.state = 'refused'`),
    objections: count('f.objection is not null'),
    objectionsUpheld: count(`f.objection is not null and f.objection_ruling = 'upheld'`),
    fundsNeeded: count(NEEDS_FUNDS),
    fundsPaid: count(`${NEEDS_FUNDS} and ${FUNDS_PAID}`),
    unfundedTasks: count(`${OF_DEPARTMENT} and f.means = '{}' and not ${FUNDS_PAID}`),
    shortNoticeTasks: count(`${OF_DEPARTMENT} and f.lead_working_days < f.short_notice_days`),
    changedAfterClose: count(CHANGED_AFTER_CLOSE),
    minutes: 'coalesce(f.minutes, 0)',
    recordedMinutes: minutes(`f.minutes_basis = 'recorded'`),
    sampledMinutes: minutes(`f.minutes_basis = 'sampled'`),
    administrativeMinutes: minutes(administrativeSql(fact)),
    overreachMinutes: minutes(`f.as_order_with_appraisal and f.mandate_class = 'statutoryDuty'`),
    displacementMinutes: minutes(UNADMITTED),
  },
  grains: { workloadSource: ['month'], taskClass: ['month'], department: ['month'], leadTime: ['month'] },
  divisions: UP_TO_DISTRICT,
};

/** Tasks on the day on which they fall due, and whether they were over by then: what is not is overdue from the next day on. */
export const TASK_DUE_ROLLUP: RollupSource = {
  code: 'communityTaskDue',
  table: 'community_task',
  occurredOn: 'f.due_on',
  divisionId: 'f.division_id',
  live: `${COMMUNITIES_OWN} and f.due_on is not null`,
  dimensions: {},
  measures: { fellDue: '1', closedInTime: count(`not ${overdueSql(fact, '(f.due_on + 1)')}`) },
  divisions: UP_TO_DISTRICT,
};

/** Minutes of each community by week, for the peaks. */
export const TASK_WEEK_ROLLUP: RollupSource = {
  code: 'communityTaskWeek',
  table: 'community_task',
  occurredOn: 'f.received_on',
  divisionId: 'f.division_id',
  live: COMMUNITIES_OWN,
  dimensions: {},
  measures: { minutes: 'coalesce(f.minutes, 0)' },
  grains: { '': ['week'] },
};

/** Every rollup that tasks feed. */
export const TASK_ROLLUPS: readonly RollupSource[] = [TASK_ROLLUP, TASK_DUE_ROLLUP, TASK_WEEK_ROLLUP];

/** Takes tasks out of the figures, before their rows are changed (`-1`), and puts them in again afterwards (`1`). */
export async function recordTaskFigures(
  tx: Transaction,
  change: { readonly districtId: string; readonly factIds: readonly string[]; readonly sign: 1 | -1 },
): Promise<void> {
  for (const source of TASK_ROLLUPS) await recordDeltas(tx, source, change);
  await recordOriginFigures(tx, change);
}
