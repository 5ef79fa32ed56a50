import sharp from 'sharp';
import { codeOf, ConsoleClient } from '../../../test/console-client';
import { type LinkPage, photographOf, standings } from './testing/link-bearer';
import { submissionActs } from './testing/submission-acts';
import { useSubmissionsSuite } from './testing/submissions-suite';

jest.setTimeout(120_000);

describe('papers that a group brings without an account', () => {
  const suite = useSubmissionsSuite();
  const { api } = suite;
  const { bearer, tokenOf, list, accept, refuse } = submissionActs(suite);
  const { page, bring } = bearer;
  let photograph: Buffer;

  beforeAll(async () => {
    photograph = await photographOf('#7a4');
  });
  beforeEach(() => suite.on('2026-03-02'));

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

  it('says nothing about other organisations to whoever is signed in elsewhere', async () => {
    const token = await tokenOf({ organisationId: await suite.organisation(), askedKinds: ['CHARTER'] });
    await bring(token, 'charter');
    const stranger = new ConsoleClient(api);
    expect(codeOf(await stranger.ask('{ submissions(first: 1) { edges { node { id } } } }'))).toBe(
      'UNAUTHENTICATED',
    );
  });
});
