import { addDays, isoDate, TASK_STATUSES } from '@weizhi/domain';
import { systemActor } from '../../platform/database';
import { CommunityTask } from './community-task.entity';
import { isOverdue, overdueSql, statusOf, statusSql } from './task-standing';
import { useTaskSuite } from './testing/task-suite';

jest.setTimeout(60_000);

const TODAY = isoDate('2026-09-07');
const DAYS = [null, addDays(TODAY, -2), addDays(TODAY, -1), TODAY, addDays(TODAY, 1)];
const column = (property: keyof CommunityTask): string => `row.${property}`;

describe('where tasks stand, in SQL', () => {
  const { api, record, rows } = useTaskSuite();

  it('is what the rules say, for every state and every order of the days', async () => {
    await record();
    const [model] = await rows<Record<string, unknown>>('select * from community_task');
    if (!model) throw new Error('It was recorded');
    const actor = systemActor('1');
    const tasks = await api.suite.database.transaction(actor, async (tx) => {
      const [row] = await tx.repository(CommunityTask).find({ where: { districtId: '1' } });
      if (!row) throw new Error('It was recorded');
      const { id: _, ...common } = row;
      const states = TASK_STATUSES.filter((status) => status !== 'awaitingAnswer');
      const planned = states.flatMap((state) =>
        DAYS.flatMap((dueOn) =>
          DAYS.flatMap((bindsTo) =>
            DAYS.map((standsFrom, index) => ({
              ...{ ...common, state, dueOn, bindsTo, standsFrom },
              receivedOn: addDays(TODAY, -9),
              body: state === 'split' ? ('subdistrictOffice' as const) : row.body,
              objection: state === 'acceptedWithObjection' ? '异议' : null,
              closedOn: ['received', 'accepted', 'acceptedWithObjection', 'split'].includes(state)
                ? null
                : addDays(TODAY, index - 3),
            })),
          ),
        ),
      );
      await tx.repository(CommunityTask).insertMany(planned);
      return tx
        .repository(CommunityTask)
        .query('row')
        .addSelect(statusSql(column, ':today::date'), 'status')
        .addSelect(overdueSql(column, ':today::date'), 'overdue')
        .setParameter('today', TODAY)
        .getRawAndEntities<{ status: string; overdue: boolean }>();
    });
    expect(tasks.entities.length).toBeGreaterThan(1000);
    for (const [index, task] of tasks.entities.entries()) {
      const { status, overdue } = tasks.raw[index] ?? {};
      expect({ task, status, overdue }).toMatchObject({
        status: statusOf(task, TODAY),
        overdue: isOverdue(task, TODAY),
      });
    }
  });
});
