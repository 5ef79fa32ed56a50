import { codeOf } from '../../../test/console-client';
import { useOrganisationsSuite } from './testing/organisations-suite';
import { givePapers } from './testing/papers';

const CHANGE = `mutation ($input: ChangeRegistrationStatusInput!) { changeRegistrationStatus(input: $input) { __typename
  ... on RegistrationStatusChanged { organisation { version registrationStatus filingNumber uscc registrationActions } }
  ... on UserError { code } ... on RegistrationNotPossible { rule } ... on InvalidInput { fieldErrors { path code } } } }`;
const NOTICE = `mutation ($input: IssueCorrectionNoticeInput!) { issueCorrectionNotice(input: $input) { __typename
  ... on CorrectionNoticeIssued { organisation { application { missing dueOn notice { dueOn papers stillMissing } } } }
  ... on UserError { code } ... on RegistrationNotPossible { rule } } }`;

const FILING_PAPERS = ['applicationForm', 'memberList', 'identityProof', 'premisesProof', 'charter'];

const suite = useOrganisationsSuite();
const { api, as, leapTo, record, rows } = suite;

beforeEach(() => api.clock.set('2026-03-10T02:00:00Z'));

const keyOf = (id: string): string => id.split('.')[2] ?? '';

const change = (organisationId: string, action: string, over: object = {}, by = 'civil') =>
  as(by).run<{ organisation?: { version: number } }>(CHANGE, {
    input: { organisationId, action, expectedVersion: 1, ...over },
  });

describe('the registration of an organisation', () => {
  it('goes from application to filing only when no paper is missing', async () => {
    const id = await record();
    expect(await change(id, 'APPLY_FOR_FILING')).toMatchObject({
      organisation: {
        registrationStatus: 'FILING_PENDING',
        registrationActions: ['ACCEPT_FILING', 'DECLINE_FILING'],
      },
    });
    const file = { expectedVersion: 2, filingNumber: '崇备7号' };
    expect(await change(id, 'ACCEPT_FILING', file)).toEqual({
      __typename: 'RegistrationNotPossible',
      code: 'REGISTRATION_NOT_POSSIBLE',
      rule: 'REGISTRATION_PAPERS_MISSING',
    });
    await givePapers(suite, id, FILING_PAPERS);
    expect(await change(id, 'ACCEPT_FILING', { expectedVersion: 2 })).toMatchObject({
      rule: 'FILING_NUMBER_MISSING',
    });
    expect(await change(id, 'ACCEPT_FILING', { ...file, expectedVersion: 1 })).toMatchObject({
      code: 'STALE_VERSION',
    });
    expect(await change(id, 'ACCEPT_FILING', file)).toMatchObject({
      organisation: { version: 3, registrationStatus: 'FILED', filingNumber: '崇备7号' },
    });
    expect(
      await rows(
        "select from_code, to_code from organisation_event where organisation_id = $1 and kind = 'statusChanged' order by to_code",
        [keyOf(id)],
      ),
    ).toEqual([
      { from_code: 'filingPending', to_code: 'filed' },
      { from_code: 'unregistered', to_code: 'filingPending' },
    ]);
  });

  it.each([
    [{ action: 'DEREGISTER' }, { rule: 'REGISTRATION_ACTION_NOT_ALLOWED' }],
    [{ action: 'LIST_ABNORMAL' }, { fieldErrors: [{ path: 'action', code: 'UNKNOWN_VALUE' }] }],
    [{ occurredOn: '2026-03-11' }, { fieldErrors: [{ path: 'occurredOn', code: 'DATE_ORDER' }] }],
    [{ occurredOn: '2020-01-01' }, { fieldErrors: [{ path: 'occurredOn', code: 'DATE_ORDER' }] }],
    [{ filingNumber: '9'.repeat(51) }, { fieldErrors: [{ path: 'filingNumber', code: 'TOO_LONG' }] }],
  ])('is refused %j', async (over, answer) => {
    const id = await record();
    expect(await change(id, 'APPLY_FOR_FILING', over)).toMatchObject(answer);
  });

  it('is decided by those who register there, and by nobody else', async () => {
    const id = await record();
    expect(
      codeOf(
        await as('hub').ask(CHANGE, {
          input: { organisationId: id, expectedVersion: 1, action: 'APPLY_FOR_FILING' },
        }),
      ),
    ).toBe('FORBIDDEN');
    expect(await change(id, 'APPLY_FOR_FILING', {}, 'sibling')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await change(id, 'APPLY_FOR_FILING', {}, 'street')).toMatchObject({
      __typename: 'RegistrationStatusChanged',
    });
  });

  it('takes no credit code that another one has', async () => {
    const code = { legalForm: 'SOCIAL_ASSOCIATION', uscc: '51320613MJT000010K' };
    await record({ registrationStatus: 'REGISTERED', ...code });
    const id = await record();
    await change(id, 'APPLY_FOR_REGISTRATION');
    await givePapers(suite, id, [...FILING_PAPERS, 'authorityConsent', 'minutes', 'capitalProof']);
    expect(await change(id, 'ACCEPT_REGISTRATION', { expectedVersion: 2, ...code })).toMatchObject({
      code: 'DUPLICATE_ENTRY',
    });
  });
});

describe('a notice of missing papers', () => {
  const issue = (organisationId: string, by = 'civil') =>
    as(by).run<object>(NOTICE, { input: { organisationId } });

  it('names everything at once, once, and is on the list until it is answered', async () => {
    const id = await record();
    expect(await issue(id)).toMatchObject({ rule: 'CORRECTION_NO_PROCEDURE' });
    await change(id, 'APPLY_FOR_FILING');
    await givePapers(suite, id, ['applicationForm', 'charter']);
    const papers = ['MEMBER_LIST', 'IDENTITY_PROOF', 'PREMISES_PROOF'];
    // Ten working days after Tuesday, 10 March 2026.
    expect(await issue(id)).toMatchObject({
      organisation: {
        application: { missing: papers, notice: { dueOn: '2026-03-24', papers, stillMissing: papers } },
      },
    });
    expect(await issue(id)).toMatchObject({ rule: 'CORRECTION_ISSUED_ALREADY' });
    expect(await issue(id, 'sibling')).toMatchObject({ code: 'NOT_FOUND' });
    const items = () =>
      as('civil').run<{ edges: { node: { source: string; urgency: string; dueOn: string } }[] }>(
        '{ workItems(first: 50) { edges { node { source urgency dueOn } } } }',
      );
    const mine = async () =>
      (await items()).edges.map(({ node }) => node).filter(({ source }) => source === 'correctionNotice');
    expect(await mine()).toEqual([{ source: 'correctionNotice', urgency: 'NORMAL', dueOn: '2026-03-24' }]);
    await leapTo('2026-03-25T02:00:00Z', 'civil');
    expect(await mine()).toEqual([{ source: 'correctionNotice', urgency: 'OVERDUE', dueOn: '2026-03-24' }]);
    await givePapers(suite, id, ['memberList', 'identityProof', 'premisesProof']);
    expect(await mine()).toEqual([]);
    await leapTo('2026-03-10T02:00:00Z', 'civil', 'hub', 'mentor', 'sibling', 'street');
  });
});
