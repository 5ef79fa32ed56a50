import { codeOf } from '../../../test/console-client';
import { useOrganisationsSuite } from './testing/organisations-suite';

const CHANGE = `mutation ($input: ChangeRegistrationStatusInput!) { changeRegistrationStatus(input: $input) { __typename
  ... on RegistrationStatusChanged { organisation { version registrationStatus filingNumber uscc registrationActions } }
  ... on UserError { code } ... on RegistrationNotPossible { rule } ... on InvalidInput { fieldErrors { path code } } } }`;
const FLAG = `mutation ($input: FlagCreditInput!) { flagCredit(input: $input) { __typename
  ... on CreditFlagged { organisation { version creditFlag creditSince registrationStatus } }
  ... on UserError { code } ... on InvalidInput { fieldErrors { path code } } } }`;
const NOTICE = `mutation ($input: IssueCorrectionNoticeInput!) { issueCorrectionNotice(input: $input) { __typename
  ... on CorrectionNoticeIssued { organisation { application { missing dueOn notice { dueOn papers stillMissing } } } }
  ... on UserError { code } ... on RegistrationNotPossible { rule } } }`;
const POST = `mutation ($input: RecordPostInput!) { recordPost(input: $input) { __typename
  ... on PostRecorded { post { id version kind heldFrom heldTo person { nameMasked } } }
  ... on UserError { code } ... on InvalidInput { fieldErrors { path code } } } }`;
const END = `mutation ($input: EndPostInput!) { endPost(input: $input) { __typename
  ... on PostEnded { post { version heldTo } } ... on UserError { code } ... on InvalidInput { fieldErrors { path code } } } }`;

const FILING_PAPERS = ['applicationForm', 'memberList', 'identityProof', 'premisesProof', 'charter'];

const suite = useOrganisationsSuite();
const { api, as, leapTo, nextKey, record, rows } = suite;

beforeEach(() => api.clock.set('2026-03-10T02:00:00Z'));

const keyOf = (id: string): string => id.split('.')[2] ?? '';

/** Papers without files of their own: only their kind is looked at here. */
async function givePapers(organisation: string, kinds: readonly string[]): Promise<void> {
  await api.suite.asOwner(async (owner) => {
    await owner.query(`set app.districts = '1'`);
    const { rows: files } = await owner.query<{ id: string }>(
      `insert into attachment (district_id, sha256, byte_size, media_type, file_name, uploaded_by)
       values (1, repeat('a', 64), 1, 'application/pdf', 'x.pdf', 'test') returning id`,
    );
    await owner.query(
      `insert into organisation_document (district_id, organisation_id, division_id, kind, title, issued_on, attachment_id, recorded_by, recorded_at)
       select 1, $1, 1000, kind, kind, '2026-01-01', $2, 'test', now() from unnest($3::text[]) kind`,
      [keyOf(organisation), files[0]?.id, kinds],
    );
  });
}

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
    await givePapers(id, FILING_PAPERS);
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
    await givePapers(id, [...FILING_PAPERS, 'authorityConsent', 'minutes', 'capitalProof']);
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
    await givePapers(id, ['applicationForm', 'charter']);
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
    await givePapers(id, ['memberList', 'identityProof', 'premisesProof']);
    expect(await mine()).toEqual([]);
    await leapTo('2026-03-10T02:00:00Z', 'civil', 'hub', 'mentor', 'sibling', 'street');
  });
});

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

