import { VECTORS } from '../vectors';
import type { BadInput } from '../bad-input';
import type { BadInputWorld } from '../world';

const organisation = (world: BadInputWorld, over: object = {}) => ({
  ...{ name: `睦邻互助会${world.nextKey()}`, divisionId: world.tree().community.globalId },
  ...{ serviceKind: 'MUTUAL_AID', registrationStatus: 'UNREGISTERED', idempotencyKey: world.nextKey() },
  ...over,
});

/** Divisions that there are not, or not for this actor: the two are not told apart. */
const DIVISION_ROWS: readonly BadInput[] = (
  [
    ['that does not exist', () => 'Division.999999'],
    ['of another district', (world) => world.tree().second.globalId],
    ['whose id is none', () => 'Division.abc'],
    ['whose id is longer than any number', () => `Division.${'9'.repeat(30)}`],
    ['whose id is that of another thing', () => 'District.1'],
  ] satisfies [string, (world: BadInputWorld) => string][]
).map(([which, divisionOf]) => ({
  kind: 'unknown division',
  what: `an organisation with its seat in a division ${which}`,
  prepare: async (world) =>
    world.sending('createOrganisation', organisation(world, { divisionId: divisionOf(world) })),
  code: 'NOT_FOUND',
  facts: { subject: 'divisionId' },
}));

/** The published codes that are wrong, and a right one whose last character is another; each wrong in its own way. */
const CREDIT_CODE_ROWS: readonly BadInput[] = (
  [
    [VECTORS.uscc.invalid[0] ?? '', 'USCC_BAD_CHARACTER'],
    [VECTORS.uscc.invalid[1] ?? '', 'USCC_BAD_CHARACTER'],
    [VECTORS.uscc.invalid[2] ?? '', 'USCC_BAD_LENGTH'],
    [(VECTORS.uscc.valid[2] ?? '').replace(/.$/u, 'E'), 'USCC_WRONG_CHECK_CHARACTER'],
  ] as const
).map(([uscc, rule]) => ({
  kind: 'invalid credit code',
  what: `an organisation registered under ${uscc}`,
  prepare: async (world) =>
    world.sending(
      'createOrganisation',
      organisation(world, {
        ...{ registrationStatus: 'REGISTERED', legalForm: 'SOCIAL_SERVICE_INSTITUTION', uscc },
      }),
    ),
  code: 'REGISTRATION_NOT_POSSIBLE',
  facts: { rule },
  names: /统一社会信用代码/u,
}));

/** The published numbers that are wrong, and one of each kind besides. */
const IDENTITY_ROWS: readonly BadInput[] = (
  [
    [VECTORS.residentId.invalid[0] ?? '', 'RESIDENT_ID_WRONG_CHECK_CHARACTER'],
    [VECTORS.residentId.invalid[1] ?? '', 'RESIDENT_ID_IMPOSSIBLE_BIRTH_DATE'],
    ['110105491231002', 'RESIDENT_ID_FIFTEEN_DIGITS'],
    ['11010519491231', 'RESIDENT_ID_BAD_LENGTH'],
    ['1101O519491231002X', 'RESIDENT_ID_BAD_CHARACTER'],
  ] as const
).map(([identityNumber, code]) => ({
  kind: 'invalid identity number',
  what: `a post of somebody with the number ${identityNumber}`,
  prepare: async (world) =>
    world.sending('recordPost', {
      ...{ organisationId: await world.organisation(), kind: 'CHAIR', heldFrom: '2026-01-01' },
      ...{ person: { name: '张三丰', identityNumber }, idempotencyKey: world.nextKey() },
    }),
  code: 'INVALID_INPUT',
  facts: { fieldErrors: [{ path: 'person.identityNumber', code }] },
}));

const STALE_ROWS: readonly BadInput[] = [
  {
    kind: 'stale version',
    what: 'a change of an organisation as it was before another change',
    prepare: async (world) => {
      const organisationId = await world.organisation();
      const profile = {
        ...{ organisationId, name: `睦邻互助会${world.nextKey()}`, serviceKind: 'MUTUAL_AID' },
        divisionId: world.tree().community.globalId,
      };
      await world.does('updateOrganisation', { ...profile, expectedVersion: 1 }, 'colleague');
      return world.sending('updateOrganisation', { ...profile, purpose: '互相照应', expectedVersion: 1 });
    },
    code: 'STALE_VERSION',
    facts: { currentVersion: 2 },
  },
  {
    kind: 'stale version',
    what: 'the end of an account as it was never',
    prepare: async (world) => {
      const { id } = await world.does<{ id: string }>(
        'createAccount',
        {
          ...{ identifier: `person-${world.nextKey()}`, displayName: '张三' },
          ...{ divisionId: world.tree().first.globalId, idempotencyKey: world.nextKey() },
        },
        'admin',
      );
      return world.sending('disableAccount', { accountId: id, expectedVersion: 7 }, 'admin');
    },
    code: 'STALE_VERSION',
    facts: { currentVersion: 1 },
  },
];

/** What the register of organisations and persons refuses. */
export const REGISTER_ROWS: readonly BadInput[] = [
  ...DIVISION_ROWS,
  ...CREDIT_CODE_ROWS,
  ...IDENTITY_ROWS,
  ...STALE_ROWS,
];
