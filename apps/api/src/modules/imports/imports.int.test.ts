import { Workbook } from '@protobi/exceljs';
import { runCommit } from '../../platform/imports';
import { ledger, useImportsSuite } from './testing/imports-suite';

jest.setTimeout(60_000);

const { api, as, upload, batchOf, command, work, checked } = useImportsSuite();

it('goes from upload to undo', async () => {
  const { id, batch } = await checked(
    'district',
    ledger('A', [
      '2024.3.5,community,市容环卫,12345,投诉',
      '2024.3.6,,市容环卫,12345,投诉',
      '2024.3.7,nowhere,市容环卫,12345,投诉',
    ]),
  );
  expect(batch).toMatchObject({
    state: 'CHECKED',
    uploadedBy: 'district',
    counts: { total: 3, importable: 2, rejected: 1, warnings: 1 },
    reasons: [{ code: 'lookupUnknown', rows: 1 }],
    sheet: { headerRow: 1 },
    rows: {
      totalCount: 3,
      edges: [
        { node: { rowNumber: 2, outcome: 'OK' } },
        { node: { outcome: 'WARNING' } },
        { node: { outcome: 'REJECTED' } },
      ],
    },
  });
  const all = await command('district', 'commitImport', {
    batchId: id,
    expectedVersion: batch.version,
    mode: 'ALL_OR_NOTHING',
    idempotencyKey: 'a1',
  });
  expect(all).toMatchObject({ __typename: 'ImportRowsRejected', code: 'IMPORT_ROWS_REJECTED' });
  const commit = {
    batchId: id,
    expectedVersion: batch.version,
    mode: 'GOOD_ROWS_ONLY',
    idempotencyKey: 'a2',
  };
  expect(await command('district', 'commitImport', commit)).toEqual({ __typename: 'ImportCommitStarted' });
  expect(await command('district', 'commitImport', commit)).toEqual({ __typename: 'ImportCommitStarted' });
  await work(id, runCommit);
  const done = await batchOf('district', id);
  expect(done).toMatchObject({ state: 'COMMITTED', counts: { imported: 2, rejected: 1 }, undoBlockedBy: [] });
  expect(
    await command('district', 'undoImport', { batchId: id, expectedVersion: done.version, reason: '  ' }),
  ).toMatchObject({ code: 'INVALID_INPUT' });
  const undone = await command('district', 'undoImport', {
    batchId: id,
    expectedVersion: done.version,
    reason: '传错文件',
  });
  expect(undone).toEqual({ __typename: 'ImportUndone' });
  expect(await batchOf('district', id)).toMatchObject({ state: 'UNDONE', undoableUntil: null });
});

it('gives the error workbook and the template as files that are saved', async () => {
  const { batch } = await checked(
    'district',
    ledger('B', ['2024.2.30,community,市容环卫,12345,投诉', '2024.3.5,community,市容环卫,12345,投诉']),
  );
  const get = (path: string) => fetch(`${api.url}${path}`, { headers: { cookie: as('district').jar } });
  const errors = await get(batch.errorWorkbookPath ?? '');
  expect([errors.status, errors.headers.get('x-content-type-options')]).toEqual([200, 'nosniff']);
  expect(errors.headers.get('content-disposition')).toMatch(/^attachment/);
  const book = new Workbook();
  await book.xlsx.load(await errors.arrayBuffer());
  expect(book.worksheets[0]?.actualRowCount).toBe(2);
  const template = await get('/downloads/import-templates/matters/template.xlsx?district=District.1');
  const empty = new Workbook();
  await empty.xlsx.load(await template.arrayBuffer());
  expect(empty.getWorksheet('可选项')?.getColumn(4).values).toContain('community社区');
});

it('maps columns by hand, keeps the map, and offers it again', async () => {
  const content = '号,登记日期,社区,事件类型,来源渠道,诉求性质\nG1,3月5日,community,市容环卫,12345,投诉\n';
  const { batchId: id } = await upload('district', content);
  const batch = await batchOf('district', id);
  expect(batch.state).toBe('UPLOADED');
  const columns = [
    { header: '号', key: 'number' },
    { header: '登记日期', key: 'reportedOn' },
    { header: '社区', key: 'community' },
    { header: '事件类型', key: 'eventType' },
    { header: '来源渠道', key: 'channel' },
    { header: '诉求性质', key: 'nature' },
  ];
  const input = { batchId: id, expectedVersion: batch.version, columns, saveAs: '某街道', defaultYear: 2024 };
  expect(
    await command('district', 'mapImportColumns', { ...input, columns: columns.slice(1) }),
  ).toMatchObject({ code: 'IMPORT_COLUMNS_MISSING' });
  expect(await command('district', 'mapImportColumns', input)).toEqual({ __typename: 'ImportColumnsMapped' });
  const maps = await as('district').run<{ name: string }[]>(
    '{ importColumnMaps(template: "matters", districtId: "District.1") { name saved rules columns { header key } } }',
  );
  expect(maps).toContainEqual(expect.objectContaining({ name: '某街道', saved: true }));
  const { batchId: next } = await upload('district', content.replace('G1', 'G2'));
  expect(await batchOf('district', next)).toMatchObject({ state: 'MAPPED', map: { saved: true } });
});

it('puts ledgers without an end on the list of work', async () => {
  const items = await as('district').run<{ edges: { node: { source: string } }[] }>(
    '{ workItems(first: 50) { edges { node { source title } } } }',
  );
  expect(items.edges.some(({ node }) => node.source === 'imports')).toBe(true);
});
