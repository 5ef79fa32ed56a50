import { useTaskSuite } from './testing/task-suite';

jest.setTimeout(60_000);

describe('what tasks give people to do', () => {
  const { act, as, assign, rows, run, seen, tree } = useTaskSuite();

  const itemsOf = async (who: string): Promise<readonly string[]> => {
    const { edges } = await as(who).run<{ edges: { node: { title: string; source: string } }[] }>(
      'query { workItems(first: 50) { edges { node { title source } } } }',
      {},
    );
    return edges.filter(({ node }) => node.source.startsWith('task')).map(({ node }) => node.source);
  };

  it('is to answer what may be refused, and nothing where it is on the list', async () => {
    const { task } = await assign({ title: '统计藏书' });
    await assign({ title: '高龄津贴核实' });
    expect(await itemsOf('committee')).toEqual(['taskToAnswer']);
    for (const who of ['civil', 'street', 'department', 'otherCommittee'])
      expect(await itemsOf(who)).toEqual([]);
    await act(task, 'REFUSE');
    expect(await itemsOf('committee')).toEqual([]);
  });

  it('is to answer a later due, and for the panel to rule on an objection', async () => {
    const { task } = await assign({ title: '高龄津贴复核', divisionIds: [tree().community.globalId] });
    await run('department', 'changeCommunityTaskDue', {
      ...{ taskId: task.id, expectedVersion: 1, dueOn: '2026-10-30', reason: '资料未齐' },
    });
    expect(await itemsOf('committee')).toEqual(['taskPostponement']);
    const now = await seen(task.id);
    await run('committee', 'answerPostponement', {
      ...{ taskId: task.id, expectedVersion: now?.version, agreed: true },
    });
    await act(task, 'ACCEPT_WITH_OBJECTION', { text: '人手不足' });
    expect(await itemsOf('committee')).toEqual([]);
    expect(await itemsOf('panel')).toEqual(['taskObjection']);
  });

  it('is of a subdistrict itself, however much waits at its communities before it', async () => {
    const { task } = await assign({ title: '摸排空置商铺' });
    const copy = (over: string, times = 1): Promise<unknown> =>
      rows(
        `insert into community_task
         select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid()) || ${over})).*
           from community_task t cross join generate_series(1, $2::int)
          where t.id = $1::uuid`,
        [task.id.split('.')[2], times],
      );
    await copy(`jsonb_build_object('received_on', '2026-09-01')`, 200);
    await copy(
      `jsonb_build_object('body', 'subdistrictOffice', 'division_id', ${tree().subdistrict.id}, 'received_on', '2026-09-07')`,
    );
    expect(await itemsOf('street')).toEqual(['taskToAnswer']);
  });
});
