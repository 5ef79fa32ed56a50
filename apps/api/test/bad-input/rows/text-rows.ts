import { ISSUE } from '../../../src/modules/submissions/testing/submission-documents';
import type { BadInput } from '../bad-input';
import type { BadInputWorld } from '../world';

const NUL = '甲\u0000乙';
const BROKEN = '甲\uD800乙';
const CREATE = (name: string): string =>
  `mutation { createOrganisation(input: { name: "${name}", divisionId: "Division.1000", serviceKind: MUTUAL_AID, registrationStatus: UNREGISTERED, idempotencyKey: "text" }) { __typename } }`;

/** An attempt is counted before it is known to be bad, or nobody could be kept from trying. */
const COUNTED = { sign_in_throttle: 'attempts by a link are counted, good and bad' };

const application = (world: BadInputWorld, over: object = {}) => ({
  ...{ name: '学士府助老帮帮团', serviceKind: 'mutualAid', communityId: world.tree().community.id },
  ...{ contactName: '王晓梅', contactPhone: '13800000009', track: 'sixMonths', requestedSum: '20000' },
  ...{ summary: '帮助独居老人就近互助', key: world.nextKey() },
  ...over,
});

/** Answers the secret of a link under which groups apply, or that of an organisation. */
async function linkOf(world: BadInputWorld, input: object): Promise<string> {
  const issued = await world
    .as('hub')
    .run<{ path: string }>(ISSUE, { input: { idempotencyKey: world.nextKey(), ...input } });
  return issued.path.slice('/join/'.length);
}

const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** Text that no database can keep, wherever text comes in. */
export const TEXT_ROWS: readonly BadInput[] = [
  {
    kind: 'NUL',
    what: 'a NUL in a variable of a command',
    prepare: async (world) => {
      const organisationId = await world.organisation();
      return world.sending('createIncubationCase', {
        ...{ organisationId, callId: world.call(), track: 'sixMonths', requestedSum: '20000' },
        ...{ summary: NUL, idempotencyKey: world.nextKey() },
      });
    },
    code: 'BAD_USER_INPUT',
    facts: { path: 'input.summary' },
  },
  {
    kind: 'NUL',
    what: 'a NUL written into the document itself',
    prepare: async (world) => world.asking(CREATE(String.raw`甲\u0000乙`)),
    code: 'BAD_USER_INPUT',
    facts: { locations: [{ line: 1, column: 46 }] },
  },
  {
    kind: 'lone surrogate',
    what: 'half a character in a variable of a command',
    prepare: async (world) =>
      world.sending('createOrganisation', {
        ...{ name: BROKEN, divisionId: world.tree().community.globalId, serviceKind: 'MUTUAL_AID' },
        ...{ registrationStatus: 'UNREGISTERED', idempotencyKey: world.nextKey() },
      }),
    code: 'BAD_USER_INPUT',
    facts: { path: 'input.name' },
  },
  {
    kind: 'lone surrogate',
    what: 'half a character written into the document itself',
    prepare: async (world) => world.asking(CREATE(String.raw`甲\uD800乙`)),
    code: 'GRAPHQL_PARSE_FAILED',
    facts: { locations: [{ line: 1, column: 48 }] },
  },
  {
    kind: 'NUL',
    what: 'a NUL in the filter of an export',
    prepare: async (world) =>
      world.requesting(
        `/exports/organisations.csv?filter=${encodeURIComponent(JSON.stringify({ search: NUL }))}`,
        {},
      ),
    code: 'BAD_USER_INPUT',
    facts: { path: 'OrganisationFilter.search' },
  },
  {
    kind: 'lone surrogate',
    what: 'half a character where somebody signs in',
    prepare: async (world) =>
      world.requesting('/session', json({ identifier: BROKEN, password: '巷口老槐树' })),
    code: 'BAD_REQUEST',
    facts: { fields: ['identifier'] },
  },
  {
    kind: 'NUL',
    what: 'a NUL in the application of a group without an account',
    prepare: async (world) => {
      const token = await linkOf(world, { callId: world.call() });
      return world.requesting(
        `/submissions/${token}/applications`,
        json(application(world, { summary: NUL })),
      );
    },
    code: 'applicationIncomplete',
  },
  {
    kind: 'NUL',
    what: 'a NUL in the words beside a photograph',
    prepare: async (world) => {
      const token = await linkOf(world, {
        organisationId: await world.organisation(),
        askedKinds: ['CHARTER'],
      });
      const words = new URLSearchParams({ paper: 'charter', remark: NUL }).toString();
      return world.bringing(`/submissions/${token}/files?${words}`, { name: '章程.jpg', content: 'x' });
    },
    code: 'BAD_REQUEST',
    facts: { fields: ['remark'] },
  },
  {
    kind: 'unknown division',
    what: 'an application of a group for a community of another district',
    prepare: async (world) => {
      const token = await linkOf(world, { callId: world.call() });
      const communityId = world.tree().secondSubdistrict.id;
      return world.requesting(
        `/submissions/${token}/applications`,
        json(application(world, { communityId })),
      );
    },
    code: 'applicationIncomplete',
    changes: COUNTED,
  },
  {
    kind: 'wrong encoding',
    what: 'a request in GBK that says it is JSON',
    prepare: async (world) =>
      world.requesting('/console/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        // 社区 in GBK.
        body: new Uint8Array([
          ...Buffer.from('{"query":"{ divisions(first: 1, filter: { search: \\"'),
          ...[0xc9, 0xe7, 0xc7, 0xf8],
          ...Buffer.from('\\" }) { edges { cursor } } }"}'),
        ]),
      }),
    code: 'BAD_REQUEST',
    facts: { reason: 'NOT_UTF8' },
  },
  {
    kind: 'wrong encoding',
    what: 'a request that says it is in GBK',
    prepare: async (world) =>
      world.requesting('/console/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=gbk' },
        body: '{"query":"{ __typename }"}',
      }),
    code: 'UNSUPPORTED_MEDIA_TYPE',
  },
];

const LIST =
  'query ($after: String, $orderBy: OrganisationOrder! = NAME_ASC) { organisations(first: 1, after: $after, orderBy: $orderBy) { edges { cursor } } }';

async function cursorOf(world: BadInputWorld, orderBy = 'NAME_ASC'): Promise<string> {
  await world.organisation();
  const page = await world.as('hub').run<{ edges: { cursor: string }[] }>(LIST, { orderBy });
  return page.edges[0]?.cursor ?? '';
}

/** Cursors that the server did not write for this list and this reader. */
export const CURSOR_ROWS: readonly BadInput[] = (
  [
    ['that is made up', async () => ({ after: 'b2Zmc2V0OjE=' })],
    ['that is nothing', async () => ({ after: '' })],
    ['with one character changed', async (world) => ({ after: changed(await cursorOf(world)) })],
    ['that is cut off', async (world) => ({ after: (await cursorOf(world)).slice(0, -3) })],
    [
      'of the same list in another order',
      async (world) => ({ after: await cursorOf(world, 'UPDATED_AT_DESC') }),
    ],
  ] satisfies [string, (world: BadInputWorld) => Promise<object>][]
).map(([which, variables]) => ({
  kind: 'forged cursor',
  what: `a cursor ${which}`,
  prepare: async (world) => world.asking(LIST, await variables(world)),
  code: 'INVALID_CURSOR',
  facts: { field: 'organisations' },
}));

function changed(cursor: string): string {
  const last = cursor.at(-1) === 'A' ? 'B' : 'A';
  return `${cursor.slice(0, -1)}${last}`;
}
