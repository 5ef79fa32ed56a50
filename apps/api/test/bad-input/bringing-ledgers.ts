import { type BatchRun, runCheck, runCommit } from '../../src/platform/imports';
import { keyOfType } from '../../src/platform/graphql/global-id';
import { row, workbook } from '../../src/platform/imports/testing/workbook';
import type { BadInputWorld, FormFile } from './world';

/** Where ledgers of organisations are brought. */
export const ADDRESS = '/uploads/imports?template=organisations&district=District.1';

/** Headings of such a ledger. */
export const HEADERS = [
  '组织名称',
  '社区',
  '登记备案状态',
  '组织形式',
  '统一社会信用代码',
  '服务类别',
  '备注',
];

/** A ledger of one row as a workbook. */
export const sheet = (cells: readonly (string | number | null)[], headers = HEADERS): Buffer =>
  workbook({ sheets: [{ name: '台账', rows: row(1, headers) + row(2, cells) }] });

/** A workbook, and a table in text, as they are uploaded. */
export const xlsx = (content: Buffer): FormFile => ({ name: '台账.xlsx', content });
export const csv = (content: Buffer | string): FormFile => ({ name: '台账.csv', content });

/** A row that could come in, with some cells changed. */
export const group = (over: Readonly<Record<number, string>> = {}): (string | null)[] =>
  ['甲队', 'community', '未备案', null, null, '文体', null].map((cell, index) => over[index] ?? cell);

/** A batch with its first rows. */
export interface Batch {
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

/** Reads a batch. */
export const READ_BATCH =
  'query ($id: ID!) { importBatch(id: $id) { version rows(first: 5) { edges { node { rowNumber outcome problems { column code message } } } } } }';

const readBatch = (world: BadInputWorld, id: string): Promise<Batch> =>
  world.as('hub').run<Batch>(READ_BATCH, { id });

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
export async function checked(
  world: BadInputWorld,
  file: FormFile,
): Promise<{ batchId: string; expectedVersion: number }> {
  const batchId = await uploaded(world, file);
  const { version } = await readBatch(world, batchId);
  await world.does('checkImport', { batchId, expectedVersion: version });
  await work(world, batchId, runCheck);
  return { batchId, expectedVersion: (await readBatch(world, batchId)).version };
}

/** A ledger that is in. */
export async function imported(
  world: BadInputWorld,
  name: string,
): Promise<{ batchId: string; expectedVersion: number }> {
  const batch = await checked(world, xlsx(sheet([name, 'community', '未备案', null, null, '文体', null])));
  await world.does('commitImport', { ...batch, mode: 'ALL_OR_NOTHING', idempotencyKey: world.nextKey() });
  await work(world, batch.batchId, runCommit);
  return { ...batch, expectedVersion: (await readBatch(world, batch.batchId)).version };
}
