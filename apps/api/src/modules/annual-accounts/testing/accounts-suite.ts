import type { DefaultRole } from '@weizhi/domain';
import { type TestApi, useTestApi } from '../../../../test/api-server';
import { ConsoleClient } from '../../../../test/console-client';
import { plantSmallTree, type SmallTree } from '../../../../test/small-tree';
import { systemActor } from '../../../platform/database';
import { ensureDefaultRoles, seedAccounts } from '../../identity';
import { Organisation } from '../../organisations';

const PASSWORD = '巷口老槐树下议事二十年';

/** 200,000 in, 180,000 spent: 45,000 unrestricted at the end are three months. */
export const FIGURES = {
  donationIncome: '30000.00',
  membershipFeeIncome: '20000.00',
  serviceIncome: '120000.00',
  governmentSubsidyIncome: '29500.00',
  goodsIncome: '0.00',
  investmentIncome: '-100.00',
  otherIncome: '600.00',
  incomeTotal: '200000.00',
  activityCost: '150000.00',
  administrationExpense: '29000.00',
  fundraisingExpense: '500.00',
  otherExpense: '500.00',
  expenseTotal: '180000.00',
  openingUnrestricted: '30000.00',
  openingRestricted: '10000.00',
  closingUnrestricted: '45000.00',
  closingRestricted: '15000.00',
  closingTotal: '60000.00',
};

/** The year after: nothing came in, and 60,000 were spent. */
export const NEXT_FIGURES = {
  activityCost: '60000.00',
  expenseTotal: '60000.00',
  openingUnrestricted: '45000.00',
  openingRestricted: '15000.00',
  closingUnrestricted: '0.00',
  closingRestricted: '0.00',
  closingTotal: '0.00',
};

const FACTS: Readonly<Record<string, readonly string[]>> = {
  recordAnnualAccounts: [
    'DuplicateEntry { field }',
    'AnnualAccountsYearNotOver { year }',
    'AnnualAccountsYearBeforeFounding { foundedOn }',
  ],
  reviseAnnualAccounts: ['AnnualAccountsActionNotAllowed { allowed }'],
  fileAnnualAccounts: [
    'AnnualAccountsActionNotAllowed { allowed }',
    'AnnualAccountsAmountNegative { line }',
    'AnnualAccountsYearNotOver { year }',
    'IncomeDoesNotSum { actual stated }',
    'ExpenseDoesNotSum { actual stated }',
    'NetAssetsDoNotSum { actual stated }',
    'NetAssetsDoNotCarry { actual stated }',
    'OpeningDiffersFromLastYear { part actual stated }',
  ],
  correctAnnualAccounts: ['AnnualAccountsFactMissing { fact }', 'IncomeDoesNotSum { actual stated }'],
  withdrawAnnualAccounts: ['AnnualAccountsFactMissing { fact }'],
};

const ACCOUNTS = `id version year state filedOn availableActions reserveMonths figures { closingUnrestricted incomeTotal }
  problems { code } organisation { id } events { kind toState reason occurredOn figures { incomeTotal } }`;

/** Accounts as an answer tells them. */
export interface AccountsAnswer {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly problems: readonly { readonly code: string }[];
  readonly events: readonly { readonly kind: string }[];
}

/** Answer of a command: the accounts, or the refusal with its facts. */
export type CommandAnswer = { readonly __typename: string; readonly accounts: AccountsAnswer } & Readonly<
  Record<string, unknown>
>;

/** Plants the tree, seeds one person for each of some roles and signs them in. */
export function useAccountsSuite() {
  const api = useTestApi();
  const world: { tree?: SmallTree; clients: Record<string, ConsoleClient> } = { clients: {} };
  let keys = 0;
  const nextKey = (): string => `key-${String((keys += 1))}`;
  const as = (identifier: string): ConsoleClient => world.clients[identifier] ?? new ConsoleClient(api);
  const tree = (): SmallTree => {
    if (!world.tree) throw new Error('not planted');
    return world.tree;
  };

  beforeAll(async () => {
    world.tree = await plantSmallTree(api.suite);
    world.clients = await signInPeople(api, world.tree);
  });

  /** An organisation with its seat in the community; answers its global id. */
  const organisation = async (over: Partial<Organisation> = {}): Promise<string> =>
    api.suite.database.transaction(systemActor('1', '2'), async (tx) => {
      const name = `睦邻服务中心${nextKey()}`;
      const row = await tx.repository(Organisation).insert({
        districtId: '1',
        name,
        nameKey: name,
        divisionId: tree().community.id,
        legalForm: 'socialServiceInstitution',
        registrationStatus: 'registered',
        statusSince: '2020-03-01',
        foundedOn: '2020-03-01',
        serviceKind: 'mutualAid',
        ...over,
      });
      return `Organisation.${row.districtId}.${row.id}`;
    });

  const send = (name: keyof typeof FACTS, input: object, by = 'hub'): Promise<CommandAnswer> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const facts = (FACTS[name] ?? []).map((fact) => `... on ${fact}`).join(' ');
    return as(by).run<CommandAnswer>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on UserError { code message } ... on InvalidInput { fieldErrors { path code } } ... on AnnualAccountsChanged { accounts { ${ACCOUNTS} } } ${facts} } }`,
      { input },
    );
  };

  const draft = async (over: object = {}): Promise<AccountsAnswer> => {
    const answer = await send('recordAnnualAccounts', {
      organisationId: await organisation(),
      year: 2024,
      figures: FIGURES,
      idempotencyKey: nextKey(),
      ...over,
    });
    if (answer.__typename !== 'AnnualAccountsChanged') throw new Error(JSON.stringify(answer));
    return answer.accounts;
  };

  /** Does something to accounts on the version that they have. */
  const act = (name: keyof typeof FACTS, accounts: AccountsAnswer, over: object = {}, by?: string) =>
    send(name, { accountsId: accounts.id, expectedVersion: accounts.version, ...over }, by);

  const filed = async (over: object = {}): Promise<AccountsAnswer> => {
    const answer = await act('fileAnnualAccounts', await draft(over));
    if (answer.__typename !== 'AnnualAccountsChanged') throw new Error(JSON.stringify(answer));
    return answer.accounts;
  };

  const read = async (id: string, by = 'hub'): Promise<AccountsAnswer | null> =>
    as(by).run<AccountsAnswer | null>(`query ($id: ID!) { annualAccounts(id: $id) { ${ACCOUNTS} } }`, { id });

  return { api, as, tree, nextKey, organisation, send, draft, act, filed, read };
}

async function signInPeople(api: TestApi, tree: SmallTree): Promise<Record<string, ConsoleClient>> {
  const people: readonly [string, string, DefaultRole][] = [
    ['hub', tree.first.id, 'hubManager'],
    ['finance', tree.first.id, 'hubFinance'],
    ['official', tree.first.id, 'districtOfficial'],
    ['assessor', tree.first.id, 'assessor'],
    ['other-hub', tree.second.id, 'hubManager'],
  ];
  await api.suite.database.transaction(systemActor('1', '2'), async (tx) => {
    await ensureDefaultRoles(tx);
    await seedAccounts(
      tx,
      people.map(([identifier, divisionId, role]) => ({
        identifier,
        displayName: identifier,
        password: PASSWORD,
        divisionId,
        role,
        mustChangePassword: false,
      })),
    );
  });
  const clients: Record<string, ConsoleClient> = {};
  for (const [identifier] of people) {
    const client = new ConsoleClient(api);
    await client.signIn(identifier, PASSWORD);
    clients[identifier] = client;
  }
  return clients;
}
