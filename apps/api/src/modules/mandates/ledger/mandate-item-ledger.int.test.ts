import { exportedRows } from '../../../../test/exported-rows';
import { ledgerImports } from '../../../../test/ledger-imports';
import { ITEMS, useMandateSuite } from '../../../../test/mandate-suite';

jest.setTimeout(60_000);

const HEADER = '清单版本,类别,编号,事项名称,关键词,依据,主管部门,提前工作日';
const CREATE = `mutation ($input: CreateMandateEditionInput!) { createMandateEdition(input: $input) {
  ... on MandateEditionCreated { edition { id version } } } }`;
const ADVANCE = `mutation ($input: AdvanceMandateEditionInput!) { advanceMandateEdition(input: $input) {
  __typename ... on MandateEditionChanged { edition { version } } ... on UserError { code } } }`;

interface Drawn {
  readonly edition: { readonly id: string; readonly version: number };
}

describe('a file of items of mandate lists', () => {
  const { api, as, tree, nextKey, draft } = useMandateSuite();
  const { take, takeFile, exported, reasonsOf, undo, clean } = ledgerImports(api, 'mandate-items');
  afterAll(clean);
  beforeEach(() => api.clock.set('2026-06-01T02:00:00Z'));

  const empty = async (title: string, body = 'RESIDENTS_COMMITTEE') => {
    const divisionId = tree().first.globalId;
    const input = { divisionId, body, title, idempotencyKey: nextKey() };
    return (await as('civil').run<Drawn>(CREATE, { input })).edition;
  };
  const advance = ({ id, version }: Drawn['edition'], step: object) =>
    as('civil').run<object>(ADVANCE, { input: { editionId: id, expectedVersion: version, ...step } });
  const published = { action: 'PUBLISH', validFrom: '2031-01-01', issuingDocument: '政办发〔2030〕1号' };
  const itemsOf = (editionId: string) => exportedRows(api, as('civil'), 'mandate-items', { editionId });

  it('goes out and comes in again as it was, and once', async () => {
    const first = await draft({ title: '甲版' });
    const before = await itemsOf(first.id);
    const filter = encodeURIComponent(JSON.stringify({ editionId: first.id }));
    const file = await exported(as('civil'), `mandate-items.xlsx?filter=${filter}`);
    await advance(first, { action: 'DISCARD' });
    const again = await empty('甲版');
    expect(await takeFile('甲版.xlsx', file)).toMatchObject({
      ...{ importedCount: ITEMS.length, rejectedCount: 0, duplicateCount: 0 },
    });
    expect(await itemsOf(again.id)).toEqual(before);
    expect(before.map((row) => [row['编号'], row['提前工作日']])).toEqual([
      ['F01', ''],
      ['L01', ''],
      ['X01', '5'],
    ]);
    expect(await takeFile('甲版.xlsx', file)).toMatchObject({
      ...{ importedCount: 0, duplicateCount: ITEMS.length },
    });
    expect(await itemsOf(again.id)).toHaveLength(ITEMS.length);
  });

  it('has its bad rows named, each by its column, and brings the good one in', async () => {
    const settled = await draft({ title: '已公布版', body: 'SERVICE_STATION' });
    await advance(settled, published);
    const { id } = await empty('乙版');
    const words = Array.from({ length: 21 }, (_, index) => `词${String(index)}`).join('、');
    const batch = await take(
      HEADER,
      '乙版,依法协助,X07,协助做好独居老人的探访,独居老人,《老年人权益保障法》,区民政局,3',
      '已公布版,依法协助,X08,公布后再加,,《条例》,,',
      '没有这一版,依法协助,X09,不知归哪一版,,《条例》,,',
      '乙版,基本履职,X10,街道才有的类别,,《条例》,,',
      `乙版,负面,F11,关键词太多,${words},,,`,
      '乙版,依法协助,X12,提前日不是数,,《条例》,,三天',
      '乙版,依法协助,,没有编号,,《条例》,,',
    );
    expect(batch).toMatchObject({ importedCount: 1, rejectedCount: 6 });
    const reasons = await reasonsOf(batch);
    expect(reasons).toContainEqual(['mandateClassForeign', 'mandateClass']);
    expect(reasons).toContainEqual(['mandateKeywordsTooMany', 'keywords']);
    expect([...new Set(reasons.map(([, column]) => column))].sort()).toEqual(
      ['code', 'edition', 'keywords', 'leadDays', 'mandateClass'].sort(),
    );
    expect(await itemsOf(id)).toMatchObject([
      { 编号: 'X07', 类别: '依法协助事项', 关键词: '独居老人', 主管部门: '区民政局', 提前工作日: '3' },
    ]);
  });

  it('warns of duties without a basis alone', async () => {
    await empty('街道版', 'SUBDISTRICT_OFFICE');
    const batch = await take(
      HEADER,
      '街道版,基本履职,J01,没有依据的履职,,,,',
      '街道版,上级收回,S01,收回的不要依据,,,,',
    );
    expect(batch).toMatchObject({ importedCount: 2, rejectedCount: 0 });
    const { rows } = await api.suite.asOwner(async (owner) => {
      await owner.query(`set app.districts = '0,1,2'`);
      return owner.query<{ warned: string | null }>(
        `select problems->0->>'code' as warned from import_row where batch_id = $1 order by ordinal`,
        [batch.id],
      );
    });
    expect(rows).toEqual([{ warned: 'mandateBasisMissing' }, { warned: null }]);
  });

  it('can be undone until its edition is published', async () => {
    const line = (title: string): string => `${title},依法履职,L01,办理公益事业,,《组织法》,,`;
    const open = await empty('丙版', 'VILLAGERS_COMMITTEE');
    expect(await undo(await take(HEADER, line('丙版')))).toMatchObject({ ok: true });
    expect(await itemsOf(open.id)).toEqual([]);
    const settled = await empty('丁版', 'VILLAGERS_COMMITTEE');
    const batch = await take(HEADER, line('丁版'));
    await advance(settled, published);
    expect(await undo(batch)).toMatchObject({ ok: false });
    expect(await itemsOf(settled.id)).toHaveLength(1);
  });
});
