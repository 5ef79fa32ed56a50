import type { DefaultRole } from '@weizhi/domain';
import { Workbook, type Worksheet } from '@protobi/exceljs';
import { type TestApi, useTestApi } from '../../../../test/api-server';
import { ConsoleClient } from '../../../../test/console-client';
import { plantSmallTree, type SmallTree } from '../../../../test/small-tree';
import { systemActor } from '../../../platform/database';
import { ensureDefaultRoles, seedAccounts } from '../../identity';

const PASSWORD = '巷口老槐树下议事二十年';
const PEOPLE: readonly (readonly [string, keyof SmallTree, DefaultRole])[] = [
  ['civil', 'first', 'departmentOfficer'],
  ['health', 'first', 'departmentOfficer'],
  ['panel', 'first', 'admissionPanel'],
  ['affairs', 'first', 'districtCivilAffairs'],
  ['official', 'first', 'districtOfficial'],
  ['street', 'subdistrict', 'subdistrictOfficer'],
  ['sibling', 'sibling', 'subdistrictOfficer'],
  ['committee', 'community', 'committeeMember'],
  ['other', 'otherCommunity', 'committeeMember'],
];

/** An answer of a command, whatever it is. */
export type Answer = Record<string, unknown> & { readonly __typename: string };

/** A form demand as tests read it. */
export interface DemandAnswer {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly workbookPath: string;
  readonly availableActions: readonly string[];
  readonly fields: readonly {
    readonly position: number;
    readonly heading: string;
    readonly role: string | null;
    readonly standing: string | null;
    readonly heldForm: string | null;
    readonly element: { readonly id: string; readonly name: string } | null;
  }[];
  readonly progress: {
    readonly asked: number;
    readonly answered: number;
    readonly outstanding: readonly string[];
    readonly mayRemind: boolean;
    readonly mayDownload: boolean;
  };
  readonly corrections: readonly Record<string, unknown>[];
}

const DEMAND = `id version state workbookPath availableActions
  fields { position heading role standing heldForm heldOn element { id name } }
  progress { asked answered outstanding lastRemindedOn mayRemind mayDownload }
  corrections { id divisionName household building element { name } before after reason acknowledgedAt }`;

/** What tests of demanded forms do over and over. */
export interface ReportingSuite {
  readonly api: TestApi;
  as(identifier: string): ConsoleClient;
  tree(): SmallTree;
  nextKey(): string;
  run(name: string, input: object, by: string, member?: string): Promise<Answer>;
  demand(id: string, by?: string): Promise<DemandAnswer>;
  /** Adds an element; answers its global id. */
  element(name: string, over?: object): Promise<string>;
  upload(content: Buffer, by: string): Promise<string>;
  download(path: string, by: string): Promise<Response>;
  /** Proposes a form by headings, or by a workbook. */
  propose(by: string, over: object): Promise<DemandAnswer>;
  map(demand: DemandAnswer, by: string, fields: readonly object[]): Promise<Answer>;
  /** Checks the overlap and approves for the coming thirty days; answers the demand in force. */
  approve(demand: DemandAnswer, by: string): Promise<DemandAnswer>;
}

