import type { DefaultRole } from '@weizhi/domain';
import type { Client } from 'pg';
import { type TestApi, useTestApi } from '../../../../test/api-server';
import { ConsoleClient } from '../../../../test/console-client';
import { plantSmallTree, type SmallTree } from '../../../../test/small-tree';
import { systemActor } from '../../../platform/database';
import { ensureDefaultRoles, seedAccounts } from '../../identity';
import { Organisation } from '../../organisations';

const PASSWORD = '巷口老槐树下议事二十年';

export const CONTRACT = `fragment C on FundingContract {
  id version state number amount paidAmount clawedBackAmount availableActions signedOn noticeEndsOn
  instalments { id version ordinal share amount state paymentObstacles approvalObstacles payment { id paidOn reference voucherId } milestone { id version kind outcome } }
  milestones { id version kind title outcome dueOn }
}`;

const ANSWER = `__typename
  ... on UserError { code }
  ... on InvalidInput { fieldErrors { path code } }
  ... on ContractFactMissing { fact }
  ... on ContractActionNotAllowed { allowed }
  ... on SupplierNotEligible { shortcomings }
  ... on InstalmentsDoNotSum { expected actual }
  ... on MilestoneNotPassed { obstacles }
  ... on InstalmentBlocked { obstacles }
  ... on ContractTooLong { latestEnd }
  ... on ClawbackExceedsPaid { paid }`;

/** A document of a command: only the refusals that its answer has may be asked for. */
function command(
  name: string,
  input: string,
  parts: { success: string; refusals: readonly string[] },
): string {
  const lines = ANSWER.split('\n').filter(
    (line, index) => index < 2 || parts.refusals.some((refusal) => line.includes(`on ${refusal} `)),
  );
  return `${CONTRACT}
mutation ($input: ${input}!) { ${name}(input: $input) { ${lines.join('\n')} ... on ${parts.success} { contract { ...C } } } }`;
}

export const COMMANDS = {
  create: command('createFundingContract', 'CreateFundingContractInput', {
    success: 'FundingContractCreated',
    refusals: ['InvalidInput', 'InstalmentsDoNotSum', 'ContractTooLong'],
  }),
  plan: command('changePaymentPlan', 'ChangePaymentPlanInput', {
    success: 'PaymentPlanChanged',
    refusals: ['InvalidInput', 'InstalmentsDoNotSum'],
  }),
  advance: command('advanceFundingContract', 'AdvanceFundingContractInput', {
    success: 'FundingContractAdvanced',
    refusals: [
      'InvalidInput',
      'ContractFactMissing',
      'ContractActionNotAllowed',
      'SupplierNotEligible',
      'ClawbackExceedsPaid',
    ],
  }),
  evaluate: command('evaluateMilestone', 'EvaluateMilestoneInput', {
    success: 'MilestoneEvaluated',
    refusals: ['InvalidInput'],
  }),
  approve: command('approveInstalment', 'ApproveInstalmentInput', {
    success: 'InstalmentApproved',
    refusals: ['MilestoneNotPassed', 'InstalmentBlocked'],
  }),
  pay: command('payInstalment', 'PayInstalmentInput', {
    success: 'InstalmentPaid',
    refusals: ['InvalidInput', 'MilestoneNotPassed', 'InstalmentBlocked'],
  }),
} as const;

export interface InstalmentAnswer {
  readonly id: string;
  readonly version: number;
  readonly amount: string;
  readonly state: string;
  readonly paymentObstacles: readonly string[];
  readonly payment: {
    readonly id: string;
    readonly paidOn: string;
    readonly voucherId: string | null;
  } | null;
  readonly milestone: { readonly id: string; readonly version: number; readonly outcome: string };
}

export interface ContractAnswer {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly state: string;
  readonly paidAmount: string;
  readonly clawedBackAmount: string;
  readonly availableActions: readonly string[];
  readonly instalments: readonly InstalmentAnswer[];
  readonly milestones: readonly {
    readonly id: string;
    readonly version: number;
    readonly kind: string;
    readonly outcome: string;
  }[];
}

/** Answer of a command: its contract, or the refusal with its facts. */
export type CommandAnswer = { readonly __typename: string; readonly contract: ContractAnswer } & Readonly<
  Record<string, unknown>
>;

/** What the suites of this module share. */
export interface FundingSuite {
  readonly api: TestApi;
  as(identifier: string): ConsoleClient;
  tree(): SmallTree;
  nextKey(): string;
  /** An organisation with its seat in the community; answers its global id. */
  organisation(over?: Partial<Organisation>): Promise<string>;
  /** Sends a command; as the hub's manager unless said otherwise. */
  send(command: keyof typeof COMMANDS, input: object, by?: string): Promise<CommandAnswer>;
  /** Records a contract over 100,000 yuan in 5:3:2. */
  draft(over?: object): Promise<ContractAnswer>;
  read(id: string, by?: string): Promise<ContractAnswer | null>;
  /** Takes a contract on by acts that need no more than they say. */
  advance(contract: ContractAnswer, ...acts: readonly object[]): Promise<ContractAnswer>;
  /** A draft that is signed and running. */
  running(over?: object): Promise<ContractAnswer>;
  /** Changes rows of the first district as no command would: to set the scene of days long past, or of a race. */
  asOwner<T>(work: (owner: Client) => Promise<T>): Promise<T>;
}

