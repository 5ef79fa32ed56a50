import sharp from 'sharp';
import { codeOf, ConsoleClient } from '../../../test/console-client';
import { systemActor } from '../../platform/database';
import { Organisation } from '../organisations';
import { type LinkPage, linkBearer, photographOf, standings } from './testing/link-bearer';
import { ACCEPT, ISSUE, LIST, REFUSE, REVOKE } from './testing/submission-documents';
import { useSubmissionsSuite } from './testing/submissions-suite';

jest.setTimeout(120_000);

interface Issued {
  readonly __typename: string;
  readonly path: string | null;
  readonly link: { readonly id: string; readonly version: number };
}
interface Listed {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly paper: string;
  readonly remark: string | null;
  readonly filePath: string;
}
describe('papers that a group brings without an account', () => {
  const suite = useSubmissionsSuite();
  const { api } = suite;
  const { open, page, bring, apply: send } = linkBearer(api);
  let photograph: Buffer;

  beforeAll(async () => {
    photograph = await photographOf('#7a4');
  });
  beforeEach(() => suite.on('2026-03-02'));

  const issue = (input: object, by = 'hub') =>
    suite.as(by).run<Issued>(ISSUE, { input: { idempotencyKey: suite.nextKey(), ...input } });
  const tokenOf = async (input: object): Promise<string> =>
    (await issue(input)).path?.slice('/join/'.length) ?? '';
  const list = async (filter: object = {}, by = 'hub'): Promise<Listed[]> => {
    const { edges } = await suite.as(by).run<{ edges: { node: Listed }[] }>(LIST, { filter });
    return edges.map(({ node }) => node);
  };
  const accept = (submission: Listed, over: object = {}, by = 'hub') =>
    suite.as(by).run<{ __typename: string; code?: string; submission?: object }>(ACCEPT, {
      input: {
        submissionId: submission.id,
        expectedVersion: submission.version,
        title: submission.paper,
        issuedOn: '2026-03-01',
        ...over,
      },
    });
  const refuse = (submission: Listed, reason: string, by = 'hub') =>
    suite.as(by).run<{ __typename: string; code?: string }>(REFUSE, {
      input: { submissionId: submission.id, expectedVersion: submission.version, reason },
    });

  it('opens one organisation to whoever has the link, takes photographs, and shows what became of them', async () => {
    const organisationId = await suite.organisation();
    const token = await tokenOf({ organisationId, askedKinds: ['CHARTER', 'MEMBER_LIST'], note: '请补交' });
    expect(await page(token)).toMatchObject({
      isDemonstration: true,
      caseNumber: null,
      papers: [
        { paper: 'charter', standing: 'missing', files: [] },
        { paper: 'memberList', standing: 'missing', files: [] },
      ],
    });
    const brought = await bring(token, 'charter', { remark: '第一页' });
    expect([brought.status, standings((await brought.json()) as LinkPage)]).toEqual([
      201,
      { charter: 'received', memberList: 'missing' },
    ]);
    await bring(token, 'charter');
    const [waiting, ...others] = await list({ organisationId, state: 'RECEIVED' });
    expect(others).toEqual([]);
    expect(waiting).toMatchObject({ remark: '第一页', state: 'RECEIVED' });
    if (!waiting) throw new Error('Nothing came in');
    const file = await fetch(`${api.url}${waiting.filePath}`, { headers: { cookie: suite.as('hub').jar } });
    const picture = sharp(Buffer.from(await file.arrayBuffer()));
    expect([file.status, (await picture.metadata()).exif]).toEqual([200, undefined]);
    expect(await refuse(waiting, '  ')).toMatchObject({ __typename: 'InvalidInput' });
    expect(await refuse(waiting, '照片不清楚')).toMatchObject({ __typename: 'SubmissionDecided' });
    expect(await page(token)).toMatchObject({
      papers: [
        { standing: 'refused', files: [{ state: 'refused', reason: '照片不清楚' }] },
        { standing: 'missing' },
      ],
    });
    expect(await refuse(waiting, '再退一次')).toMatchObject({ code: 'SUBMISSION_DECIDED' });

    await bring(token, 'charter');
    const [better] = await list({ organisationId, state: 'RECEIVED' });
    if (!better) throw new Error('Nothing came in');
    expect(await accept({ ...better, version: 9 })).toMatchObject({ code: 'STALE_VERSION' });
    expect(await accept(better, { issuedOn: '2026-03-03' })).toMatchObject({ __typename: 'InvalidInput' });
    expect(await accept(better, { title: '章程' })).toMatchObject({
      submission: { state: 'ACCEPTED', availableActions: [] },
    });
    expect(standings(await page(token))).toEqual({ charter: 'accepted', memberList: 'missing' });
    expect((await bring(token, 'charter')).status).toBe(409);
    const documents = await suite
      .as('hub')
      .run<{ documents: { edges: { node: { kind: string; title: string } }[] } }>(
        'query ($id: ID!) { organisation(id: $id) { documents(first: 5) { edges { node { kind title } } } } }',
        { id: organisationId },
      );
    expect(documents.documents.edges).toEqual([{ node: { kind: 'CHARTER', title: '章程' } }]);
  });

  it('puts what came in on the list of whoever deals with it, until it is dealt with', async () => {
    const organisationId = await suite.organisation();
    const token = await tokenOf({ organisationId, askedKinds: ['MINUTES'] });
    await bring(token, 'minutes');
    const items = async (): Promise<string[]> => {
      const { edges } = await suite
        .as('hub')
        .run<{ edges: { node: { key: string } }[] }>('{ workItems(first: 100) { edges { node { key } } } }');
      return edges.map(({ node }) => node.key).filter((key) => key.startsWith('submissions:'));
    };
    const [, districtId = '', id = ''] = organisationId.split('.');
    expect(await items()).toContain(`submissions:${districtId}.${id}`);
    for (const waiting of await list({ organisationId })) await refuse(waiting, '日期不对');
    expect(await items()).not.toContain(`submissions:${districtId}.${id}`);
  });

  it('takes an application from its one notice to screening with photographs', async () => {
    const draft = await suite.draft();
    await suite.advance(draft.id, 'submit');
    await suite.file(draft.id, draft.organisationId, 'applicationForm', 'projectProposal');
    expect(await suite.advance(draft.id, 'acceptApplication')).toHaveProperty('code');
    expect(await suite.advance(draft.id, 'requestCorrection')).toMatchObject({
      case: { stage: 'CORRECTION' },
    });
    const token = await tokenOf({ caseId: draft.id });
    const asked = ['founderProfile', 'charterDraft', 'commitmentLetter'];
    expect(await page(token)).toMatchObject({ caseNumber: draft.number });
    expect(Object.keys(standings(await page(token)))).toEqual(asked);
    for (const paper of asked) expect((await bring(token, paper)).status).toBe(201);
    for (const submission of await list({ organisationId: draft.organisationId, state: 'RECEIVED' }))
      expect(await accept(submission)).toMatchObject({ submission: { state: 'ACCEPTED' } });
    expect(Object.values(standings(await page(token)))).toEqual(asked.map(() => 'accepted'));
    expect(await suite.advance(draft.id, 'resubmit')).toMatchObject({ case: { stage: 'APPLIED' } });
    expect(await suite.advance(draft.id, 'acceptApplication')).toMatchObject({
      case: { stage: 'SCREENING' },
    });
    // Nobody is asked for a letter of withdrawal because a case could be withdrawn.
    expect(Object.keys(standings(await page(token)))).toEqual(asked);
  });

  it('is refused for a case that lacks nothing', async () => {
    const draft = await suite.draft();
    await suite.file(
      draft.id,
      draft.organisationId,
      'applicationForm',
      'founderProfile',
      'charterDraft',
      'projectProposal',
      'commitmentLetter',
    );
    expect(await issue({ caseId: draft.id })).toMatchObject({ code: 'NO_PAPERS_MISSING' });
  });

  it.each([
    ['neither organisation nor case', () => ({}), 'organisationId'],
    ['no kind', (organisationId: string) => ({ organisationId }), 'askedKinds'],
    [
      'too long a time',
      (organisationId: string) => ({ organisationId, askedKinds: ['CHARTER'], days: 91 }),
      'days',
    ],
    [
      'too long a note',
      (organisationId: string) => ({ organisationId, askedKinds: ['CHARTER'], note: '长'.repeat(301) }),
      'note',
    ],
  ])('is not issued for %s', async (_what, inputOf, path) => {
    expect(await issue(inputOf(await suite.organisation()))).toMatchObject({ fieldErrors: [{ path }] });
  });

  it('answers its secret once, and is issued and decided on only where one may', async () => {
    const organisationId = await suite.organisation();
    const input = { organisationId, askedKinds: ['CHARTER'], idempotencyKey: 'the-same' };
    const first = await issue(input);
    expect(await issue(input)).toEqual({ ...first, path: null });
    const foreign = await api.suite.database.transaction(systemActor('2'), async (tx) => {
      const { id } = await tx.repository(Organisation).insert({
        districtId: '2',
        name: '他区互助会',
        nameKey: '他区互助会',
        divisionId: suite.tree().secondSubdistrict.id,
        registrationStatus: 'unregistered',
        statusSince: '2026-01-01',
        serviceKind: 'mutualAid',
      });
      return `Organisation.2.${id}`;
    });
    expect(await issue({ organisationId: foreign, askedKinds: ['CHARTER'] })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const denied = await suite
      .as('assessor')
      .ask(ISSUE, { input: { organisationId, askedKinds: ['CHARTER'], idempotencyKey: 'x' } });
    expect(codeOf(denied)).toBe('FORBIDDEN');
    const [hash] = await api.suite.asOwner(async (owner) => {
      await owner.query(`set app.districts = '1'`);
      return (await owner.query<{ token_hash: string }>('select token_hash from submission_link')).rows;
    });
    expect(hash?.token_hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('opens no more once it is revoked or has expired, and says which', async () => {
    const organisationId = await suite.organisation();
    const revoked = await issue({ organisationId, askedKinds: ['CHARTER'] });
    const expiring = await tokenOf({ organisationId, askedKinds: ['CHARTER'], days: 1 });
    const { id: linkId, version } = revoked.link;
    const revoke = (expectedVersion: number) =>
      suite.as('hub').run<object>(REVOKE, { input: { linkId, expectedVersion } });
    expect(await revoke(version + 1)).toMatchObject({ code: 'STALE_VERSION' });
    expect(await revoke(version)).toMatchObject({ link: { standing: 'REVOKED' } });
    const token = revoked.path?.slice('/join/'.length) ?? '';
    for (const answer of [await open(token), await bring(token, 'charter')])
      expect([answer.status, await answer.json()]).toMatchObject([410, { code: 'linkRevoked' }]);
    expect((await open(expiring)).status).toBe(200);
    await suite.on('2026-03-04');
    expect([(await open(expiring)).status, (await page(expiring)).code]).toEqual([410, 'linkExpired']);
  });

  it.each([
    ['what is no file of use', () => Buffer.from('<script>alert(1)</script>'), 422, 'attachmentTypeNotTaken'],
    ['nothing', () => Buffer.alloc(0), 422, 'attachmentEmpty'],
    ['half a photograph', () => photograph.subarray(0, 200), 422, 'attachmentUnreadable'],
  ])('takes %s with a word', async (_what, contentOf, status, code) => {
    const token = await tokenOf({ organisationId: await suite.organisation(), askedKinds: ['CHARTER'] });
    const answer = await bring(token, 'charter', { content: contentOf() });
    expect([answer.status, await answer.json()]).toMatchObject([status, { code }]);
    expect(standings(await page(token))).toEqual({ charter: 'missing' });
  });

  it('takes nothing that is not asked for, and nothing from a page of another origin', async () => {
    const token = await tokenOf({ organisationId: await suite.organisation(), askedKinds: ['CHARTER'] });
    expect([(await bring(token, 'minutes')).status, (await bring(token, '')).status]).toEqual([409, 409]);
    const body = new FormData();
    body.append('file', new Blob(['x']), 'a.jpg');
    const foreign = await fetch(`${api.url}/submissions/${token}/files?paper=charter`, {
      method: 'POST',
      body,
    });
    expect(foreign.status).toBe(403);
  });

  it('lets nobody guess: forged links are unknown, and after a while nobody is answered', async () => {
    const token = await tokenOf({ organisationId: await suite.organisation(), askedKinds: ['CHARTER'] });
    const forged = [
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
      `2${token.slice(1)}`,
      'x',
      '1-short',
    ];
    for (const each of forged)
      expect([(await open(each)).status, (await page(each)).code]).toEqual([404, 'linkUnknown']);
    const statuses = new Set<number>();
    for (let times = 0; times < 40; times += 1) statuses.add((await open(`1-${'x'.repeat(32)}`)).status);
    expect([...statuses]).toEqual([404, 429]);
    // Whoever has a real link is not kept out by others behind the same address.
    expect((await open(token)).status).toBe(200);
  });

  it('says nothing about other organisations to whoever is signed in elsewhere', async () => {
    const token = await tokenOf({ organisationId: await suite.organisation(), askedKinds: ['CHARTER'] });
    await bring(token, 'charter');
    const stranger = new ConsoleClient(api);
    expect(codeOf(await stranger.ask('{ submissions(first: 1) { edges { node { id } } } }'))).toBe(
      'UNAUTHENTICATED',
    );
  });

  describe('under a call', () => {
    const APPLICATION = {
      name: '学士府助老帮帮团',
      serviceKind: 'mutualAid',
      contactName: '王晓梅',
      contactPhone: '13800000009',
      track: 'sixMonths',
      requestedSum: '20000',
      summary: '帮助独居老人就近互助',
    };
    const apply = (token: string, over: object = {}): Promise<Response> =>
      send(token, {
        ...APPLICATION,
        communityId: suite.tree().community.id,
        key: suite.nextKey(),
        ...over,
      });
    const stageOf = async (number: string): Promise<string | undefined> => {
      const { edges } = await suite
        .as('hub')
        .run<{ edges: { node: { stage: string } }[] }>(
          'query ($search: String) { incubationCases(first: 5, filter: { search: $search }) { edges { node { stage } } } }',
          { search: number },
        );
      return edges[0]?.node.stage;
    };

    it('lets a group apply from a phone and bring what is missing by a link of its own, up to screening', async () => {
      const token = await tokenOf({ callId: suite.call() });
      const offered = (await (await open(token)).json()) as {
        call: { isOpen: boolean; communities: { id: string }[]; papers: string[] };
        papers: object[];
      };
      expect([offered.call.isOpen, offered.papers]).toEqual([true, []]);
      expect(offered.call.papers).toHaveLength(5);
      expect(offered.call.communities.map(({ id }) => id)).toContain(suite.tree().community.id);
      const key = suite.nextKey();
      const answer = await apply(token, { key });
      const { path } = (await answer.json()) as { path: string };
      expect([answer.status, path]).toEqual([201, expect.stringMatching(/^\/join\/1-/)]);
      expect((await apply(token, { key })).status).toBe(201);
      const own = path.slice('/join/'.length);
      const { caseNumber, organisation, papers } = await page(own);
      expect([organisation, await stageOf(caseNumber ?? '')]).toEqual([APPLICATION.name, 'APPLIED']);
      for (const { paper } of papers) await bring(own, paper);
      const [waiting] = await list({ state: 'RECEIVED' });
      if (!waiting) throw new Error('Nothing came in');
      const { edges } = await suite
        .as('hub')
        .run<{ edges: { node: { id: string } }[] }>(
          'query ($search: String) { incubationCases(first: 5, filter: { search: $search }) { edges { node { id } } } }',
          { search: caseNumber },
        );
      const caseId = edges[0]?.node.id ?? '';
      expect(await suite.advance(caseId, 'requestCorrection')).toMatchObject({
        case: { stage: 'CORRECTION' },
      });
      for (const submission of await list({ state: 'RECEIVED' })) await accept(submission);
      expect(await suite.advance(caseId, 'resubmit')).toMatchObject({ case: { stage: 'APPLIED' } });
      expect(await suite.advance(caseId, 'acceptApplication')).toMatchObject({
        case: { stage: 'SCREENING' },
      });
    });

    it('has its links listed apart from those of others', async () => {
      await tokenOf({ callId: suite.call() });
      await tokenOf({ organisationId: await suite.organisation(), askedKinds: ['CHARTER'] });
      const { edges } = await suite
        .as('hub')
        .run<{ edges: { node: { subject: string } }[] }>(
          'query ($callId: ID) { submissionLinks(first: 100, callId: $callId) { edges { node { subject } } } }',
          { callId: suite.call() },
        );
      expect(new Set(edges.map(({ node }) => node.subject))).toEqual(new Set(['INCUBATION_CALL']));
    });

    it.each([
      ['without a name', { name: ' ' }, 422, 'applicationIncomplete'],
      ['for a community of another district', { communityId: '200' }, 422, 'applicationIncomplete'],
      ['in a track that there is not', { track: 'never' }, 422, 'applicationIncomplete'],
      ['with a sum that is none', { requestedSum: '1e9' }, 422, 'applicationIncomplete'],
      [
        'with a telephone that is none',
        { name: '另一个团', contactPhone: '12' },
        422,
        'applicationIncomplete',
      ],
      ['twice', {}, 409, 'looksKnown'],
    ])('takes none %s', async (_what, over, status, code) => {
      const token = await tokenOf({ callId: suite.call() });
      const answer = await apply(token, over);
      expect([answer.status, await answer.json()]).toMatchObject([status, { code }]);
    });

    it('takes none after the call has closed', async () => {
      await suite.on('2026-12-31');
      const token = await tokenOf({ callId: suite.call() });
      await suite.on('2027-01-01');
      const answer = await apply(token, { name: '迟来的团' });
      expect([answer.status, await answer.json()]).toMatchObject([410, { code: 'callClosed' }]);
    });
  });
});