/** Plants the tree, seeds departments, panel and committees, and signs them in. */
export function useReportingSuite(): ReportingSuite {
  const api = useTestApi();
  const world: { tree?: SmallTree; clients: Record<string, ConsoleClient> } = { clients: {} };
  let counter = 0;
  const nextKey = (): string => `key-${String((counter += 1))}`;
  const as = (identifier: string): ConsoleClient => world.clients[identifier] ?? new ConsoleClient(api);
  const tree = (): SmallTree => {
    if (!world.tree) throw new Error('not planted');
    return world.tree;
  };

  beforeAll(async () => {
    world.tree = await plantSmallTree(api.suite);
    await api.suite.database.transaction(systemActor('1'), async (tx) => {
      await ensureDefaultRoles(tx);
      await seedAccounts(
        tx,
        PEOPLE.map(([identifier, place, role]) => ({
          ...{ identifier, displayName: identifier, password: PASSWORD, role, mustChangePassword: false },
          divisionId: tree()[place].id,
        })),
      );
    });
    api.clock.set('2026-11-26T02:00:00Z');
    for (const [identifier] of PEOPLE) {
      const client = new ConsoleClient(api);
      await client.signIn(identifier, PASSWORD);
      world.clients[identifier] = client;
    }
  });

  const run = (name: string, input: object, by: string, member = ''): Promise<Answer> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    return as(by).run<Answer>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on UserError { code message } ... on InvalidInput { fieldErrors { path code } } ${member} } }`,
      { input },
    );
  };
  const demand = async (id: string, by = 'civil'): Promise<DemandAnswer> =>
    as(by).run<DemandAnswer>(`query ($id: ID!) { formDemand(id: $id) { ${DEMAND} } }`, { id });
  const element = async (name: string, over: object = {}): Promise<string> => {
    const answer = await run(
      'createCanonicalElement',
      {
        ...{ districtId: 'District.1', code: `e${nextKey().replace('-', '')}`, name },
        ...{ kind: 'WHOLE_NUMBER', grain: 'HOUSEHOLD', idempotencyKey: nextKey(), ...over },
      },
      'affairs',
      '... on CanonicalElementCreated { element { id } }',
    );
    if (answer.__typename !== 'CanonicalElementCreated') throw new Error(JSON.stringify(answer));
    return (answer['element'] as { id: string }).id;
  };
  const upload = async (content: Buffer, by: string): Promise<string> => {
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(content)]), '报表.xlsx');
    const response = await fetch(`${api.url}/attachments?district=District.1`, {
      method: 'POST',
      headers: { 'x-weizhi-csrf': '1', cookie: as(by).jar },
      body,
    });
    const answer = (await response.json()) as { attachmentId?: string };
    if (!answer.attachmentId) throw new Error(JSON.stringify(answer));
    return answer.attachmentId;
  };
  const download = (path: string, by: string): Promise<Response> =>
    fetch(`${api.url}${path}`, { headers: { cookie: as(by).jar } });
  const propose = async (by: string, over: object): Promise<DemandAnswer> => {
    const answer = await run(
      'proposeFormDemand',
      {
        ...{ divisionId: tree().subdistrict.globalId, department: '区民政局', title: '住户情况表' },
        ...{ grain: 'HOUSEHOLD', asOf: '2026-11-20', toleranceDays: 30, idempotencyKey: nextKey(), ...over },
      },
      by,
      `... on FormDemandChanged { demand { ${DEMAND} } }`,
    );
    if (answer.__typename !== 'FormDemandChanged') throw new Error(JSON.stringify(answer));
    return answer['demand'] as DemandAnswer;
  };
  const map = ({ id, version }: DemandAnswer, by: string, fields: readonly object[]): Promise<Answer> =>
    run(
      'mapFormFields',
      { demandId: id, expectedVersion: version, fields },
      by,
      '... on FormDemandChanged { demand { id state } }',
    );
  const approve = async ({ id }: DemandAnswer, by: string): Promise<DemandAnswer> => {
    const mapped = await demand(id);
    await run(
      'advanceFormDemand',
      { demandId: id, expectedVersion: mapped.version, action: 'CHECK_OVERLAP' },
      by,
    );
    const checked = await demand(id);
    const decided = await run(
      'decideFormDemand',
      {
        ...{ demandId: id, expectedVersion: checked.version, approved: true },
        ...{ opensOn: '2026-11-26', closesOn: '2026-12-26' },
      },
      'panel',
    );
    if (decided.__typename !== 'FormDemandChanged') throw new Error(JSON.stringify(decided));
    return demand(id);
  };
  return { api, as, tree, nextKey, run, demand, element, upload, download, propose, map, approve };
}

/** A department's workbook: a title over all columns, headings, and optionally a line below. */
export async function layoutOf(
  title: string,
  headings: readonly string[],
  below: readonly string[] = [],
): Promise<Buffer> {
  const book = new Workbook();
  const sheet = book.addWorksheet('报表');
  sheet.mergeCells(1, 1, 1, headings.length);
  sheet.getCell(1, 1).value = title;
  sheet.addRow(headings);
  if (below.length > 0) {
    sheet.addRow([]);
    sheet.addRow(below);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** A workbook of plain rows. */
export async function bookOf(rows: readonly (readonly unknown[])[]): Promise<Buffer> {
  const book = new Workbook();
  book.addWorksheet('一次填报').addRows(rows.map((row) => [...row]));
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** The sheets of a workbook that was downloaded, as rows of what stands in them. */
export async function sheetsOf(response: Response): Promise<Record<string, unknown[][]>> {
  if (response.status !== 200) throw new Error(`${String(response.status)} ${await response.text()}`);
  const book = new Workbook();
  await book.xlsx.load(Buffer.from(await response.arrayBuffer()) as never);
  return Object.fromEntries(book.worksheets.map((sheet) => [sheet.name, rowsOf(sheet)]));
}

function rowsOf(sheet: Worksheet): unknown[][] {
  const rows: unknown[][] = [];
  sheet.eachRow({ includeEmpty: true }, (row) => {
    const values = row.values as unknown[];
    rows.push(
      Array.from({ length: Math.max(0, values.length - 1) }, (_, index) => values[index + 1] ?? null),
    );
  });
  return rows;
}
