import { codeOf } from '../../../test/console-client';
import { REFUSE, useDocumentsSuite, VERIFY, WITHDRAW } from './testing/documents-suite';

describe('documents of organisations as evidence', () => {
  const { as, leapTo, nextKey, record, rows, download, add, verify, elementsOf } = useDocumentsSuite();

  it('become evidence when somebody else verifies them, for as long as the rules say', async () => {
    const organisation = await record();
    const { evidence } = await add(organisation, { purposes: ['element:activityCharter'] });
    const [own] = evidence;
    if (!own) throw new Error('nothing was proposed');
    expect(await verify(own, 'hub')).toEqual({
      __typename: 'EvidenceNotPossible',
      code: 'EVIDENCE_NOT_POSSIBLE',
      rule: 'EVIDENCE_VERIFIED_BY_PROPOSER',
    });
    expect(await verify({ ...own, version: 9 })).toMatchObject({ __typename: 'StaleVersion' });
    expect(await verify(own)).toEqual({
      __typename: 'EvidenceDecided',
      evidence: {
        version: 2,
        state: 'VERIFIED',
        verifiedOn: '2026-03-10',
        validTo: '2028-03-10',
        reason: null,
      },
    });
    expect(await verify({ ...own, version: 2 })).toMatchObject({ rule: 'EVIDENCE_ACTION_NOT_ALLOWED' });
    expect(
      codeOf(await as('street').ask(VERIFY, { input: { evidenceId: own.id, expectedVersion: 2 } })),
    ).toBe('FORBIDDEN');
    expect(await verify({ ...own, version: 2 }, 'other')).toEqual({
      __typename: 'NotFound',
      code: 'NOT_FOUND',
    });
  });

  it('are refused and withdrawn as evidence with a reason, and not verified once the paper has expired', async () => {
    const organisation = await record();
    const { evidence } = await add(organisation, {
      validTo: '2026-03-09',
      purposes: ['element:activityCharter', 'element:serviceBoundary'],
    });
    const [one, two] = evidence;
    if (!one || !two) throw new Error('nothing was proposed');
    expect(await verify(one)).toMatchObject({ rule: 'EVIDENCE_EXPIRED' });
    const decision = { evidenceId: one.id, expectedVersion: 1 };
    expect(await as('mentor').run(REFUSE, { input: { ...decision, reason: ' ' } })).toMatchObject({
      rule: 'EVIDENCE_REASON_MISSING',
    });
    expect(await as('mentor').run(REFUSE, { input: { ...decision, reason: '缺少签字' } })).toMatchObject({
      evidence: { state: 'REFUSED', reason: '缺少签字' },
    });
    expect(
      await as('hub').run(WITHDRAW, { input: { evidenceId: two.id, expectedVersion: 1, reason: '传错了' } }),
    ).toMatchObject({ evidence: { state: 'WITHDRAWN' } });
  });

  it('make the score of the elements, which falls by itself on the day after they expire', async () => {
    const organisation = await record();
    for (const [kind, issuedOn] of [
      ['CHARTER', '2025-01-10'],
      ['MINUTES', '2026-01-10'],
    ] as const) {
      const { evidence } = await add(organisation, { kind, issuedOn, purposes: ['element:activityCharter'] });
      const [own] = evidence;
      if (own) await verify(own);
    }
    const { evidence } = await add(organisation, {
      kind: 'SERVICE_SCOPE_STATEMENT',
      purposes: ['element:serviceBoundary'],
      validTo: '2026-06-30',
    });
    if (evidence[0]) await verify(evidence[0]);
    const states = async () => {
      const { elementScore, elements } = await elementsOf(organisation);
      expect(elements.score).toBe(elementScore);
      return [elementScore, ...elements.assessments.map(({ state }) => state)];
    };
    expect(await states()).toEqual(['2', 'MISSING', 'COMPLETE', 'MISSING', 'COMPLETE']);
    await leapTo('2026-06-30T15:59:00Z', 'hub');
    expect(await states()).toEqual(['2', 'MISSING', 'COMPLETE', 'MISSING', 'COMPLETE']);
    await leapTo('2026-06-30T16:00:00Z', 'hub');
    expect(await states()).toEqual(['1.5', 'MISSING', 'COMPLETE', 'MISSING', 'PARTIAL']);
    await leapTo('2028-03-11T02:00:00Z', 'hub');
    expect(await states()).toEqual(['1', 'MISSING', 'PARTIAL', 'MISSING', 'PARTIAL']);
    await leapTo('2026-03-10T02:00:00Z', 'hub', 'mentor', 'street');
  });

  it('leave the score of earlier days as it was when something is added later', async () => {
    const organisation = await record();
    const prove = async (purposes: readonly string[]): Promise<void> => {
      const { evidence } = await add(organisation, { kind: 'SERVICE_SCOPE_STATEMENT', purposes });
      for (const own of evidence) await verify(own);
    };
    await prove(['element:serviceBoundary']);
    await leapTo('2026-06-30T02:00:00Z', 'hub', 'mentor');
    await prove(['element:serviceBoundary']);
    expect(
      await rows(
        `select valid_from::text as "from", valid_to::text as "to", halves from organisation_element_score
          where organisation_id = $1 and valid_from <= '2026-06-30' order by valid_from`,
        [organisation.split('.')[2]],
      ),
    ).toEqual([{ from: '2026-03-10', to: expect.any(String) as string, halves: 2 }]);
    await leapTo('2026-03-10T02:00:00Z', 'hub', 'mentor', 'street');
  });

  it('end all that they are evidence for when they are withdrawn', async () => {
    const organisation = await record();
    const document = await add(organisation, {
      kind: 'SERVICE_SCOPE_STATEMENT',
      purposes: ['element:serviceBoundary'],
    });
    const [own] = document.evidence;
    if (own) await verify(own);
    expect((await elementsOf(organisation)).elementScore).toBe('1');
    const command =
      'mutation ($input: WithdrawDocumentInput!) { withdrawDocument(input: $input) { __typename ... on UserError { code } ... on InvalidInput { fieldErrors { path code } } } }';
    const withdraw = (reason: string) =>
      as('hub').run(command, { input: { documentId: document.id, reason } });
    expect(await withdraw('')).toMatchObject({ fieldErrors: [{ path: 'reason', code: 'REQUIRED' }] });
    expect(await withdraw('传错组织')).toEqual({ __typename: 'DocumentWithdrawn' });
    expect(await withdraw('再来一次')).toMatchObject({ code: 'DOCUMENT_SUPERSEDED' });
    expect((await elementsOf(organisation)).elementScore).toBe('0');
    expect((await download(document.downloadPath, 'street')).status).toBe(404);
  });

  it('serve several purposes, each proposed once', async () => {
    const organisation = await record();
    const document = await add(organisation, { kind: 'MINUTES', purposes: ['element:activityCharter'] });
    const propose = (purposes: string[], key = nextKey()) =>
      as('hub').run<{ __typename: string; evidence: { purpose: string }[] }>(
        'mutation ($input: ProposeEvidenceInput!) { proposeEvidence(input: $input) { __typename ... on EvidenceProposed { evidence { purpose purposeName availableActions } } ... on UserError { code } } }',
        { input: { documentId: document.id, purposes, idempotencyKey: key } },
      );
    const both = ['element:activityCharter', 'element:governanceStructure'];
    const answer = await propose(both);
    expect(answer.evidence.map(({ purpose }) => purpose).sort()).toEqual(both);
    expect(answer).toEqual(await propose(both));
    expect(await propose([])).toMatchObject({ code: 'INVALID_INPUT' });
    expect(
      await rows('select count(*)::int as n from organisation_evidence where document_id = $1', [
        document.id.split('.')[2],
      ]),
    ).toEqual([{ n: 2 }]);
  });
});
