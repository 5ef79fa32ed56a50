import { exportedRows } from '../../../../test/exported-rows';
import { ledgerImports } from '../../../../test/ledger-imports';
import { usePlaqueSuite } from '../testing/plaque-suite';

jest.setTimeout(60_000);

const HEADER = '街道,社区,牌子名称,挂牌部门,准入文号,许可有效期至,挂出日期,最近活动日期';
/** The communities of the small tree are named by what they are. */
const LINES = [
  ',community,新时代文明实践站,区委宣传部,崇减负准〔2025〕1号,,2025-01-10,2026-10-08',
  ',community,科普教育基地,区科学技术协会,崇减负准〔2025〕2号,2026-06-30,2025-02-01,2026-09-01',
  ',community,书香社区,区文化局,,,2024-05-01,',
  ',otherCommunity,老年学校,区民政局,崇减负准〔2025〕3号,,2025-03-01,2025-11-01',
];

describe('a register of plaques', () => {
  const { api, as, nextKey, command } = usePlaqueSuite();
  const { take: takeLines, reasonsOf, undo, clean } = ledgerImports(api, 'plaques');
  const take = (...lines: readonly string[]) => takeLines(HEADER, ...lines);
  afterAll(clean);
  beforeEach(() => api.clock.set('2026-11-26T02:00:00Z'));

  const figures = (code: string, period: string, over: object = {}): Promise<Record<string, unknown>[]> =>
    as('official').run(
      `query ($input: IndicatorValuesInput!) { indicatorValues(input: $input) {
         status value numerator denominator member { code label } } }`,
      { input: { codes: [code], periods: [period], divisionIds: ['Division.10'], ...over } },
    );
  const figure = async (code: string, period: string): Promise<Record<string, unknown> | undefined> =>
    (await figures(code, period))[0];

  it('comes in once, is judged by permit and use, and leaves as a file', async () => {
    const batch = await take(...LINES);
    expect(batch).toMatchObject({ importedCount: 4 });
    expect(await take(...LINES)).toMatchObject({ importedCount: 0 });
    const rows = await exportedRows(api, as('official'), 'plaques');
    const byName = new Map(rows.map((row) => [row['牌子名称'], row]));
    expect(byName.get('新时代文明实践站')).toMatchObject({ 状态: '已挂出', 名不符实的原因: '' });
    expect(byName.get('科普教育基地')).toMatchObject({
      状态: '名不符实',
      名不符实的原因: '没有有效的准入依据',
    });
    expect(byName.get('书香社区')).toMatchObject({
      名不符实的原因: '没有有效的准入依据、超过规定期限没有开展活动',
    });
    expect(byName.get('老年学校')).toMatchObject({ 名不符实的原因: '超过规定期限没有开展活动' });
    const nominal = await exportedRows(api, as('official'), 'plaques', { statuses: ['NOMINAL'] });
    expect(nominal.map((row) => row['牌子名称']).sort()).toEqual(
      ['书香社区', '科普教育基地', '老年学校'].sort(),
    );
  });

  it('is counted as of any day', async () => {
    expect(await figure('plaqueCount', '2023')).toMatchObject({ value: '0' });
    expect(await figure('plaqueCount', '2024')).toMatchObject({ value: '1' });
    expect(await figure('plaqueCount', '2026')).toMatchObject({ value: '4' });
    // On the last day of 2025 one had no permit; in 2026 two more have become nominal.
    expect(await figure('nominalPlaqueShare', '2025')).toMatchObject({ numerator: '1', denominator: '4' });
    expect(await figure('nominalPlaqueShare', '2026')).toMatchObject({ numerator: '3', denominator: '4' });
  });

  it('is told apart by department', async () => {
    const shares = await figures('nominalPlaqueShare', '2026', { splitBy: 'department' });
    expect(shares.map(({ member, value }) => [(member as { code: string }).code, value])).toEqual([
      ['区委宣传部', '0.0000'],
      ['区文化局', '1.0000'],
      ['区民政局', '1.0000'],
      ['区科学技术协会', '1.0000'],
    ]);
  });

  it('refuses rows that cannot be', async () => {
    const batch = await take(
      ',community,甲,,,2027-01-01,2025-01-01,',
      ',community,乙,,,,2026-12-01,',
      ',community,丙,,,,2025-01-01,2024-12-31',
    );
    expect(batch).toMatchObject({ importedCount: 0, rejectedCount: 3 });
    expect((await reasonsOf(batch)).map(([code]) => code).sort()).toEqual(
      ['plaqueDayInFuture', 'plaqueUntilWithoutPermit', 'plaqueUsedBeforeDisplay'].sort(),
    );
  });

  it('can be undone until something else was recorded', async () => {
    const batch = await take(',otherCommunity,家长学校,区教育局,,,2025-01-01,');
    const found = await as('official').run<{ edges: { node: { id: string } }[] }>(
      'query { plaques(first: 5, filter: { search: "家长学校" }) { edges { node { id } } } }',
      {},
    );
    const plaqueId = found.edges[0]?.node.id;
    await command('neighbour', 'recordPlaqueUse', {
      ...{ plaqueId, day: '2026-11-01', note: '家长课堂', idempotencyKey: nextKey() },
    });
    expect(await undo(batch)).toMatchObject({ ok: false });
    const other = await take(',otherCommunity,儿童之家,区妇联,,,2025-01-01,');
    expect(await undo(other)).toMatchObject({ ok: true });
    const gone = await exportedRows(api, as('official'), 'plaques', { search: '儿童之家' });
    expect(gone).toEqual([]);
  });
});
