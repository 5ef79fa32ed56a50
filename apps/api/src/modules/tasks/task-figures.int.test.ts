import {
  addWorkload,
  callsMeeting,
  NO_WORKLOAD,
  TASK_INDICATORS,
  WORKLOAD_SHARES,
  workloadOfTask,
  type WorkloadTask,
  type WorkloadTotals,
} from '@weizhi/domain';
import { systemActor } from '../../platform/database';
import { applyAllDeltas, rebuildRollup } from '../../platform/rollups';
import type { CommunityTask } from './community-task.entity';
import { TASK_CORRECTION_ROLLUP } from './corrections/correction-rollup';
import { TASK_ORIGIN_ROLLUP } from './originals/origin-rollup';
import { TASK_ROLLUPS } from './task-rollup';
import { useTaskSuite } from './testing/task-suite';

jest.setTimeout(120_000);

interface Value {
  readonly status: string;
  readonly value: string | null;
  readonly n: number | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly member: { readonly label: string } | null;
  readonly coverage: { readonly observed: number; readonly expected: number } | null;
}

const DISTRICT = '1';

describe('figures of tasks', () => {
  const { api, as, tree, record, assign, act, listed, run, rows, seen, signIn } = useTaskSuite();
  const database = () => api.suite.database;

  const rollUp = (): Promise<void> =>
    applyAllDeltas((work) => database().transaction(systemActor(DISTRICT), work), DISTRICT);
  const values = async (codes: readonly string[], over: object = {}): Promise<readonly Value[]> => {
    await rollUp();
    return as('civil').run(
      `query ($input: IndicatorValuesInput!) { indicatorValues(input: $input) {
         status value n numerator denominator member { label } coverage { observed expected } } }`,
      { input: { codes, periods: ['2026-09'], divisionIds: [tree().first.globalId], ...over } },
    );
  };
  const shareOf = async (code: string, over: object = {}): Promise<readonly (string | null)[]> => {
    const [value] = await values([code], over);
    return [value?.numerator ?? null, value?.denominator ?? null];
  };

  /** The same sums by the rules of the domain, task by task, of the month that figures are asked for. */
  const byTheRules = async (): Promise<WorkloadTotals> => {
    const tasks = await database().transaction(systemActor(DISTRICT), (tx) =>
      tx.sql<CommunityTask & WorkloadTask>(
        `select source, department_id as "departmentId", finding, mandate_class as "taskClass", minutes,
                as_order_with_appraisal as "asOrderWithAppraisal", is_emergency as "isEmergency",
                title, requires_funds as "requiresFunds", means, funds_paid_on is not null as "fundsPaid",
                lead_working_days as "leadWorkingDays", short_notice_days as "shortNoticeDays", minutes_basis as "minutesBasis", state,
                objection is not null as "hasObjection", objection_ruling as "objectionRuling",
                exists (select 1 from community_task_correction c where c.task_id = t.id) as "changedAfterClose"
           from community_task t
          where district_id = $1::bigint and received_on >= '2026-09-01' and withdrawn_at is null and body <> 'subdistrictOffice' and state <> 'split'`,
        [DISTRICT],
      ),
    );
    return tasks
      .map((task) => workloadOfTask({ ...task, callsMeeting: callsMeeting(task.title) }))
      .reduce(addWorkload, NO_WORKLOAD);
  };
  const cells = (): Promise<Record<string, unknown>[]> =>
    rows(
      `select source, grain, dimension, division_id::text, starts_on::text, member, measure, amount::text
         from rollup_cell where source like 'communityTask%' order by 1, 2, 3, 4, 5, 6, 7`,
    );
  const demandRules = async (): Promise<void> => {
    const totals = await byTheRules();
    for (const [code, share] of Object.entries(WORKLOAD_SHARES)) {
      const { numerator, denominator } = share(totals);
      const expected = denominator === 0 ? [null, null] : [String(numerator), String(denominator)];
      expect([code, ...(await shareOf(code))]).toEqual([code, ...expected]);
    }
    expect(await values(['communityTaskCount', 'tasksChangedAfterClose'])).toMatchObject([
      { value: String(totals.tasks) },
      { value: String(totals.changedAfterClose) },
    ]);
  };
  const rebuild = async (): Promise<void> => {
    for (const source of [...TASK_ROLLUPS, TASK_ORIGIN_ROLLUP, TASK_CORRECTION_ROLLUP])
      await database().transaction(systemActor(DISTRICT), (tx) => rebuildRollup(tx, source, DISTRICT));
  };
  const demandRebuild = async (): Promise<void> => {
    await rollUp();
    const incremental = await cells();
    await rebuild();
    expect(await cells()).toEqual(incremental);
    expect(incremental.length).toBeGreaterThan(50);
  };

  it('are no data before a task was ever received', async () => {
    const codes = Object.keys(TASK_INDICATORS);
    // A request names twenty at most.
    for (const part of [codes.slice(0, 20), codes.slice(20)])
      for (const value of await values(part)) expect(value.status).toBe('NO_DATA');
  });

  it('are what the rules say task by task, and what a rebuild gives to the last digit', async () => {
    const own = { department: null, dueOn: null };
    await record();
    await record({ ...own, source: 'SELF_GOVERNANCE', title: '楼道议事会' });
    await record({ ...own, source: 'RESIDENT_REQUEST', title: '路灯不亮' });
    await assign({ dueOn: '2026-09-08', source: 'AD_HOC' });
    await record({ source: 'LEDGER', title: '民政台账' });
    await demandRules();
    await demandRebuild();
    expect(await shareOf('unadmittedTaskRate')).toEqual(['3', '3']);
    expect(await shareOf('shortNoticeRate')).toEqual(['1', '3']);
  });

  it('tell how many meetings a committee is called to in a week, and by which department', async () => {
    const { meetingTasks: before } = await byTheRules();
    await assign({ title: '反诈宣传动员会（视频）' });
    await assign({ title: '关于召开创建推进会的通知' });
    await assign({ title: '会议纪要报送' });
    // A meeting of the community's own is none that somebody called it to.
    await record({ source: 'SELF_GOVERNANCE', department: null, dueOn: null, title: '居民协调会' });
    expect(before).toBe(0);
    expect((await byTheRules()).meetingTasks).toBe(2);
    const [places] = await rows<{ count: number }>(
      `select count(*)::int as count from division_closure c join division d on d.id = c.descendant_id
        where c.ancestor_id = $1::bigint and d.kind in ('community', 'village') and d.exists_to is null`,
      [tree().first.id],
    );
    // From the 1st to the 7th of September: one week of each community.
    const perWeek = (2 / (places?.count ?? 0)).toFixed(2);
    const told = { value: perWeek, numerator: '2', n: 2 };
    expect(await values(['meetingsPerWeek'])).toMatchObject([told]);
    expect(await values(['meetingsPerWeek'], { splitBy: 'department' })).toMatchObject([
      { ...told, member: { label: '区文化和旅游局' } },
    ]);
    await demandRebuild();
  });

  it('follow every step of a committee, in the transaction of the step', async () => {
    const { task } = await record();
    const [before] = await values(['taskRefusalRate']);
    const refused = await act(task, 'REFUSE');
    expect(refused.__typename).toBe('CommunityTaskChanged');
    const [after] = await values(['taskRefusalRate']);
    expect(Number(after?.numerator)).toBe(Number(before?.numerator) + 1);
    await demandRules();
    await demandRebuild();
  });

  it('tell how many tasks came, or were corrected, after their month was closed', async () => {
    const july = { periods: ['2026-07'] };
    const ofJuly = async (): Promise<readonly (string | null)[]> => {
      const of = await values(['communityTaskCount', 'tasksChangedAfterClose'], july);
      return of.map(({ value }) => value);
    };
    const { task } = await record({ receivedOn: '2026-07-20', dueOn: '2026-07-31', title: '补登一件' });
    expect(task.events).toMatchObject([{ kind: 'RECEIVE', afterClose: true }]);
    expect(await ofJuly()).toEqual(['1', '1']);
    await run('committee', 'correctCommunityTask', {
      ...{ taskId: task.id, expectedVersion: task.version, minutes: 300 },
    });
    expect(await ofJuly()).toEqual(['1', '1']);
    // Its month runs: what is written down now is in time.
    expect(await values(['tasksChangedAfterClose'])).toMatchObject([{ value: '0' }]);
    await demandRebuild();
  });

  it('stand when two put a task again at the same time', async () => {
    const title = '统计临街招牌';
    const { task } = await assign({ title, dueOn: '2026-10-30' });
    await act(task, 'WITHDRAW', { text: '改期再发' }, 'department');
    const again = await Promise.all([
      assign({ title, dueOn: '2026-10-09' }),
      assign({ title, dueOn: '2026-10-08' }),
    ]);
    expect(again.map(({ reissued }) => reissued).sort()).toEqual([0, 1]);
    expect((await seen(task.id))?.events.filter(({ kind }) => kind === 'REISSUE')).toHaveLength(1);
    await demandRebuild();
  });

  it('are not bettered by a department that withdraws a task, puts it again, or asks for more time', async () => {
    const title = '摸排住户宠物';
    const { task } = await assign({ title, dueOn: '2026-09-08' });
    const codes = ['communityTaskCount', 'unadmittedTaskRate', 'shortNoticeRate', 'displacementRate'];
    const before = await values(codes);
    await run('department', 'changeCommunityTaskDue', {
      ...{ taskId: task.id, expectedVersion: task.version, dueOn: '2026-10-30', reason: '材料未齐' },
    });
    expect(await values(codes)).toEqual(before);
    const withdrawn = await act(task, 'WITHDRAW', { text: '改期再发' }, 'department');
    expect(withdrawn.__typename).toBe('CommunityTaskChanged');
    expect(await values(codes)).toEqual(before);
    await assign({ title, dueOn: '2026-11-30' });
    expect(await values(codes)).toEqual(before);
    await demandRebuild();
  });

  it('tell departments and sources apart, and hide what is of one committee', async () => {
    const bySource = await values(['communityTaskCount'], { splitBy: 'workloadSource' });
    expect(bySource.map(({ member }) => member?.label)).toEqual(
      expect.arrayContaining(['自治事务', '居民诉求', '临时任务']),
    );
    const byDepartment = await values(['communityTaskCount'], { splitBy: 'department' });
    expect(byDepartment.map(({ member }) => member?.label)).toEqual(['区文化和旅游局']);
    const [hidden] = await values(['taskRefusalRate'], {
      ...{ splitBy: 'department', divisionIds: [tree().community.globalId] },
    });
    expect(hidden).toMatchObject({ status: 'SUPPRESSED', value: null, numerator: null });
  });

  it('say on what hours rest, what notice there was, and what fell due', async () => {
    const [hours] = await values(['communityTaskHours']);
    const totals = await byTheRules();
    expect(Number(hours?.value)).toBeCloseTo(totals.minutes / 60, 1);
    expect(hours?.coverage).toEqual({ observed: 0, expected: Math.round(totals.minutes / 60) });
    expect((await values(['medianLeadTime']))[0]?.status).toBe('PROVISIONAL');
    // On 7 September nothing has fallen due; three weeks later everything has that was not closed.
    expect(await shareOf('overdueRate')).toEqual([null, null]);
    api.clock.set('2026-09-28T02:00:00Z');
    await signIn('civil');
    // What bound no longer than to its due day ended with it, and is not late in the register either.
    const ended = await rows(
      `update community_task set binds_to = due_on
        where id = (select id from community_task where state = 'received' and due_on = '2026-09-21' order by id limit 1)
        returning id`,
    );
    expect(ended).toHaveLength(1);
    await rebuild();
    const late = await listed('civil', { overdue: true, receivedFrom: '2026-09-01' });
    const [due] = await rows<{ count: number }>(
      `select count(*)::int as count from community_task
        where due_on between '2026-09-01' and '2026-09-27' and withdrawn_at is null`,
    );
    expect(late.length).toBeLessThan(due?.count ?? 0);
    expect(await shareOf('overdueRate')).toEqual([String(late.length), String(due?.count)]);
    // Those from the 7th, the 14th and the 21st are over; that from the 28th runs.
    const places = await rows<{ count: number }>(
      `select count(*)::int as count from division_closure c join division d on d.id = c.descendant_id
        where c.ancestor_id = $1::bigint and d.kind in ('community', 'village') and d.exists_to is null`,
      [tree().first.id],
    );
    expect(await values(['peakWeeklyHours'])).toMatchObject([{ n: 3 * (places[0]?.count ?? 0) }]);
  });
});