/** Acts that take a draft to running. */
const TO_NOTICE: readonly object[] = [
  { action: 'SUBMIT' },
  { action: 'START_ELIGIBILITY_CHECK' },
  { action: 'PASS_ELIGIBILITY_CHECK' },
];

/** Plants the tree, seeds one person for each of some roles and signs them in. */
export function useFundingSuite(): FundingSuite {
  const api = useTestApi();
  const world: { tree?: SmallTree; clients: Record<string, ConsoleClient> } = { clients: {} };
  let keys = 0;
  const nextKey = (): string => `key-${String((keys += 1))}`;
  const as = (identifier: string): ConsoleClient => world.clients[identifier] ?? new ConsoleClient(api);
  const tree = (): SmallTree => {
    if (!world.tree) throw new Error('not planted');
    return world.tree;
  };

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
        statusSince: '2022-03-01',
        serviceKind: 'mutualAid',
        ...over,
      });
      return `Organisation.${row.districtId}.${row.id}`;
    });

  const send: FundingSuite['send'] = (name, input, by = 'hub') =>
    as(by).run<CommandAnswer>(COMMANDS[name], { input });

  const draft = async (over: object = {}): Promise<ContractAnswer> => {
    const key = nextKey();
    const answer = await send('create', {
      number: `CC-2026-${key}`,
      title: '社区老人助餐服务',
      kind: 'GOVERNMENT_PURCHASE',
      source: 'GOVERNMENT_PURCHASE',
      theme: 'ELDERLY',
      purchaser: '钟秀街道办事处',
      supplierId: await organisation(),
      amount: '100000.00',
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      plan: PLAN,
      idempotencyKey: key,
      ...over,
    });
    if (answer.__typename !== 'FundingContractCreated') throw new Error(JSON.stringify(answer));
    return answer.contract;
  };

  const advance = async (contract: ContractAnswer, ...acts: readonly object[]): Promise<ContractAnswer> => {
    let now = contract;
    for (const act of acts) {
      const answer = await send('advance', { contractId: now.id, expectedVersion: now.version, ...act });
      if (answer.__typename !== 'FundingContractAdvanced') throw new Error(JSON.stringify(answer));
      now = answer.contract;
    }
    return now;
  };

  const asOwner: FundingSuite['asOwner'] = (work) =>
    api.suite.asOwner(async (owner) => {
      await owner.query(`set app.districts = '1'`);
      return work(owner);
    });

  const running = async (over: object = {}): Promise<ContractAnswer> => {
    const noticed = await advance(await draft(over), ...TO_NOTICE, {
      action: 'APPROVE',
      minutes: '评审会议纪要〔2026〕3号',
      noticeEndsOn: dayFromNow(0),
    });
    await asOwner((owner) =>
      owner.query(`update funding_contract set notice_ends_on = $1 where id = $2`, [
        dayFromNow(-1),
        noticed.id.split('.')[2],
      ]),
    );
    return advance(noticed, { action: 'SIGN', signedOn: dayFromNow(0) }, { action: 'START' });
  };

  const read = (id: string, by = 'hub'): Promise<ContractAnswer | null> =>
    as(by).run<ContractAnswer | null>(`${CONTRACT} query ($id: ID!) { fundingContract(id: $id) { ...C } }`, {
      id,
    });

  beforeAll(async () => {
    world.tree = await plantSmallTree(api.suite);
    world.clients = await signInPeople(api, world.tree);
  });

  return { api, as, tree, nextKey, organisation, send, draft, read, advance, running, asOwner };
}

async function signInPeople(api: TestApi, tree: SmallTree): Promise<Record<string, ConsoleClient>> {
  const people: readonly [string, string, DefaultRole][] = [
    ['hub', tree.first.id, 'hubManager'],
    ['finance', tree.first.id, 'hubFinance'],
    ['civil', tree.first.id, 'districtCivilAffairs'],
    ['sibling-hub', tree.sibling.id, 'hubManager'],
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

export const PLAN = {
  milestones: [
    { kind: 'SIGNING', dueOn: '2026-01-10' },
    { kind: 'MIDTERM', dueOn: '2026-06-30' },
    { kind: 'FINAL', dueOn: '2026-12-20' },
  ],
  instalments: [
    { share: 5000, milestone: 1 },
    { share: 3000, milestone: 2 },
    { share: 2000, milestone: 3 },
  ],
};

/** The civil day so many days from today. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
}