describe('posts', () => {
  const post = (organisationId: string, over: object = {}, by = 'hub') =>
    as(by).run<{ post?: { id: string } }>(POST, {
      input: {
        organisationId,
        person: { name: '张三丰', phone: '13912345678' },
        kind: 'CHAIR',
        heldFrom: '2026-01-01',
        idempotencyKey: nextKey(),
        ...over,
      },
    });

  it('are recorded with their person masked, and end on a day', async () => {
    const id = await record();
    const taken = await post(id, { committeeStaff: true });
    expect(taken).toMatchObject({
      post: { kind: 'CHAIR', heldFrom: '2026-01-01', heldTo: null, person: { nameMasked: '张*' } },
    });
    expect(await post(id)).toMatchObject({ code: 'DUPLICATE_ENTRY' });
    const end = (over: object) =>
      as('hub').run<object>(END, {
        input: { postId: taken.post?.id, expectedVersion: 1, heldTo: '2026-03-01', ...over },
      });
    expect(await end({ heldTo: '2026-01-01' })).toMatchObject({
      fieldErrors: [{ path: 'heldTo', code: 'DATE_ORDER' }],
    });
    expect(await end({ expectedVersion: 4 })).toMatchObject({ code: 'STALE_VERSION' });
    expect(await end({ postId: 'garbage' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await end({})).toMatchObject({ post: { version: 2, heldTo: '2026-03-01' } });
    expect(await post(id, { heldFrom: '2026-03-01' })).toMatchObject({ __typename: 'PostRecorded' });
    const holders = (on: string) =>
      as('hub').run<object>(
        'query ($id: ID!, $on: Date!) { organisation(id: $id) { postHolders(on: $on) { isCommitteeStaff post { heldFrom } } } }',
        { id, on },
      );
    expect(await holders('2026-02-28')).toEqual({
      postHolders: [{ isCommitteeStaff: true, post: { heldFrom: '2026-01-01' } }],
    });
    expect(await holders('2025-12-31')).toEqual({ postHolders: [] });
    expect(
      await rows(`select count(*)::int as n from post_holding where body_kind = 'residentsCommittee'`),
    ).toEqual([{ n: 1 }]);
  });

  it.each([
    [{ kind: 'COMMUNITY_WORKER' }, 'kind', 'UNKNOWN_VALUE'],
    [{ heldFrom: '2026-03-11' }, 'heldFrom', 'DATE_ORDER'],
    [{ heldTo: '2026-01-01' }, 'heldTo', 'DATE_ORDER'],
    [{ person: { name: '张' } }, 'person.name', 'MALFORMED'],
    [{ idempotencyKey: '' }, 'idempotencyKey', 'MALFORMED'],
  ])('are refused with %j', async (over, path, code) => {
    expect(await post(await record(), over)).toMatchObject({ fieldErrors: [{ path, code }] });
  });

  it('are recorded by those who may, and read by nobody who may not read persons', async () => {
    const id = await record();
    const taken = await post(id);
    const query = 'query ($id: ID!) { organisation(id: $id) { posts { kind } } }';
    expect(await as('street').run(query, { id })).toEqual({ posts: [{ kind: 'CHAIR' }] });
    expect(await as('finance').run(query, { id })).toEqual({ posts: [] });
    expect(await post(id, {}, 'sibling')).toMatchObject({ code: 'NOT_FOUND' });
    expect(
      await as('sibling').run(END, {
        input: { postId: taken.post?.id, expectedVersion: 1, heldTo: '2026-03-01' },
      }),
    ).toMatchObject({ code: 'NOT_FOUND' });
    const input = {
      organisationId: id,
      person: { name: '李四' },
      kind: 'MEMBER',
      heldFrom: '2026-01-01',
      idempotencyKey: nextKey(),
    };
    expect(codeOf(await as('mentor').ask(POST, { input }))).toBe('FORBIDDEN');
  });
});

describe('evidence', () => {
  const sourcesOf = async (by: string) =>
    (
      await as(by).run<{ edges: { node: { source: string; dueOn: string | null; urgency: string } }[] }>(
        '{ workItems(first: 50) { edges { node { source dueOn urgency } } } }',
      )
    ).edges.map(({ node }) => node);

  it('waits for somebody else to verify it, and comes up again before and after it expires', async () => {
    const id = await record();
    await givePapers(id, ['agreement']);
    await api.suite.asOwner(async (owner) => {
      await owner.query(`set app.districts = '1'`);
      await owner.query(
        `insert into organisation_evidence (district_id, organisation_id, document_id, division_id, purpose, state, proposed_by, proposed_at, decided_by, decided_at, verified_on, valid_to)
         select 1, organisation_id, id, 1000, purpose, state, 'test', now(), 'test', now(), '2025-01-01', '2026-03-31'
           from organisation_document, (values ('element:serviceBoundary', 'verified'), ('element:activityCharter', 'proposed')) wanted (purpose, state)
          where organisation_id = $1`,
        [keyOf(id)],
      );
    });
    const expiring = { source: 'evidenceExpiring', dueOn: '2026-03-31' };
    expect(await sourcesOf('hub')).toEqual(
      expect.arrayContaining([
        { ...expiring, urgency: 'NORMAL' },
        { source: 'evidenceToVerify', dueOn: null, urgency: 'NORMAL' },
      ]),
    );
    expect((await sourcesOf('other')).map(({ source }) => source)).not.toContain('evidenceExpiring');
    await leapTo('2026-03-30T02:00:00Z', 'hub');
    expect(await sourcesOf('hub')).toContainEqual({ ...expiring, urgency: 'SOON' });
    await leapTo('2026-04-01T02:00:00Z', 'hub');
    expect(await sourcesOf('hub')).toContainEqual({ ...expiring, urgency: 'OVERDUE' });
  });
});
