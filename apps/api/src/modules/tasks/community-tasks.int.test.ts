import { useTaskSuite } from './testing/task-suite';

jest.setTimeout(60_000);

describe('tasks of communities', () => {
  const suite = useTaskSuite();
  const { act, as, assign, listed, nextKey, record, run, rows, seen, tree } = suite;

  it('are held against the list of the day of receipt, and say so with edition and item', async () => {
    const off = await record();
    expect(off).toMatchObject({
      communities: 1,
      reissued: 0,
      task: {
        mandateClass: 'OFF_LIST',
        status: 'AWAITING_ANSWER',
        leadWorkingDays: 11,
        yours: true,
        own: false,
      },
    });
    expect(off.task).toMatchObject({
      item: null,
      edition: { title: '居委会清单' },
      minutesBasis: 'STANDARD',
    });
    const on = await record({ title: '高龄津贴核实', source: 'ASSIGNED' });
    expect(on.task).toMatchObject({
      mandateClass: 'ASSIST_DUTY',
      status: 'RECEIVED',
      standsFrom: '2026-09-10',
    });
    expect(on.task).toMatchObject({ item: { code: 'X01' } });
    const banned = await record({ title: '招商引资信息报送', itemCode: 'X01' });
    expect(banned.task).toMatchObject({ mandateClass: 'PROHIBITED', item: { code: 'F01' } });
  });

  it.each([
    ['NoMandateListInForce', { receivedOn: '2025-12-31', dueOn: null }, { askedOn: '2025-12-31' }],
    ['TaskRuleBroken', { receivedOn: '2026-09-08' }, { rule: 'TASK_RECEIVED_IN_FUTURE' }],
    ['TaskRuleBroken', { dueOn: '2026-09-06' }, { rule: 'TASK_DUE_BEFORE_RECEIPT' }],
    ['TaskSourceNotAllowed', { department: null }, { source: 'ASSIGNED' }],
    ['InvalidInput', { itemCode: 'Z99' }, { fieldErrors: [{ path: 'itemCode', code: 'UNKNOWN_REFERENCE' }] }],
    ['InvalidInput', { title: ' ' }, { fieldErrors: [{ path: 'title', code: 'REQUIRED' }] }],
    ['InvalidInput', { divisionIds: [] }, { fieldErrors: [{ path: 'divisionIds', code: 'OUT_OF_RANGE' }] }],
  ])('are refused by %s for %j, and nothing is kept', async (type, over, facts) => {
    const before = await rows('select count(*) from community_task');
    expect(await record(over)).toMatchObject({ __typename: type, ...facts });
    expect(await rows('select count(*) from community_task')).toEqual(before);
  });

  it('come once for a key, and only to divisions of whoever writes them down', async () => {
    const input = { idempotencyKey: nextKey(), title: '迎检准备' };
    const first = await record(input);
    expect((await record(input)).task.id).toBe(first.task.id);
    expect(await record({ ...input, title: '另一件' })).toMatchObject({ __typename: 'IdempotencyKeyReused' });
    expect(await record({ divisionIds: [tree().otherCommunity.globalId] })).toMatchObject({
      __typename: 'NotFound',
    });
    expect(await seen(first.task.id, 'otherCommittee')).toBeNull();
  });

  it('that are put by a department reach every community below, and never as the community’s own affair', async () => {
    const put = await assign({ divisionIds: [tree().first.globalId], title: '全区统计' });
    expect(put).toMatchObject({ communities: 2, task: { own: true, yours: false, spread: 2 } });
    expect(await assign({ source: 'SELF_GOVERNANCE' })).toMatchObject({
      __typename: 'TaskSourceNotAllowed',
      source: 'SELF_GOVERNANCE',
    });
    expect((await listed('committee', { search: '全区统计' })).length).toBe(1);
    expect((await listed('civil', { search: '全区统计' })).length).toBe(2);
    expect((await listed('department', { own: true, search: '全区统计' })).length).toBe(2);
    expect(await listed('foreign')).toEqual([]);
  });

  it('are refused with the list and the item, by the committee and in nobody’s name', async () => {
    const { task } = await assign({ title: '协税护税走访' });
    const mine = await seen(task.id);
    expect(mine?.['refusalDraft']).toContain('F01');
    expect(mine?.availableActions).toEqual([
      'ACCEPT',
      'ACCEPT_WITH_OBJECTION',
      'REFUSE',
      'FINISH',
      'WITHDRAW',
    ]);
    const { task: refused } = await act(task, 'REFUSE');
    expect(refused).toMatchObject({ status: 'REFUSED', closedOn: '2026-09-07', availableActions: [] });
    expect(refused.events).toContainEqual(
      expect.objectContaining({ kind: 'REFUSE', party: 'COMMITTEE', note: mine?.['refusalDraft'] }),
    );
    const [stored] = await rows<Record<string, unknown>>(
      `select * from community_task_event where kind = 'refuse' and task_id = $1`,
      [task.id.split('.')[2]],
    );
    expect(stored?.['edition_id']).toEqual(expect.any(String));
    expect(stored?.['item_id']).toEqual(expect.any(String));
    expect(Object.keys(stored ?? {}).filter((name) => /by$|account|name/u.test(name))).toEqual([]);
  });

  it('that are on the list can be objected to and not refused; the panel rules', async () => {
    const { task } = await assign({ title: '高龄津贴核实第二批' });
    expect(await act(task, 'REFUSE')).toMatchObject({ __typename: 'TaskActionNotAllowed' });
    expect(await act(task, 'ACCEPT_WITH_OBJECTION')).toMatchObject({ rule: 'TASK_FACT_MISSING' });
    const objected = await act(task, 'ACCEPT_WITH_OBJECTION', { text: '期限太短' });
    expect(objected.task).toMatchObject({ status: 'ACCEPTED_WITH_OBJECTION', objection: '期限太短' });
    expect(await act(task, 'UPHOLD_OBJECTION', { text: '成立' })).toMatchObject({
      __typename: 'TaskActionNotAllowed',
    });
    const ruled = await act(task, 'UPHOLD_OBJECTION', { text: '期限不合理' }, 'panel');
    expect(ruled.task).toMatchObject({
      status: 'RELIEVED',
      objectionRuling: 'UPHELD',
      closedOn: '2026-09-07',
    });
    const other = await assign({ title: '高龄津贴核实第三批' });
    await act(other.task, 'ACCEPT_WITH_OBJECTION', { text: '人手不足' });
    const dismissed = await act(other.task, 'DISMISS_OBJECTION', { text: '属于法定协助' }, 'panel');
    expect(dismissed.task).toMatchObject({ status: 'ACCEPTED', objectionRuling: 'DISMISSED' });
  });

  it('are finished by the committee alone, and a version is told to whoever comes second', async () => {
    const { task } = await assign({ title: '高龄津贴复核' });
    for (const who of ['department', 'panel', 'street', 'civil'])
      expect(await act(task, 'FINISH', { day: '2026-09-07' }, who)).toMatchObject({
        __typename: 'TaskActionNotAllowed',
      });
    expect(await act(task, 'FINISH', { day: '2026-09-08' })).toMatchObject({ rule: 'TASK_DAY_OUT_OF_RANGE' });
    const done = await act(task, 'FINISH', { day: '2026-09-07' });
    expect(done.task).toMatchObject({ status: 'DONE', closedOn: '2026-09-07' });
    const stale = await run('committee', 'advanceCommunityTask', {
      ...{ taskId: task.id, expectedVersion: 1, action: 'REOPEN', text: '材料不齐' },
    });
    expect(stale).toMatchObject({ __typename: 'StaleVersion' });
    expect((await act(task, 'REOPEN', { text: '材料不齐' }, 'department')).task).toMatchObject({
      id: task.id,
      status: 'ACCEPTED',
      closedOn: null,
    });
  });

  it('stay counted when they are taken back, and come again as what they were', async () => {
    const { task } = await assign({ title: '摸排商铺', dueOn: '2026-09-09' });
    const taken = await act(task, 'WITHDRAW', { text: '暂缓' }, 'department');
    expect(taken.task).toMatchObject({ status: 'WITHDRAWN', shortNotice: true });
    const again = await assign({ title: '摸排 商铺', dueOn: '2026-10-30' });
    expect(again).toMatchObject({
      reissued: 1,
      task: { id: task.id, dueOn: '2026-09-09', shortNotice: true },
    });
    expect(again.task).toMatchObject({ proposedDueOn: '2026-10-30', receivedOn: '2026-09-07' });
    expect(again.task.events.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['REISSUE', 'WITHDRAW', 'RECEIVE']),
    );
  });

  it('are due later only when the committee agrees', async () => {
    const { task } = await assign({ title: '征求意见' });
    const ask = (dueOn: string, who = 'department') =>
      seen(task.id).then((now) =>
        run(who, 'changeCommunityTaskDue', {
          ...{ taskId: task.id, expectedVersion: now?.version, dueOn, reason: '资料未齐' },
        }),
      );
    const answer = (agreed: boolean) =>
      seen(task.id).then((now) =>
        run('committee', 'answerPostponement', { taskId: task.id, expectedVersion: now?.version, agreed }),
      );
    expect(await answer(true)).toMatchObject({ rule: 'TASK_DUE_NOT_PROPOSED' });
    expect(await ask('2026-09-30', 'otherDepartment')).toMatchObject({ __typename: 'NotFound' });
    expect(await ask('2026-09-06')).toMatchObject({ rule: 'TASK_DUE_BEFORE_TODAY' });
    expect((await ask('2026-09-30')).task).toMatchObject({
      dueOn: '2026-09-21',
      proposedDueOn: '2026-09-30',
    });
    expect((await answer(false)).task).toMatchObject({ dueOn: '2026-09-21', proposedDueOn: null });
    await ask('2026-09-30');
    expect((await answer(true)).task).toMatchObject({ dueOn: '2026-09-30', proposedDueOn: null });
    expect((await ask('2026-09-09')).task).toMatchObject({ dueOn: '2026-09-09', leadWorkingDays: 2 });
  });

  it('are corrected by the committee alone, with what stood before', async () => {
    const { task } = await record({ title: '夜间值守', receivedOn: '2026-07-01', dueOn: null });
    const correct = async (part: object, who = 'committee') => {
      const now = await seen(task.id);
      return run(who, 'correctCommunityTask', { taskId: task.id, expectedVersion: now?.version, ...part });
    };
    expect(await correct({ minutes: 90 }, 'street')).toMatchObject({ __typename: 'NotFound' });
    expect(await correct({ minutes: 90, source: 'AD_HOC' })).toMatchObject({ __typename: 'InvalidInput' });
    expect(await correct({ minutes: 60_001 })).toMatchObject({ __typename: 'InvalidInput' });
    expect((await correct({ minutes: 90 })).task).toMatchObject({ minutes: 90, minutesBasis: 'RECORDED' });
    expect((await correct({ source: 'AD_HOC', reason: '临时通知' })).task.events).toContainEqual(
      expect.objectContaining({
        ...{ kind: 'CORRECT_SOURCE', oldValue: 'assigned', newValue: 'adHoc', afterClose: true },
      }),
    );
    expect((await correct({ fundsPaidOn: '2026-09-01' })).task).toMatchObject({ fundsPaidOn: '2026-09-01' });
    const own = await record({ title: '楼道议事', source: 'SELF_GOVERNANCE', department: null });
    expect(own.task).toMatchObject({ status: 'ACCEPTED' });
    expect(
      await run('committee', 'correctCommunityTask', {
        ...{ taskId: own.task.id, expectedVersion: 1, source: 'ASSIGNED', reason: '更正' },
      }),
    ).toMatchObject({ __typename: 'TaskSourceNotAllowed' });
  });

  it('are counted for the tabs, by department and by community', async () => {
    const counts = await as('civil').run<{ status: string; count: number }[]>(
      'query { communityTaskStatusCounts { status count overdueCount } }',
      {},
    );
    const all = await listed('civil');
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
    const totals = await as('civil').run<{ name: string; total: number }[]>(
      'query { communityTaskTotals(by: COMMUNITY) { name total unadmitted refused communities } }',
      {},
    );
    expect(totals.reduce((sum, { total }) => sum + total, 0)).toBe(all.length);
    expect(
      await as('civil').run('query { communityTaskTotals(by: DEPARTMENT) { name communities } }', {}),
    ).toEqual([{ name: '区文化和旅游局', communities: 2 }]);
  });

  it('are unadmitted and at short notice as what a department put, never as the community’s own affairs', async () => {
    const own = { title: '楼组读书会', source: 'SELF_GOVERNANCE', department: null, dueOn: '2026-09-08' };
    expect((await record(own)).task).toMatchObject({ mandateClass: 'OFF_LIST', shortNotice: true });
    const sums = async (by: string): Promise<Record<string, number>> => {
      const totals = await as('civil').run<{ unadmitted: number; shortNotice: number }[]>(
        `query { communityTaskTotals(by: ${by}) { unadmitted shortNotice } }`,
        {},
      );
      return {
        unadmitted: totals.reduce((sum, { unadmitted }) => sum + unadmitted, 0),
        shortNotice: totals.reduce((sum, { shortNotice }) => sum + shortNotice, 0),
      };
    };
    expect(await sums('COMMUNITY')).toEqual(await sums('DEPARTMENT'));
  });
});
