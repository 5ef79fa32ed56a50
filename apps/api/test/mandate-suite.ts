import type { DefaultRole } from '@weizhi/domain';
import { type TestApi, useTestApi } from './api-server';
import { ConsoleClient } from './console-client';
import { plantSmallTree, type SmallTree } from './small-tree';
import { systemActor } from '../src/platform/database';
import { ensureDefaultRoles, seedAccounts } from '../src/modules/identity';

const PASSWORD = '三项清单贴在居委会门口';

/** What suites on mandate lists share: a small tree, people with roles at its places, and shorthand. */
export interface MandateSuite {
  readonly api: TestApi;
  as(identifier: string): ConsoleClient;
  /** Signs in anew, for when the clock has passed the end of the session. */
  signIn(identifier: string): Promise<void>;
  tree(): SmallTree;
  nextKey(): string;
  rows<Row extends object>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** A draft with items of a residents' committee; answers its global id and version. */
  draft(over?: object): Promise<DraftedEdition>;
  /** A draft that is put in force from a day on. */
  published(validFrom: string, over?: object): Promise<DraftedEdition>;
}

/** An edition by its global id and version. */
export interface DraftedEdition {
  readonly id: string;
  readonly version: number;
}

const PEOPLE: readonly (readonly [string, keyof SmallTree, DefaultRole])[] = [
  ['civil', 'first', 'districtCivilAffairs'],
  ['street', 'subdistrict', 'subdistrictOfficer'],
  ['committee', 'community', 'committeeMember'],
  ['otherCommittee', 'otherCommunity', 'committeeMember'],
  ['department', 'first', 'departmentOfficer'],
  ['otherDepartment', 'first', 'departmentOfficer'],
  ['panel', 'first', 'admissionPanel'],
  ['foreign', 'second', 'districtCivilAffairs'],
  ['hub', 'first', 'hubManager'],
];

/** Items that most suites need: a duty, two assistance duties, a ban. */
export const ITEMS = [
  {
    code: 'L01',
    mandateClass: 'STATUTORY_DUTY',
    name: '调解民间纠纷',
    keywords: ['民间纠纷'],
    legalBasis: '《人民调解法》',
  },
  {
    ...{ code: 'X01', mandateClass: 'ASSIST_DUTY', name: '协助做好高龄老人津贴申请的核实' },
    ...{ keywords: ['高龄津贴'], legalBasis: '《老年人权益保障法》', department: '区民政局', leadDays: 5 },
  },
  {
    ...{ code: 'F01', mandateClass: 'PROHIBITED', name: '招商引资、协税护税任务' },
    keywords: ['招商引资', '协税护税'],
  },
] as const;

const CREATE = `mutation ($input: CreateMandateEditionInput!) { createMandateEdition(input: $input) {
  __typename ... on MandateEditionCreated { edition { id version } } ... on UserError { code } } }`;
const ADD = `mutation ($input: AddMandateItemInput!) { addMandateItem(input: $input) { __typename ... on UserError { code } } }`;
const ADVANCE = `mutation ($input: AdvanceMandateEditionInput!) { advanceMandateEdition(input: $input) {
  __typename ... on MandateEditionChanged { edition { id version } } ... on UserError { code message } } }`;

/** Plants the tree, seeds the people and signs them in. */
export function useMandateSuite(): MandateSuite {
  const api = useTestApi();
  const world: { tree?: SmallTree; clients: Record<string, ConsoleClient> } = { clients: {} };
  let counter = 0;
  const nextKey = (): string => `key-${String((counter += 1))}`;
  const as = (identifier: string): ConsoleClient => world.clients[identifier] ?? new ConsoleClient(api);
  const signIn = async (identifier: string): Promise<void> => {
    const client = new ConsoleClient(api);
    await client.signIn(identifier, PASSWORD);
    world.clients[identifier] = client;
  };
  const tree = (): SmallTree => {
    if (!world.tree) throw new Error('not planted');
    return world.tree;
  };
  const rows = <Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
    api.suite.asOwner(async (owner) => {
      await owner.query(`set app.districts = '0,1,2'`);
      return (await owner.query<Row>(sql, [...parameters])).rows;
    });
  const draft = async (over: object = {}): Promise<DraftedEdition> => {
    const input = {
      divisionId: tree().first.globalId,
      body: 'RESIDENTS_COMMITTEE',
      title: `清单${nextKey()}`,
      idempotencyKey: nextKey(),
      ...over,
    };
    const { edition } = await as('civil').run<{ edition: DraftedEdition }>(CREATE, { input });
    for (const item of ITEMS)
      await as('civil').run(ADD, { input: { editionId: edition.id, item, idempotencyKey: nextKey() } });
    return edition;
  };
  const published = async (validFrom: string, over: object = {}): Promise<DraftedEdition> => {
    const { id, version } = await draft(over);
    const step = { action: 'PUBLISH', validFrom, issuingDocument: '政办发〔2026〕1号', endPreceding: true };
    const input = { editionId: id, expectedVersion: version, ...step };
    return (await as('civil').run<{ edition: DraftedEdition }>(ADVANCE, { input })).edition;
  };

  beforeAll(async () => {
    world.tree = await plantSmallTree(api.suite);
    const places = world.tree;
    await api.suite.database.transaction(systemActor('1', '2'), async (tx) => {
      await ensureDefaultRoles(tx);
      await seedAccounts(
        tx,
        PEOPLE.map(([identifier, place, role]) => ({
          identifier,
          displayName: identifier,
          password: PASSWORD,
          divisionId: places[place].id,
          role,
          mustChangePassword: false,
        })),
      );
    });
    for (const [identifier] of PEOPLE) await signIn(identifier);
  });

  return { api, as, signIn, tree, nextKey, rows, draft, published };
}
