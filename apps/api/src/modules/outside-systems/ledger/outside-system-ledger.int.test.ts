import { useDepartmentSuite } from '../../../../test/department-suite';
import { exportedRows } from '../../../../test/exported-rows';
import { ledgerImports } from '../../../../test/ledger-imports';

jest.setTimeout(60_000);

const HEADER = '名称,类型,主管部门,层级,用途,使用范围,每社区账号或人数,启用日期,停用日期';
const LINES = [
  '省社区治理平台,平台系统,区民政局,省级,信息填报,,2,2025-03-01,',
  '应急值班群,微信群,区应急管理局,区级,值班报备,community,3,2025-03-01,2026-10-31',
];

describe('a register of outside systems', () => {
  const { api, as, tree } = useDepartmentSuite();
  const { take: takeLines, reasonsOf, undo, clean } = ledgerImports(api, 'outside-systems');
  const take = (...lines: readonly string[]) => takeLines(HEADER, ...lines);
  const exported = (filter?: object) => exportedRows(api, as('official'), 'outside-systems', filter);
  afterAll(clean);
  beforeEach(() => api.clock.set('2026-11-26T02:00:00Z'));

  it('comes in once, this system beside it, and leaves as a file', async () => {
    expect(await take(...LINES)).toMatchObject({ importedCount: 2 });
    expect(await take(...LINES)).toMatchObject({ importedCount: 0 });
    const rows = new Map((await exported()).map((row) => [row['名称'], row]));
    expect([...rows.keys()].sort()).toEqual(['应急值班群', '微治（本系统）', '省社区治理平台'].sort());
    expect(rows.get('省社区治理平台')).toMatchObject({ 主管部门: '区民政局', 用时依据: '尚未抽样测量' });
    expect(rows.get('应急值班群')).toMatchObject({ 类型: '微信工作群', 使用范围: 'community' });
    expect(await exported({ inUse: false })).toMatchObject([{ 名称: '应急值班群' }]);
  });

  it('refuses days that cannot be, and can be undone', async () => {
    const wrong = await take('甲,平台系统,区民政局,省级,填报,,2,2025-03-01,2025-02-01');
    expect(wrong).toMatchObject({ importedCount: 0 });
    expect((await reasonsOf(wrong)).map(([code]) => code)).toEqual(['systemEndsBeforeStart']);
    const batch = await take('乙系统,平台系统,区民政局,省级,填报,,2,2025-03-01,');
    expect(await undo(batch)).toMatchObject({ ok: true });
    expect(await exported({ search: '乙系统' })).toEqual([]);
  });

  it('stays once something else is known of a system, such as the minutes that it takes', async () => {
    const batch = await take('丙系统,平台系统,区民政局,省级,填报,,2,2025-03-01,');
    const { edges } = await as('civilAffairs').run<{ edges: { node: { id: string; version: number } }[] }>(
      'query { outsideSystems(first: 5, filter: { search: "丙系统" }) { edges { node { id version } } } }',
      {},
    );
    const system = {
      ...{ kind: 'PLATFORM', name: '丙系统', level: 'PROVINCIAL', department: '区民政局', purpose: '填报' },
      ...{ peopleAsked: 2, divisionIds: [tree().first.globalId], activeFrom: '2025-03-01' },
      ...{ weeklyMinutes: 90, sampledWeeks: 4, minutesSource: '10月抽样 3 个社区' },
    };
    await as('civilAffairs').run(
      'mutation ($input: ChangeOutsideSystemInput!) { changeOutsideSystem(input: $input) { __typename } }',
      { input: { systemId: edges[0]?.node.id, expectedVersion: edges[0]?.node.version, system } },
    );
    expect(await undo(batch)).toMatchObject({ ok: false });
    expect(await exported({ search: '丙系统' })).toMatchObject([{ 用时依据: '10月抽样 3 个社区' }]);
  });
});
