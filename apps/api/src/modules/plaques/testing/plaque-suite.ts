import type { DefaultRole } from '@weizhi/domain';
import { type TestApi, useTestApi } from '../../../../test/api-server';
import { ConsoleClient } from '../../../../test/console-client';
import { plantSmallTree, type SmallTree } from '../../../../test/small-tree';
import { Attachment } from '../../../platform/attachments';
import { systemActor } from '../../../platform/database';
import { ensureDefaultRoles, seedAccounts } from '../../identity';

const PASSWORD = '巷口老槐树下议事二十年';
const PEOPLE: readonly (readonly [string, keyof SmallTree, DefaultRole])[] = [
  ['department', 'first', 'departmentOfficer'],
  ['otherDepartment', 'first', 'departmentOfficer'],
  ['panel', 'first', 'admissionPanel'],
  ['official', 'first', 'districtOfficial'],
  ['civilAffairs', 'first', 'districtCivilAffairs'],
  ['committee', 'community', 'committeeMember'],
  ['neighbour', 'otherCommunity', 'committeeMember'],
  ['stranger', 'second', 'admissionPanel'],
];

export interface PlaqueAnswer {
  readonly __typename: string;
  readonly code?: string;
  readonly [fact: string]: unknown;
}

export const PLAQUE_FIELDS = `id version name permittedUntil displayedOn lastUsedOn removedOn photoId own
  standing { status nominalReasons nextActions }`;

const ANSWER = `__typename ... on UserError { code } ... on InvalidInput { fieldErrors { path code } }`;

const COMMANDS: Readonly<Record<string, readonly [input: string, answer: string]>> = {
  applyForPlaque: [
    'ApplyForPlaqueInput',
    `... on PlaqueAppliedFor { communities plaque { ${PLAQUE_FIELDS} } } ... on PlaqueHangsAlready { takenAt }`,
  ],
  reportPlaque: ['ReportPlaqueInput', `... on PlaqueReported { plaque { ${PLAQUE_FIELDS} } }`],
  recordPlaqueUse: ['RecordPlaqueUseInput', `... on PlaqueChanged { changed plaque { ${PLAQUE_FIELDS} } }`],
  setPlaqueRule: ['SetPlaqueRuleInput', '... on PlaqueRuleSet { rule { idleMonths source } }'],
};
const STEP = `... on PlaqueChanged { changed plaque { ${PLAQUE_FIELDS} } } ... on PlaqueActionNotAllowed { allowed }
  ... on PlaqueFactMissing { fact } ... on PlaquePermitOver { endedOn } ... on PlaqueGroundsRemain { reasons }
  ... on StaleVersion { currentVersion }`;

/** A step of a plaque, with whatever is stated besides. */
interface PlaqueStep {
  readonly plaqueId: string;
  readonly [fact: string]: unknown;
}

/** What the suites of this module share: people of every part, and shorthand for the commands. */
export interface PlaqueSuite {
  readonly api: TestApi;
  tree(): SmallTree;
  as(identifier: string): ConsoleClient;
  nextKey(): string;
  /** Signs everybody in, as of the clock. */
  signInAll(): Promise<void>;
  /** A photograph that somebody uploaded, by global id. */
  photo(who: string): Promise<string>;
  command(who: string, name: string, input: object): Promise<PlaqueAnswer>;
  step(who: string, name: string, input: PlaqueStep): Promise<PlaqueAnswer>;
  plaque(who: string, id: string): Promise<PlaqueAnswer | null>;
  /** Reports a plaque at the first community; answers its id. */
  report(over?: object): Promise<string>;
}

/** Plants the tree and seeds people. */
export function usePlaqueSuite(): PlaqueSuite {
  const api = useTestApi();
  const world: { tree?: SmallTree; clients: Record<string, ConsoleClient> } = { clients: {} };
  let counter = 0;
  const nextKey = (): string => `key-${String((counter += 1))}`;
  const as = (identifier: string): ConsoleClient => world.clients[identifier] ?? new ConsoleClient(api);
  const tree = (): SmallTree => {
    if (!world.tree) throw new Error('The tree is not planted yet');
    return world.tree;
  };
  const signInAll = async (): Promise<void> => {
    for (const [identifier] of PEOPLE) {
      const client = new ConsoleClient(api);
      await client.signIn(identifier, PASSWORD);
      world.clients[identifier] = client;
    }
  };
  const photo = async (who: string): Promise<string> => {
    const [account] = await api.suite.asOwner(async (client) => {
      const { rows } = await client.query<{ id: string }>('select id from account where identifier = $1', [
        who,
      ]);
      return rows;
    });
    const { id } = await api.suite.database.transaction(systemActor('1'), (tx) =>
      tx.repository(Attachment).insert({
        districtId: '1',
        sha256: 'a'.repeat(64),
        byteSize: '12',
        mediaType: 'image/jpeg',
        fileName: '牌子.jpg',
        uploadedBy: account?.id ?? '',
      }),
    );
    return `Attachment.1.${id}`;
  };
  const command = (who: string, name: string, input: object): Promise<PlaqueAnswer> => {
    const [type = '', answer = ''] = COMMANDS[name] ?? [];
    return as(who).run(`mutation ($input: ${type}!) { ${name}(input: $input) { ${ANSWER} ${answer} } }`, {
      input,
    });
  };
  const plaque = (who: string, id: string): Promise<PlaqueAnswer | null> =>
    as(who).run(`query ($id: ID!) { plaque(id: $id) { __typename ${PLAQUE_FIELDS} } }`, { id });
  const step = async (who: string, name: string, input: PlaqueStep): Promise<PlaqueAnswer> => {
    const found = await plaque('official', input.plaqueId);
    return as(who).run(
      `mutation ($input: AdvancePlaqueInput!) { ${name}(input: $input) { ${ANSWER} ${STEP} } }`,
      {
        input: { expectedVersion: found?.['version'] ?? 1, ...input },
      },
    );
  };
  const report = async (over: object = {}): Promise<string> => {
    const answer = await command('committee', 'reportPlaque', {
      divisionId: tree().community.globalId,
      name: `文明实践站${nextKey()}`,
      place: '服务中心正门',
      photoId: await photo('committee'),
      idempotencyKey: nextKey(),
      ...over,
    });
    const { plaque: reported } = answer as unknown as { readonly plaque?: { readonly id: string } };
    if (!reported) throw new Error(answer.code);
    return reported.id;
  };

  beforeAll(async () => {
    world.tree = await plantSmallTree(api.suite);
    await api.suite.database.transaction(systemActor('1', '2'), async (tx) => {
      await ensureDefaultRoles(tx);
      await seedAccounts(
        tx,
        PEOPLE.map(([identifier, place, role]) => ({
          identifier,
          displayName: identifier,
          password: PASSWORD,
          divisionId: tree()[place].id,
          role,
          mustChangePassword: false,
        })),
      );
    });
    await signInAll();
  });

  return { api, tree, as, nextKey, signInAll, photo, command, step, plaque, report };
}
