import type { RollupSource } from '../../../platform/rollups';
import type { CommunityTask } from '../community-task.entity';
import { DEPARTMENT_NAME, OF_DISTRICT } from '../rollup-sql';
import { ofDepartmentSql, RULES } from '../task-standing';

const task = (property: keyof CommunityTask): string =>
  `t.${property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;

const LIVE = 't.withdrawn_at is null';
const CLOSE = `(date_trunc('month', t.received_on::timestamp) + interval '1 month - 1 day')::date + ${String(RULES.closeDays)}`;
const civil = (instant: string): string => `(${instant} at time zone 'Asia/Shanghai')::date`;
/** Whether a task was in the figures when the month of its receipt was closed. */
const AT_CLOSE = `(${civil('t.created_at')} <= ${CLOSE} and (${LIVE} or ${civil('t.withdrawn_at')} > ${CLOSE}))`;

/** What an original comes to at one place: its tasks there, whatever the lots and the way in which they came. */
function originals(condition: string): string {
  return `(
    select t.district_id, t.origin_id as id, above.ancestor_id as division_id,
           min(t.department_id::text)::uuid as department_id, min(t.received_on) as received_on,
           count(*) filter (where ${LIVE}) as tasks, max(t.depth) filter (where ${LIVE}) as depth,
           count(*) filter (where ${AT_CLOSE}) as tasks_at_close, max(t.depth) filter (where ${AT_CLOSE}) as depth_at_close
      from community_task t
      join division_closure above on above.descendant_id = t.division_id
      join division place on place.id = above.ancestor_id and ${OF_DISTRICT}
     where t.body <> 'subdistrictOffice' and t.state <> 'split' and ${ofDepartmentSql(task)}
       and (${LIVE} or ${AT_CLOSE}) and ${condition}
     group by 1, 2, 3)`;
}

/**
 * Originals of departments at each place that they reach, on the day on which the first of their tasks there was received.
 * A fact is made of several tasks, so that what one of them adds is the difference to what the others make.
 */
export const TASK_ORIGIN_ROLLUP: RollupSource = {
  code: 'communityTaskOrigin',
  table: originals('true'),
  occurredOn: 'f.received_on',
  divisionId: 'f.division_id',
  live: 'true',
  dimensions: { department: DEPARTMENT_NAME },
  measures: {
    originals: 'case when f.tasks > 0 then 1 else 0 end',
    tasks: 'f.tasks',
    levels: 'coalesce(f.depth, 0)',
    originalsAtClose: 'case when f.tasks_at_close > 0 then 1 else 0 end',
    tasksAtClose: 'f.tasks_at_close',
    levelsAtClose: 'coalesce(f.depth_at_close, 0)',
  },
  // A place has many departments each month and hardly more of them in a year: a year is read as one span and not as twelve.
  grains: { department: ['month', 'quarter', 'year'] },
};

/** The originals of the tasks in $2 at the places of these, with and without them. */
const TOUCHED = `t.district_id = $1::bigint
  and t.origin_id in (select o.origin_id from community_task o where o.district_id = $1::bigint and o.id = any($2::uuid[]))
  and above.ancestor_id in (select a.ancestor_id from community_task o join division_closure a on a.descendant_id = o.division_id
                             where o.district_id = $1::bigint and o.id = any($2::uuid[]))`;

/** The originals that some tasks are of, and the same as they would be without these tasks. */
export const TOUCHED_ORIGINS: { readonly whole: RollupSource; readonly without: RollupSource } = {
  whole: { ...TASK_ORIGIN_ROLLUP, table: originals(TOUCHED) },
  without: { ...TASK_ORIGIN_ROLLUP, table: originals(`${TOUCHED} and t.id <> all($2::uuid[])`) },
};
