import { exportedRows } from '../../../../test/exported-rows';
import { ledgerImports } from '../../../../test/ledger-imports';
import { plantVillage } from '../../../../test/small-tree';
import { useTaskSuite } from '../testing/task-suite';

jest.setTimeout(60_000);

const HEADER = '社区,交办部门,任务名称,任务内容,工作来源,收到日期,办结期限,办结日期,用时（分钟）';

describe('registers of tasks', () => {
  const { api, act, as, listed, rows, seen } = useTaskSuite();
  const { take, takeFile, reasonsOf, undo, exported, clean } = ledgerImports(api, 'community-tasks');
  afterAll(clean);
  beforeAll(async () => {
    await plantVillage(api.suite);
    await api.suite.asOwner((owner) => owner.query(`update division set name = '德民社区' where id = 1000`));
  });

  it('come in, each row held against the list of its day, and twice only once', async () => {
    const lines = [
      '德民社区居委会,区文化和旅游局,家庭藏书统计,逐户统计,政府交办,2026-08-03,2026-08-05,2026-08-07,90',
      '德民社区,区投资促进局,招商引资信息报送,,临时任务,2026-08-10,,,',
      '德民社区,,楼道议事,,自治事务,2026-08-11,,2026-08-11,',
    ];
    const batch = await take(HEADER, ...lines);
    expect(await reasonsOf(batch)).toEqual([]);
    await take(HEADER, ...lines);
    const found = await rows<Record<string, unknown>>(
      `select title, mandate_class, state, minutes, minutes_basis, lead_working_days, closed_on is not null as closed
         from community_task order by received_on`,
    );
    expect(found).toEqual([
      {
        ...{ title: '家庭藏书统计', mandate_class: 'offList', state: 'done', minutes: 90 },
        ...{ minutes_basis: 'recorded', lead_working_days: 2, closed: true },
      },
      expect.objectContaining({ mandate_class: 'prohibited', state: 'received', minutes_basis: 'standard' }),
      expect.objectContaining({ title: '楼道议事', state: 'done', lead_working_days: null }),
    ]);
    expect((await listed('committee', { overdue: true })).map(({ title }) => title)).toEqual([
      '家庭藏书统计',
    ]);
  });

  it('are one original for the rows of one title of a department, whatever comes between them', async () => {
    const [other] = await rows<{ name: string }>('select name from division where id = 1001');
    const row = (community: string, title: string, department = '区市场监督管理局'): string =>
      `${community},${department},${title},,政府交办,2026-08-12,2026-08-31,,`;
    const lines = [
      row('德民社区', '商铺面积摸排'),
      row('德民社区', '冷库登记'),
      row(other?.name ?? '', '商铺面积摸排。'),
      row(other?.name ?? '', '商铺面积摸排', '区商务局'),
    ];
    expect(await reasonsOf(await take(HEADER, ...lines))).toEqual([]);
    const found = await rows<{ title: string; places: number; tasks: number }>(
      `select min(title) as title, count(distinct division_id)::int as places, count(*)::int as tasks
         from community_task where received_on = '2026-08-12' group by origin_id order by tasks desc, 1`,
    );
    expect(found).toEqual([
      expect.objectContaining({ places: 2, tasks: 2 }),
      expect.objectContaining({ places: 1, tasks: 1 }),
      expect.objectContaining({ places: 1, tasks: 1 }),
    ]);
    // A row of a later file joins the original of that title that has not reached its community.
    await take(HEADER, row(other?.name ?? '', '冷库登记'));
    expect(
      await rows(
        `select count(distinct origin_id)::int as origins, count(*)::int as tasks from community_task where title = '冷库登记'`,
      ),
    ).toEqual([{ origins: 1, tasks: 2 }]);
  });

  it.each([
    ['taskOutsideLists', 'receivedOn', '德民社区,区民政局,旧事一件,,政府交办,2025-12-31,,,'],
    ['taskReceivedInFuture', 'receivedOn', '德民社区,区民政局,未到一件,,政府交办,2026-09-08,,,'],
    ['taskDueBeforeReceipt', 'dueOn', '德民社区,区民政局,期限一件,,政府交办,2026-08-03,2026-08-02,,'],
    ['taskClosedOutOfRange', 'closedOn', '德民社区,区民政局,办结一件,,政府交办,2026-08-03,,2026-09-09,'],
    ['taskWithoutBody', 'community', '园区虚拟社区,区民政局,虚拟一件,,政府交办,2026-08-03,,,'],
    ['taskOutsideLists', 'receivedOn', '前村,区民政局,村里一件,,政府交办,2026-08-03,,,'],
    ['taskWithoutDepartment', 'department', '德民社区,,无部门一件,,政府交办,2026-08-03,,,'],
  ])('keep rows back for %s', async (code, column, line) => {
    expect(await reasonsOf(await take(HEADER, line))).toEqual([[code, column]]);
  });

  it('are undone as a whole, unless something was done with a task since', async () => {
    const line = (title: string) => `德民社区,区民政局,${title},,政府交办,2026-08-20,,,`;
    const first = await take(HEADER, line('撤销一件'));
    expect(await undo(first)).toMatchObject({ ok: true });
    expect(await listed('committee', { search: '撤销一件' })).toEqual([]);
    const second = await take(HEADER, line('办过一件'));
    const [task] = await listed('committee', { search: '办过一件' });
    if (!task) throw new Error('It came in');
    await act(task, 'FINISH', { day: '2026-09-01' });
    expect(await undo(second)).toMatchObject({ ok: false });
    expect(await seen(task.id)).toMatchObject({ status: 'DONE' });
  });

  it('leave as they are read, and what left comes in again as what it was', async () => {
    const lines = await exportedRows(api, as('civil'), 'community-tasks');
    expect(lines).toHaveLength((await listed('civil')).length);
    expect(lines[0]).toMatchObject({
      社区: '德民社区',
      清单对照: '未列入清单',
      工时依据: '标准工时',
    });
    const file = await exported(as('civil'), 'community-tasks.xlsx');
    const before = await rows('select count(*) from community_task');
    expect(await reasonsOf(await takeFile('登记册.xlsx', file))).toEqual([]);
    expect(await rows('select count(*) from community_task')).toEqual(before);
  });
});
