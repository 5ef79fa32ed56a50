import { request } from 'node:http';
import { type BatchRun, runCheck, runCommit } from '../../../src/platform/imports';
import { keyOfType } from '../../../src/platform/graphql/global-id';
import { row, workbook } from '../../../src/platform/imports/testing/workbook';
import { zip } from '../../../src/platform/imports/testing/zip';
import { VECTORS } from '../vectors';
import type { BadInput } from '../bad-input';
import type { Send } from '../refusal';
import type { BadInputWorld, FormFile } from '../world';

const ADDRESS = '/uploads/imports?template=organisations&district=District.1';
const HEADERS = ['组织名称', '社区', '登记备案状态', '组织形式', '统一社会信用代码', '服务类别', '备注'];
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const GBK_COMMUNITY = Buffer.from([0xc9, 0xe7, 0xc7, 0xf8]);

const sheet = (cells: readonly (string | number | null)[], headers = HEADERS): Buffer =>
  workbook({ sheets: [{ name: '台账', rows: row(1, headers) + row(2, cells) }] });
const separated = (...lines: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat([HEADERS.join(','), ...lines].flatMap((line) => [Buffer.from(line), Buffer.from('\n')]));

/** A ledger that is refused as it comes, so that there is nothing of it afterwards. */
const refusedLedger = (
  row: Pick<BadInput, 'kind' | 'what' | 'code' | 'facts' | 'names'>,
  fileOf: () => FormFile,
): BadInput => ({ ...row, prepare: async (world) => world.bringing(ADDRESS, fileOf()) });

const xlsx = (content: Buffer): FormFile => ({ name: '台账.xlsx', content });
const csv = (content: Buffer | string): FormFile => ({ name: '台账.csv', content });

const UPLOADS: readonly BadInput[] = [
  refusedLedger({ kind: 'bad file', what: 'a ledger of old Excel', code: 'format_old_excel' }, () => ({
    name: '台账.xls',
    content: Buffer.concat([COMPOUND, Buffer.alloc(64)]),
  })),
  refusedLedger({ kind: 'bad file', what: 'a ledger of WPS', code: 'format_wps_spreadsheet' }, () => ({
    name: '台账.et',
    content: Buffer.concat([COMPOUND, Buffer.alloc(64)]),
  })),
  refusedLedger({ kind: 'bad file', what: 'a ledger under a password', code: 'file_encrypted' }, () =>
    xlsx(Buffer.concat([COMPOUND, Buffer.from('EncryptedPackage', 'utf16le')])),
  ),
  refusedLedger(
    { kind: 'bad file', what: 'a page that is called a ledger', code: 'format_web_page_as_excel' },
    () => ({
      name: '台账.xls',
      content: '<html><table><tr><td>组织名称</td></tr></table></html>',
    }),
  ),
  refusedLedger({ kind: 'bad file', what: 'a workbook whose end is missing', code: 'archive_damaged' }, () =>
    xlsx(sheet(['甲队']).subarray(0, 400)),
  ),
  refusedLedger(
    {
      kind: 'oversized upload',
      what: 'a workbook that unfolds without end',
      code: 'archive_inflates_too_much',
    },
    () => xlsx(zip([{ name: 'xl/worksheets/sheet1.xml', data: Buffer.alloc(20 * 1_048_576, ' ') }])),
  ),
  refusedLedger({ kind: 'bad file', what: 'a text that is no table', code: 'header_not_found' }, () =>
    csv('随便写的一句话'),
  ),
  refusedLedger({ kind: 'bad file', what: 'a ledger without content', code: 'attachmentEmpty' }, () =>
    csv(''),
  ),
  refusedLedger(
    {
      kind: 'wrong encoding',
      what: 'a ledger that changes its encoding',
      code: 'encoding_mixed',
      facts: { facts: { line: 3 } },
      names: /第 3 行/u,
    },
    () => csv(separated('甲队,社区,未备案,,,文体,', Buffer.concat([GBK_COMMUNITY, Buffer.from(',,,,,,')]))),
  ),
  refusedLedger(
    {
      kind: 'wrong encoding',
      what: 'a ledger in an encoding of elsewhere',
      code: 'encoding_unknown',
      facts: { facts: { line: 2 } },
      names: /第 2 行/u,
    },
    // A table in the code page of western Europe.
    () => csv(Buffer.from('Prénom,Numéro,Église\nÉlodie,1,é\n', 'latin1')),
  ),
  refusedLedger(
    {
      kind: 'NUL',
      what: 'a ledger with a NUL',
      code: 'nul_character',
      facts: { facts: { line: 2 } },
      names: /第 2 行/u,
    },
    () => csv(separated('甲\u0000队,社区,未备案,,,文体,')),
  ),
  {
    kind: 'oversized upload',
    what: 'a ledger of more than 50 MB',
    prepare: async (world) => announcing(world, 60 * 1_048_576),
    code: 'PAYLOAD_TOO_LARGE',
    facts: { maximumBytes: 50 * 1_048_576 },
  },
  {
    kind: 'unknown division',
    what: 'a ledger for a district of no such form',
    prepare: async (world) =>
      world.bringing('/uploads/imports?template=organisations&district=District.x', csv('x')),
    code: 'BAD_REQUEST',
    facts: { fields: ['template', 'district'] },
  },
];

/** Says how long its body is, and is refused before it has sent it. */
function announcing(world: BadInputWorld, bytes: number): Send {
  return (locale) =>
    new Promise((resolve, reject) => {
      const sent = request(`${world.api.url}${ADDRESS}`, {
        method: 'POST',
        headers: {
          ...{ 'x-weizhi-csrf': '1', 'x-weizhi-locale': locale, cookie: world.as('hub').jar },
          ...{ 'content-type': 'multipart/form-data; boundary=x', 'content-length': String(bytes) },
        },
      });
      sent.on('response', (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          resolve(new Response(Buffer.concat(chunks), { status: answer.statusCode ?? 0 }));
          sent.destroy();
        });
      });
      sent.on('error', reject).write('--x\r\n');
    });
}

