import type { BadInput } from '../bad-input';
import { type Batch, checked, group, imported, READ_BATCH, sheet, xlsx } from '../bringing-ledgers';
import { VECTORS } from '../vectors';

const KEPT = {
  import_batch: 'the ledger is kept with what is wrong in it, so that it can be put right',
  import_row: 'each row is kept with its reasons',
  attachment: 'the file itself is kept',
  'stored files': 'the file itself is kept',
  audit_event: 'that the ledger came is in the log',
  'graphile_worker._private_jobs': 'the check was put on the queue',
};

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
      const asked = await world.asking(READ_BATCH, { id: batchId })(locale);
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

/** What the import centre refuses of a ledger that it took. */
export const LEDGER_ROWS: readonly BadInput[] = [...ROWS, ...COMMANDS];
