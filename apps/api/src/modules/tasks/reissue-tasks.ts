import { addDays, changeDue, isoDate, type TaskReceiptRules, reissuedTask } from '@weizhi/domain';
import { readCalendar } from '../../platform/calendar';
import type { RequestContext } from '../../platform/context/request-context';
import type { NewRow, Transaction } from '../../platform/database';
import { rulesInForce } from '../rule-sets';
import { CommunityTask } from './community-task.entity';
import { dayOrNull, duesOf, todayOf } from './task-standing';
import { writeTaskChange } from './write-task-change';

/**
 * Takes up again what was taken back and now comes under the same title: the same task with its first receipt, class and
 * due, so that taking back and putting anew helps nobody. Answers the ids of those tasks by their divisions.
 */
export async function reissueTasks(
  tx: Transaction,
  context: RequestContext,
  arriving: readonly NewRow<CommunityTask>[],
): Promise<ReadonlyMap<string, string>> {
  const [first] = arriving;
  if (!first) return new Map();
  const rules = await rulesInForce(tx, 'task', {
    districtId: first.districtId ?? '0',
    day: todayOf(context),
  });
  const withdrawn = await listWithdrawn(tx, { context, rules }, first);
  const again = new Map<string, string>();
  for (const row of arriving) {
    const found = reissuedTask(
      withdrawn,
      {
        division: row.divisionId ?? '',
        department: row.departmentId ?? null,
        title: row.title ?? '',
        receivedOn: isoDate(row.receivedOn ?? ''),
      },
      rules,
    );
    if (!found) continue;
    await takeUp(tx, context, { task: found.task, arriving: row });
    again.set(found.division, found.task.id);
  }
  return again;
}

async function listWithdrawn(
  tx: Transaction,
  { context, rules }: { readonly context: RequestContext; readonly rules: TaskReceiptRules },
  first: NewRow<CommunityTask>,
) {
  if (first.departmentId == null) return [];
  // Of two that put it again at the same time, the second finds it taken up.
  await tx.sql(
    `select 1 from community_task where district_id = $1::bigint and department_id = $2::uuid and state = 'withdrawn' order by id for update`,
    [first.districtId, first.departmentId],
  );
  const tasks = await tx
    .repository(CommunityTask)
    .query('row')
    .andWhere(
      `row.districtId = :districtId and row.departmentId = :departmentId and row.state = 'withdrawn'`,
      {
        districtId: first.districtId,
        departmentId: first.departmentId,
      },
    )
    .andWhere('row.withdrawnAt is null and row.closedOn >= :since', {
      since: addDays(todayOf(context), -rules.reissueDays),
    })
    .getMany();
  return tasks.map((task) => ({
    task,
    division: task.divisionId,
    department: task.departmentId,
    title: task.title,
    withdrawnOn: isoDate(task.closedOn ?? ''),
  }));
}

async function takeUp(
  tx: Transaction,
  context: RequestContext,
  { task, arriving }: { readonly task: CommunityTask; readonly arriving: NewRow<CommunityTask> },
): Promise<void> {
  const today = todayOf(context);
  const asked = dayOrNull(arriving.dueOn ?? null);
  const calendar = await readCalendar(tx, { from: today, to: asked ?? today });
  const dues = asked === null ? undefined : changeDue(duesOf(task), asked, { today, calendar });
  const changes: NewRow<CommunityTask> = {
    ...(dues?.ok ? dues.value : {}),
    ...{ state: 'received', closedOn: null, assignedBy: arriving.assignedBy ?? task.assignedBy },
  };
  const due = changes.dueOn ?? task.dueOn;
  await writeTaskChange(
    tx,
    {
      ...{ row: task, expectedVersion: task.version, changes },
      event: {
        ...{ kind: 'reissue', party: 'assigner' },
        ...(due === task.dueOn ? {} : { oldValue: task.dueOn, newValue: due }),
      },
    },
    { today, now: context.clock.now() },
  );
}
