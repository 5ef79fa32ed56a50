import type { DefaultRole } from '@weizhi/domain';
import { type TestApi, useTestApi } from '../../../../test/api-server';
import { ConsoleClient } from '../../../../test/console-client';
import { plantSmallTree, type SmallTree } from '../../../../test/small-tree';
import { systemActor } from '../../../platform/database';
import { keyOfType } from '../../../platform/graphql/global-id';
import { type BatchRun, runCheck } from '../../../platform/imports';
import { ensureDefaultRoles, seedAccounts } from '../../identity';

const PASSWORD = '巷口老槐树下议事二十年';
const PEOPLE: readonly (readonly [string, keyof SmallTree, DefaultRole])[] = [
  ['district', 'first', 'districtCivilAffairs'],
  ['street', 'subdistrict', 'subdistrictOfficer'],
  ['sibling', 'sibling', 'subdistrictOfficer'],
  ['elsewhere', 'second', 'districtCivilAffairs'],
];

/** What an upload is answered. */
export interface Uploaded {
  readonly status: number;
  readonly batchId: string;
  readonly code?: string;
}

/** A batch as its page reads it. */
export interface Batch {
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

/** What the suites of the import centre share: people of four places, and shorthand. */
export interface ImportsSuite {
  readonly api: TestApi;
  as(name: string): ConsoleClient;
  upload(
    name: string,
    content: string | Buffer,
    options?: { readonly file?: string; readonly district?: string },
  ): Promise<Uploaded>;
  batchOf(name: string, id: string): Promise<Batch>;
  command(name: string, mutation: string, input: object): Promise<{ __typename: string; code?: string }>;
  /** Does what the job worker would do. */
  work(id: string, job: typeof runCheck): Promise<void>;
  /** Uploads a ledger and has it looked at. */
  checked(name: string, content: string): Promise<{ id: string; batch: Batch }>;
}

/** Separated text of matters, whose numbers begin with a prefix. */
export function ledger(prefix: string, rows: readonly string[]): string {
  const lines = rows.map((row, index) => `${prefix}${index},${row}`);
  return `受理编号,登记日期,社区,事件类型,来源渠道,诉求性质\n${lines.join('\n')}\n`;
}

/** Plants the tree, seeds the people and signs them in. */
export function useImportsSuite(): ImportsSuite {
  const api = useTestApi();
  const people: Record<string, ConsoleClient> = {};

  beforeAll(async () => {
    process.env['WEIZHI_STATE'] = api.suite.stateFolder;
    const tree = await plantSmallTree(api.suite);
    await api.suite.database.transaction(systemActor('1', '2'), async (tx) => {
      await ensureDefaultRoles(tx);
      await seedAccounts(
        tx,
        PEOPLE.map(([identifier, place, role]) => ({
          ...{ identifier, displayName: identifier, password: PASSWORD, role },
          ...{ divisionId: tree[place].id, mustChangePassword: false },
        })),
      );
    });
    for (const [name] of PEOPLE) {
      const client = new ConsoleClient(api);
      await client.signIn(name, PASSWORD);
      people[name] = client;
    }
  });

  const as = (name: string): ConsoleClient => {
    const client = people[name];
    if (!client) throw new Error(`Nobody is called ${name}`);
    return client;
  };

  const upload: ImportsSuite['upload'] = async (name, content, options = {}) => {
    const form = new FormData();
    form.append(
      'file',
      new Blob([typeof content === 'string' ? content : new Uint8Array(content)]),
      options.file ?? '台账.csv',
    );
    const response = await fetch(
      `${api.url}/uploads/imports?template=matters&district=District.${options.district ?? '1'}`,
      { method: 'POST', headers: { 'x-weizhi-csrf': '1', cookie: as(name).jar }, body: form },
    );
    return { status: response.status, ...((await response.json()) as { batchId: string; code?: string }) };
  };

  const batchOf = async (name: string, id: string): Promise<Batch> => {
    const batch = await as(name).run<Batch | null>(`query ($id: ID!) { importBatch(id: $id) { ${BATCH} } }`, {
      id,
    });
    if (!batch) throw new Error('absent');
    return batch;
  };

  const command: ImportsSuite['command'] = (name, mutation, input) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const inputType = mutation === 'checkImport' || mutation === 'cancelImport' ? 'ImportBatchInput' : type;
    return as(name).run(
      `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { __typename ... on UserError { code message } } }`,
      { input },
    );
  };

  const work = async (id: string, job: typeof runCheck): Promise<void> => {
    const key = keyOfType(id, 'ImportBatch');
    const run: BatchRun = {
      database: api.suite.database,
      stateFolder: api.suite.stateFolder,
      clock: api.clock,
      signal: new AbortController().signal,
    };
    await job({ districtId: key?.districtId ?? '', batchId: key?.id ?? '' }, run);
  };

  const checked = async (name: string, content: string): Promise<{ id: string; batch: Batch }> => {
    const { batchId: id } = await upload(name, content);
    const { version } = await batchOf(name, id);
    expect(await command(name, 'checkImport', { batchId: id, expectedVersion: version })).toEqual({
      __typename: 'ImportCheckStarted',
    });
    await work(id, runCheck);
    return { id, batch: await batchOf(name, id) };
  };

  return { api, as, upload, batchOf, command, work, checked };
}
