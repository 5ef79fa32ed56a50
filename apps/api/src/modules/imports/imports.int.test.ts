import { Workbook } from '@protobi/exceljs';
import { ConsoleClient } from '../../../test/console-client';
import { useTestApi } from '../../../test/api-server';
import { plantSmallTree, type SmallTree } from '../../../test/small-tree';
import { systemActor } from '../../platform/database';
import { type BatchRun, runCheck, runCommit } from '../../platform/imports';
import { keyOfType } from '../../platform/graphql/global-id';
import { ensureDefaultRoles, seedAccounts } from '../identity';

jest.setTimeout(60_000);

const PASSWORD = '巷口老槐树下议事二十年';
const api = useTestApi();
const people: Record<string, ConsoleClient> = {};
let tree: SmallTree;

beforeAll(async () => {
  process.env['WEIZHI_STATE'] = api.suite.stateFolder;
  tree = await plantSmallTree(api.suite);
  const person = (
    identifier: string,
    divisionId: string,
    role: 'districtCivilAffairs' | 'subdistrictOfficer',
  ) =>
    ({
      identifier,
      displayName: identifier,
      password: PASSWORD,
      divisionId,
      role,
      mustChangePassword: false,
    }) as const;
  await api.suite.database.transaction(systemActor('1', '2'), async (tx) => {
    await ensureDefaultRoles(tx);
    await seedAccounts(tx, [
      person('district', tree.first.id, 'districtCivilAffairs'),
      person('street', tree.subdistrict.id, 'subdistrictOfficer'),
      person('sibling', tree.sibling.id, 'subdistrictOfficer'),
      person('elsewhere', tree.second.id, 'districtCivilAffairs'),
    ]);
  });
  for (const name of ['district', 'street', 'sibling', 'elsewhere']) {
    const client = new ConsoleClient(api);
    await client.signIn(name, PASSWORD);
    people[name] = client;
  }
});

function as(name: string): ConsoleClient {
  const client = people[name];
  if (!client) throw new Error(`Nobody is called ${name}`);
  return client;
}

interface Uploaded {
  readonly status: number;
  readonly batchId: string;
  readonly code?: string;
}

async function upload(
  name: string,
  content: string | Buffer,
  options: { file?: string; district?: string } = {},
): Promise<Uploaded> {
  const form = new FormData();
  form.append(
    'file',
    new Blob([typeof content === 'string' ? content : new Uint8Array(content)]),
    options.file ?? '台账.csv',
  );
  const response = await fetch(
    `${api.url}/uploads/imports?template=matters&district=District.${options.district ?? '1'}`,
    {
      method: 'POST',
      headers: { 'x-weizhi-csrf': '1', cookie: as(name).jar },
      body: form,
    },
  );
  return { status: response.status, ...((await response.json()) as { batchId: string; code?: string }) };
}

function ledger(prefix: string, rows: readonly string[]): string {
  const lines = rows.map((row, index) => `${prefix}${index},${row}`);
  return `受理编号,登记日期,社区,事件类型,来源渠道,诉求性质\n${lines.join('\n')}\n`;
}

interface Batch {
  readonly version: number;
  readonly state: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly errorWorkbookPath: string | null;
  readonly [field: string]: unknown;
}

const BATCH = `id version state mode fileName uploadedBy undoableUntil undoBlockedBy failure errorWorkbookPath
  template { code } district { id } progress { done total phase }
  counts { total importable rejected warnings duplicates skipped imported }
  reasons { code message rows } sheet { headers headerRow sample } map { saved columns { header key suggestion } }
  rows(first: 50) { totalCount edges { node { rowNumber outcome cells problems { column code message value severity } } } }`;

async function batchOf(name: string, id: string): Promise<Batch> {
  const batch = await as(name).run<Batch | null>(`query ($id: ID!) { importBatch(id: $id) { ${BATCH} } }`, {
    id,
  });
  if (!batch) throw new Error('absent');
  return batch;
}

