import { useDepartmentSuite } from '../../../../test/department-suite';
import { exportedRows } from '../../../../test/exported-rows';
import { ledgerImports } from '../../../../test/ledger-imports';

jest.setTimeout(60_000);

const HEADER = '职责类别,责任部门,每期应做的事,依据,第一期开始日期,多久一次,截止日期';
const LINES = [
  '指导,区民政局,居委会工作指导走访,年度要点,2026-01-01,每季度,',
  '激励,区财政局,激励资金兑付,年度要点,2026-01-01,每半年,2027-12-31',
];

describe('a yearly list of duties', () => {
  const { api, as, nextKey, photo } = useDepartmentSuite();
  const { take: takeLines, reasonsOf, undo, clean } = ledgerImports(api, 'government-duties');
  const take = (...lines: readonly string[]) => takeLines(HEADER, ...lines);
  const exported = (filter?: object) => exportedRows(api, as('official'), 'government-duties', filter);
  afterAll(clean);
  beforeEach(() => api.clock.set('2026-11-26T02:00:00Z'));

  it('comes in once, and leaves with what is vacant', async () => {
    expect(await take(...LINES)).toMatchObject({ importedCount: 2 });
    expect(await take(...LINES)).toMatchObject({ importedCount: 0 });
    const rows = new Map((await exported()).map((row) => [row['每期应做的事'], row]));
    expect(rows.get('居委会工作指导走访')).toMatchObject({ 多久一次: '每季度', 缺位期数: '3' });
    expect(rows.get('激励资金兑付')).toMatchObject({ 职责类别: '激励', 缺位期数: '1' });
    expect(await exported({ duties: ['INCENTIVE'] })).toHaveLength(1);
    expect(await exported({ search: '民政' })).toHaveLength(1);
  });

  it('refuses days that cannot be', async () => {
    const batch = await take('指导,区民政局,甲,年度要点,2026-01-01,每季度,2025-12-31');
    expect(batch).toMatchObject({ importedCount: 0, rejectedCount: 1 });
    expect((await reasonsOf(batch)).map(([code]) => code)).toEqual(['dutyEndsBeforeStart']);
  });

  it('can be undone until something was recorded', async () => {
    const batch = await take('指导,区司法局,公约审查,年度要点,2026-01-01,每年,');
    expect(await undo(batch)).toMatchObject({ ok: true });
    expect(await exported({ search: '公约审查' })).toEqual([]);
    const again = await take('指导,区司法局,公约审查,年度要点,2026-01-01,每年,');
    const { edges } = await as('department').run<{ edges: { node: { id: string } }[] }>(
      'query { governmentDuties(first: 5, filter: { search: "公约审查" }) { edges { node { id } } } }',
      {},
    );
    const input = {
      ...{ dutyId: edges[0]?.node.id, day: '2026-11-20', note: '审查了 3 份', idempotencyKey: nextKey() },
      evidenceId: await photo('department'),
    };
    await as('department').run(
      'mutation ($input: RecordDutyActInput!) { recordDutyAct(input: $input) { __typename } }',
      { input },
    );
    expect(await undo(again)).toMatchObject({ ok: false });
  });
});
