import { submissionActs } from './testing/submission-acts';
import { useSubmissionsSuite } from './testing/submissions-suite';

jest.setTimeout(120_000);

describe('the link of a call', () => {
  const suite = useSubmissionsSuite();
  const { bearer, tokenOf, list, accept } = submissionActs(suite);
  const { open, page, bring, apply: send } = bearer;

  beforeEach(() => suite.on('2026-03-02'));

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
    ['with a telephone that is none', { name: '另一个团', contactPhone: '12' }, 422, 'applicationIncomplete'],
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