function command(
  name: string,
  mutation: string,
  input: object,
): Promise<{ __typename: string; code?: string }> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const inputType = mutation === 'checkImport' || mutation === 'cancelImport' ? 'ImportBatchInput' : type;
  return as(name).run(
    `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { __typename ... on UserError { code message } } }`,
    { input },
  );
}

/** What the job worker would do. */
async function work(id: string, job: typeof runCheck): Promise<void> {
  const key = keyOfType(id, 'ImportBatch');
  const run: BatchRun = {
    database: api.suite.database,
    stateFolder: api.suite.stateFolder,
    clock: api.clock,
    signal: new AbortController().signal,
  };
  await job({ districtId: key?.districtId ?? '', batchId: key?.id ?? '' }, run);
}

async function checked(name: string, content: string): Promise<{ id: string; batch: Batch }> {
  const { batchId: id } = await upload(name, content);
  const { version } = await batchOf(name, id);
  expect(await command(name, 'checkImport', { batchId: id, expectedVersion: version })).toEqual({
    __typename: 'ImportCheckStarted',
  });
  await work(id, runCheck);
  return { id, batch: await batchOf(name, id) };
}

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

it('keeps batches to those who look after all of their divisions', async () => {
  const { id, batch } = await checked(
    'street',
    ledger('C', ['2024.3.5,community,市容环卫,12345,投诉', '2024.3.5,,市容环卫,12345,投诉']),
  );
  expect(batch).toMatchObject({
    counts: { importable: 1, rejected: 1 },
    reasons: [{ code: 'matterOutsideScope' }],
  });
  expect(await batchOf('district', id)).toMatchObject({ state: 'CHECKED' });
  for (const stranger of ['sibling', 'elsewhere']) {
    expect(await as(stranger).run('query ($id: ID!) { importBatch(id: $id) { id } }', { id })).toBeNull();
    expect(
      await command(stranger, 'cancelImport', { batchId: id, expectedVersion: batch.version }),
    ).toMatchObject({ code: 'NOT_FOUND' });
    const list = await as(stranger).run<{ edges: unknown[] }>(
      '{ importBatches(first: 10) { edges { node { id } } } }',
    );
    expect(list.edges).toEqual([]);
    const errors = await fetch(`${api.url}${batch.errorWorkbookPath ?? ''}`, {
      headers: { cookie: as(stranger).jar },
    });
    expect(errors.status).toBe(404);
  }
  const { id: whole } = await checked('district', ledger('D', ['2024.3.5,community,市容环卫,12345,投诉']));
  expect(
    await as('street').run('query ($id: ID!) { importBatch(id: $id) { id } }', { id: whole }),
  ).toBeNull();
});

it('refuses rows of divisions that the uploader does not look after', async () => {
  const { batch } = await checked('sibling', ledger('E', ['2024.3.5,community,市容环卫,12345,投诉']));
  expect(batch).toMatchObject({ counts: { importable: 0, rejected: 1 } });
});

it('refuses uploads that are no ledger, too large, for another district, or not signed in', async () => {
  expect(
    await upload('district', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]), {
      file: '台账.et',
    }),
  ).toMatchObject({ status: 422, code: 'format_wps_spreadsheet' });
  expect(await upload('district', '随便写的一句话')).toMatchObject({ status: 422, code: 'header_not_found' });
  expect(await upload('district', ledger('F', ['2024.3.5,,,,']), { district: '2' })).toMatchObject({
    status: 403,
  });
  const anonymous = await fetch(`${api.url}/uploads/imports?template=matters&district=District.1`, {
    method: 'POST',
    headers: { 'x-weizhi-csrf': '1' },
  });
  expect(anonymous.status).toBe(401);
  const noForm = await fetch(`${api.url}/uploads/imports?template=matters&district=District.1`, {
    method: 'POST',
    headers: { 'x-weizhi-csrf': '1', cookie: as('district').jar },
    body: 'x',
  });
  expect(noForm.status).toBe(400);
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
