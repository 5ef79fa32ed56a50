import type { DefaultRole } from '@weizhi/domain';
import { ConsoleClient } from '../../../../test/console-client';
import { useDepartmentSuite } from '../../../../test/department-suite';
import { systemActor } from '../../../platform/database';
import { applyAllDeltas } from '../../../platform/rollups';
import { seedAccounts } from '../../identity';
import { recordMatters } from '../../matters';

/** The moment of suites of snapshots. */
export const NOW = '2026-11-26T02:00:00Z';

const PASSWORD = '巷口老槐树下议事二十年';

/** Answer to a command upon a snapshot. */
export interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly snapshot?: { readonly id: string; readonly number: number; readonly state: string };
  readonly [fact: string]: unknown;
}

/** A snapshot as the console shows it. */
export interface View {
  readonly version: number;
  readonly state: string;
  readonly isOwn: boolean;
  readonly places: readonly { name: string; isPart: boolean; reviewedAt: string | null }[];
  readonly figures: readonly {
    status: string;
    value: string | null;
    definition: { code: string; version: number };
  }[];
  readonly events: readonly { kind: string; note: string | null; recordedBy: string | null }[];
}

const INPUTS: Readonly<Record<string, string>> = {
  takeSnapshot: 'TakeSnapshotInput',
  reviewSnapshotPart: 'ReviewSnapshotPartInput',
  advanceSnapshot: 'AdvanceSnapshotInput',
};

const MISSING = '... on SnapshotFactMissing { fact } ... on SnapshotActionNotAllowed { allowed }';
const MORE: Readonly<Record<string, string>> = {
  takeSnapshot: '',
  reviewSnapshotPart: MISSING,
  advanceSnapshot: `${MISSING} ... on StaleVersion { currentVersion }`,
};

/** The people of departments, an officer of the subdistrict and a second colleague of civil affairs; four matters of October. */
export function useSnapshotSuite() {
  const { api, tree, as: ofDepartments, nextKey, signInAll } = useDepartmentSuite();
  const own: Record<string, ConsoleClient> = {};
  const as = (who: string): ConsoleClient => own[who] ?? ofDepartments(who);

  const record = (count: number, batch: string, month = '2026-10'): Promise<void> =>
    api.suite.database.transaction(systemActor('1'), async (tx) => {
      await recordMatters(
        tx,
        { districtId: '1', importBatchId: null },
        Array.from({ length: count }, (_, index) => ({
          number: `${batch}-${String(index)}`,
          reportedOn: `${month}-0${String((index % 9) + 1)}`,
          divisionId: tree().community.id,
          communityId: tree().community.id,
          subdistrictId: tree().subdistrict.id,
          ...{ communityName: '某社区', eventType: '环境', mainType: null, subType: null },
          ...{ channel: 'hotline12345', nature: 'complaint', disposingUnit: null },
          outcome: index % 2 === 0 ? 'onTime' : 'overdue',
        })),
      );
      await applyAllDeltas((work) => work(tx), '1');
    });

  beforeAll(async () => {
    api.clock.set(NOW);
    await signInAll();
    await api.suite.database.transaction(systemActor('1'), (tx) =>
      seedAccounts(tx, [
        account('street', tree().subdistrict.id, 'subdistrictOfficer'),
        account('deputy', tree().first.id, 'districtCivilAffairs'),
        account('admin', tree().first.id, 'systemAdministrator'),
      ]),
    );
    for (const who of ['street', 'deputy', 'admin']) {
      own[who] = new ConsoleClient(api);
      await own[who].signIn(who, PASSWORD);
    }
    await record(4, 'first');
  });

  const command = (name: string, input: object, who: string): Promise<Answer> =>
    as(who).run(
      `mutation ($input: ${INPUTS[name] ?? ''}!) { ${name}(input: $input) { __typename ... on UserError { code }
         ... on SnapshotChanged { snapshot { id number state } } ... on InvalidInput { fieldErrors { path code } }
         ${MORE[name] ?? ''} } }`,
      { input },
    );
  const take = (over: object = {}, who = 'civilAffairs'): Promise<Answer> =>
    command(
      'takeSnapshot',
      {
        ...{ divisionId: tree().first.globalId, period: '2026-10', withCommunities: true },
        ...{ idempotencyKey: nextKey(), ...over },
      },
      who,
    );
  const view = (id: string, who = 'civilAffairs', divisionId?: string): Promise<View> =>
    as(who).run(
      `query ($id: ID!, $divisionId: ID) { snapshot(id: $id) { version state isOwn
         places { name isPart reviewedAt } events { kind note recordedBy }
         figures(divisionId: $divisionId) { status value definition { code version } } } }`,
      { id, divisionId },
    );
  const step = async (id: string, action: string, who: string, over: object = {}): Promise<Answer> =>
    command(
      'advanceSnapshot',
      { snapshotId: id, action, expectedVersion: (await view(id)).version, ...over },
      who,
    );
  const reviewPart = (
    id: string,
    place: 'subdistrict' | 'sibling',
    who: string,
    note?: string,
  ): Promise<Answer> =>
    command('reviewSnapshotPart', { snapshotId: id, divisionId: tree()[place].globalId, note }, who);
  const reviewParts = async (id: string): Promise<void> => {
    await reviewPart(id, 'subdistrict', 'street');
    await reviewPart(id, 'sibling', 'deputy');
  };
  /** A third party with a key to the indicators of the district. */
  const keyHolder = async (): Promise<<Data>(query: string) => Promise<Data>> => {
    const { secret } = await as('admin').run<{ secret: string }>(
      'mutation ($input: IssueApiKeyInput!) { issueApiKey(input: $input) { __typename ... on ApiKeyIssued { secret } } }',
      {
        input: {
          ...{ name: '第三方', divisionId: tree().first.globalId, scopes: ['indicator.read'] },
          idempotencyKey: nextKey(),
        },
      },
    );
    return async <Data>(query: string): Promise<Data> => {
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
        body: JSON.stringify({ query }),
      });
      return ((await response.json()) as { readonly data: Data }).data;
    };
  };
  return { api, tree, as, nextKey, record, command, take, view, step, reviewPart, reviewParts, keyHolder };
}

function account(identifier: string, divisionId: string, role: DefaultRole) {
  return {
    ...{ identifier, displayName: identifier, password: PASSWORD },
    ...{ divisionId, role, mustChangePassword: false },
  };
}
