import { useOrganisationsSuite } from './testing/organisations-suite';

const FLAG = `mutation ($input: FlagCreditInput!) { flagCredit(input: $input) { __typename
  ... on CreditFlagged { organisation { version creditFlag creditSince registrationStatus } }
  ... on UserError { code } ... on InvalidInput { fieldErrors { path code } } } }`;

const { api, as, record } = useOrganisationsSuite();

beforeEach(() => api.clock.set('2026-03-10T02:00:00Z'));

describe('a credit flag', () => {
  const flag = (organisationId: string, value: string, over: object = {}) =>
    as('civil').run<object>(FLAG, {
      input: { organisationId, flag: value, expectedVersion: 1, reason: '未按规定报送年报', ...over },
    });

  it('takes a legal person into the list and out again, and comes up after two years', async () => {
    const id = await record({
      registrationStatus: 'REGISTERED',
      legalForm: 'SOCIAL_SERVICE_INSTITUTION',
      uscc: '52320613MJT000029D',
      statusSince: '2022-01-01',
    });
    expect(await flag(id, 'ABNORMAL', { occurredOn: '2024-03-20' })).toMatchObject({
      organisation: {
        creditFlag: 'ABNORMAL',
        creditSince: '2024-03-20',
        registrationStatus: 'ABNORMAL_LISTED',
      },
    });
    const items = await as('civil').run<{
      edges: { node: { source: string; dueOn: string; urgency: string } }[];
    }>('{ workItems(first: 50) { edges { node { source dueOn urgency } } } }');
    expect(items.edges.map(({ node }) => node)).toContainEqual({
      source: 'abnormalListed',
      dueOn: '2026-03-20',
      urgency: 'NORMAL',
    });
    expect(await flag(id, 'ABNORMAL', { expectedVersion: 2 })).toMatchObject({
      fieldErrors: [{ path: 'flag', code: 'UNKNOWN_VALUE' }],
    });
    expect(await flag(id, 'NORMAL', { expectedVersion: 2, occurredOn: '2023-01-01' })).toMatchObject({
      fieldErrors: [{ path: 'occurredOn', code: 'DATE_ORDER' }],
    });
    expect(await flag(id, 'NORMAL', { expectedVersion: 2 })).toMatchObject({
      organisation: { creditFlag: 'NORMAL', creditSince: null, registrationStatus: 'REGISTERED' },
    });
  });

  it('is carried by a filed group without any change of its status, and needs a reason', async () => {
    const id = await record({ registrationStatus: 'FILED', filingNumber: '备9' });
    expect(await flag(id, 'SERIOUS', { reason: ' ' })).toMatchObject({
      fieldErrors: [{ path: 'reason', code: 'REQUIRED' }],
    });
    expect(await flag(id, 'SERIOUS', { expectedVersion: 5 })).toMatchObject({ code: 'STALE_VERSION' });
    expect(await flag(id, 'SERIOUS')).toMatchObject({
      organisation: { creditFlag: 'SERIOUS', registrationStatus: 'FILED' },
    });
  });
});