const KEPT = {
  import_batch: 'the ledger is kept with what is wrong in it, so that it can be put right',
  import_row: 'each row is kept with its reasons',
  attachment: 'the file itself is kept',
  'stored files': 'the file itself is kept',
  audit_event: 'that the ledger came is in the log',
  'graphile_worker._private_jobs': 'the check was put on the queue',
};

interface Batch {
  readonly version: number;
  readonly rows: {
    readonly edges: readonly {
      readonly node: {
        readonly rowNumber: number;
        readonly outcome: string;
        readonly problems: readonly {
          readonly column: string;
          readonly code: string;
          readonly message: string;
        }[];
      };
    }[];
  };
}

const READ =
  'query ($id: ID!) { importBatch(id: $id) { version rows(first: 5) { edges { node { rowNumber outcome problems { column code message } } } } } }';

const readBatch = (world: BadInputWorld, id: string): Promise<Batch> =>
  world.as('hub').run<Batch>(READ, { id });

/** What the job worker would do. */
async function work(world: BadInputWorld, id: string, job: typeof runCheck): Promise<void> {
  const key = keyOfType(id, 'ImportBatch');
  const run: BatchRun = {
    ...{ database: world.api.suite.database, clock: world.api.clock, stateFolder: world.stateFolder },
    signal: new AbortController().signal,
  };
  await job({ districtId: key?.districtId ?? '', batchId: key?.id ?? '' }, run);
}

async function uploaded(world: BadInputWorld, file: FormFile): Promise<string> {
  const answer = await world.bringing(ADDRESS, file)('zh-CN');
  const { batchId } = (await answer.clone().json()) as { batchId?: string };
  if (batchId === undefined) throw new Error(await answer.text());
  return batchId;
}

/** A ledger that has been looked at; answers the batch and its version. */
async function checked(
  world: BadInputWorld,
  file: FormFile,
): Promise<{ batchId: string; expectedVersion: number }> {
  const batchId = await uploaded(world, file);
  const { version } = await readBatch(world, batchId);
  await world.does('checkImport', { batchId, expectedVersion: version });
  await work(world, batchId, runCheck);
  return { batchId, expectedVersion: (await readBatch(world, batchId)).version };
}

async function imported(
  world: BadInputWorld,
  name: string,
): Promise<{ batchId: string; expectedVersion: number }> {
  const batch = await checked(world, xlsx(sheet([name, 'community', '未备案', null, null, '文体', null])));
  await world.does('commitImport', { ...batch, mode: 'ALL_OR_NOTHING', idempotencyKey: world.nextKey() });
  await work(world, batch.batchId, runCommit);
  return { ...batch, expectedVersion: (await readBatch(world, batch.batchId)).version };
}

/** A row of a ledger that cannot come in: the refusal is the one that stands beside the row. */
const refusedRow = (
  row: Pick<BadInput, 'kind' | 'what' | 'code'>,
  column: RegExp,
  cells: readonly (string | number | null)[],
): BadInput => ({
  ...row,
  prepare: async (world) => {
    // The queue learns at its first job that there is such work.
    await checked(world, xlsx(sheet(group({ 0: `己队${world.nextKey()}` }))));
    return async (locale) => {
      const { batchId, expectedVersion } = await checked(world, xlsx(sheet(cells)));
      const commit = { batchId, expectedVersion, mode: 'ALL_OR_NOTHING', idempotencyKey: world.nextKey() };
      const refused = await world.sending('commitImport', commit)(locale);
      expect(await refused.text()).toContain('IMPORT_ROWS_REJECTED');
      const asked = await world.asking(READ, { id: batchId })(locale);
      const { data } = (await asked.json()) as { data: { importBatch: Batch } };
      const [{ node } = { node: { rowNumber: 0, outcome: '', problems: [] } }] = data.importBatch.rows.edges;
      const [problem, ...others] = node.problems;
      expect([node.outcome, others]).toEqual(['REJECTED', []]);
      return Response.json({ ...problem, rowNumber: node.rowNumber });
    };
  },
  facts: { rowNumber: 2, column: expect.stringMatching(column) as string },
  changes: KEPT,
});

const group = (over: Readonly<Record<number, string>> = {}): (string | null)[] =>
  ['甲队', 'community', '未备案', null, null, '文体', null].map((cell, index) => over[index] ?? cell);
const registered = (uscc: string): (string | null)[] => group({ 2: '已登记', 3: '民非', 4: uscc });

const ROWS: readonly BadInput[] = [
  refusedRow(
    { kind: 'formula cell', what: 'a formula that was never worked out', code: 'formulaWithoutValue' },
    /^(组织名称|Name)$/u,
    group({ 0: '<c><f>B2</f></c>' }),
  ),
  refusedRow(
    { kind: 'formula cell', what: 'a formula that failed', code: 'formulaError' },
    /^(组织名称|Name)$/u,
    group({ 0: '<c t="e"><f>Z99</f><v>#REF!</v></c>' }),
  ),
  refusedRow(
    { kind: 'unknown division', what: 'a row of a community that nobody knows', code: 'lookupUnknown' },
    /^(社区|Community)$/u,
    group({ 1: '没有的社区' }),
  ),
  refusedRow(
    { kind: 'invalid credit code', what: 'a row with a code of a wrong character', code: 'usccBadCharacter' },
    /^(统一社会信用代码|Unified social credit code)$/u,
    registered(VECTORS.uscc.invalid[1] ?? ''),
  ),
  refusedRow(
    { kind: 'invalid credit code', what: 'a row with a code that is too short', code: 'usccBadLength' },
    /^(统一社会信用代码|Unified social credit code)$/u,
    registered(VECTORS.uscc.invalid[2] ?? ''),
  ),
  refusedRow(
    {
      kind: 'invalid credit code',
      what: 'a row with a code that fails its check',
      code: 'usccWrongCheckCharacter',
    },
    /^(统一社会信用代码|Unified social credit code)$/u,
    registered((VECTORS.uscc.valid[2] ?? '').replace(/.$/u, 'E')),
  ),
  refusedRow(
    { kind: 'NUL', what: 'a row with a NUL as spreadsheets write it', code: 'characterNotPermitted' },
    /^(组织名称|Name)$/u,
    group({ 0: '<c t="str"><v>甲_x0000_队</v></c>' }),
  ),
  refusedRow(
    {
      kind: 'lone surrogate',
      what: 'a row with half a character as spreadsheets write it',
      code: 'characterNotPermitted',
    },
    /^(组织名称|Name)$/u,
    group({ 0: '<c t="str"><v>甲_xD800_队</v></c>' }),
  ),
];

/** Commands on a ledger that it does not allow. */
const COMMANDS: readonly BadInput[] = [
  {
    kind: 'stale version',
    what: 'the import of a ledger as it was before it was looked at',
    prepare: async (world) => {
      const { batchId } = await checked(world, xlsx(sheet(group({ 0: `乙队${world.nextKey()}` }))));
      const commit = { batchId, mode: 'ALL_OR_NOTHING', idempotencyKey: world.nextKey() };
      return world.sending('commitImport', { ...commit, expectedVersion: 1 });
    },
    code: 'STALE_VERSION',
  },
  {
    kind: 'bad file',
    what: 'the import of a ledger of which no row is fit',
    prepare: async (world) =>
      world.sending('commitImport', {
        ...(await checked(world, xlsx(sheet(group({ 1: '没有的社区' }))))),
        ...{ mode: 'GOOD_ROWS_ONLY', idempotencyKey: world.nextKey() },
      }),
    code: 'NOTHING_TO_IMPORT',
  },
  {
    kind: 'bad file',
    what: 'the import of a ledger that is in already',
    prepare: async (world) =>
      world.sending('commitImport', {
        ...(await imported(world, `丙队${world.nextKey()}`)),
        ...{ mode: 'ALL_OR_NOTHING', idempotencyKey: world.nextKey() },
      }),
    code: 'IMPORT_STATE_UNFIT',
    facts: { state: 'COMMITTED' },
  },
  {
    kind: 'bad file',
    what: 'the undoing of an import on whose organisations something hangs',
    prepare: async (world) => {
      const name = `丁队${world.nextKey()}`;
      const batch = await imported(world, name);
      const { edges } = await world
        .as('hub')
        .run<{ edges: { node: { id: string } }[] }>(
          'query ($search: String) { organisations(first: 1, filter: { search: $search }) { edges { node { id } } } }',
          { search: name },
        );
      await world.document(edges[0]?.node.id ?? '');
      return world.sending('undoImport', { ...batch, reason: '传错文件' });
    },
    code: 'IMPORT_UNDO_BLOCKED',
  },
  {
    kind: 'bad file',
    what: 'the undoing of an import two days later',
    prepare: async (world) => {
      const batch = await imported(world, `戊队${world.nextKey()}`);
      // The hours are counted from when the rows were written, by the clock of the database.
      await world.on(new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10));
      return world.sending('undoImport', { ...batch, reason: '传错文件' });
    },
    code: 'IMPORT_UNDO_EXPIRED',
  },
];

/** What the import centre refuses. */
export const LEDGER_ROWS: readonly BadInput[] = [...UPLOADS, ...ROWS, ...COMMANDS];
