import { codeOf } from '../../../test/console-client';
import { useOrganisationsSuite } from './testing/organisations-suite';

const PDF = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n';

const RECORD = `mutation ($input: RecordDocumentInput!) { recordDocument(input: $input) { __typename
  ... on DocumentRecorded { document { id versionNumber downloadPath superseded evidence { id version purpose state } } }
  ... on UserError { code } ... on InvalidInput { fieldErrors { path code } } } }`;
const DECIDE = (
  command: string,
  type: string,
) => `mutation ($input: ${type}!) { ${command}(input: $input) { __typename
  ... on EvidenceDecided { evidence { version state verifiedOn validTo reason } }
  ... on UserError { code } ... on EvidenceNotPossible { rule } } }`;
const VERIFY = DECIDE('verifyEvidence', 'VerifyEvidenceInput');
const REFUSE = DECIDE('refuseEvidence', 'RefuseEvidenceInput');
const WITHDRAW = DECIDE('withdrawEvidence', 'RefuseEvidenceInput');
const ELEMENTS = `query ($id: ID!) { organisation(id: $id) { elementScore elements { asOf score
  assessments { element state findings { met lapsed metUntil } } steps { element raises needs } } } }`;

interface RecordedDocument {
  readonly document?: {
    readonly id: string;
    readonly downloadPath: string;
    readonly evidence: readonly { readonly id: string; readonly version: number; readonly purpose: string }[];
  };
}

describe('documents of organisations', () => {
  const { api, as, leapTo, nextKey, record, rows } = useOrganisationsSuite();

  beforeEach(() => api.clock.set('2026-03-10T02:00:00Z'));

  const upload = async (by = 'hub', content = PDF, district = 'District.1') => {
    const body = new FormData();
    body.append('file', new Blob([content]), '章程.pdf');
    return fetch(`${api.url}/attachments?district=${district}`, {
      method: 'POST',
      headers: { 'x-weizhi-csrf': '1', cookie: as(by).jar },
      body,
    });
  };
  const uploaded = async (by = 'hub'): Promise<string> =>
    ((await (await upload(by)).json()) as { attachmentId: string }).attachmentId;
  const download = (path: string, by: string) =>
    fetch(`${api.url}${path}`, { headers: { cookie: as(by).jar } });

  const input = async (organisationId: string, over: object = {}) => ({
    organisationId,
    kind: 'CHARTER',
    title: '章程',
    issuedOn: '2026-01-10',
    attachmentId: await uploaded(),
    idempotencyKey: nextKey(),
    ...over,
  });
  const add = async (
    organisationId: string,
    over: object = {},
  ): Promise<NonNullable<RecordedDocument['document']>> => {
    const answer = await as('hub').run<RecordedDocument>(RECORD, {
      input: await input(organisationId, over),
    });
    if (!answer.document) throw new Error(JSON.stringify(answer));
    return answer.document;
  };
  const verify = (evidence: { id: string; version: number }, by = 'mentor') =>
    as(by).run<object>(VERIFY, { input: { evidenceId: evidence.id, expectedVersion: evidence.version } });
  const elementsOf = (id: string) =>
    as('hub').run<{
      elementScore: string;
      elements: { asOf: string; score: string; assessments: { element: string; state: string }[] };
    }>(ELEMENTS, { id });

  it('are recorded with their file, which those who see the organisation may download', async () => {
    const organisation = await record();
    const document = await add(organisation);
    const answer = await download(document.downloadPath, 'street');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(PDF);
    expect(answer.headers.get('content-disposition')).toContain('attachment;');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    for (const stranger of ['sibling', 'other'])
      expect((await download(document.downloadPath, stranger)).status).toBe(404);
    expect((await download('/attachments/Attachment.1.nonsense', 'hub')).status).toBe(404);
    expect((await fetch(`${api.url}${document.downloadPath}`)).status).toBe(401);
    expect(
      await rows(`select count(*)::int as n from audit_event where action = 'attachment.download'`),
    ).toEqual([{ n: 1 }]);
  });

  it('are not taken as files that a browser would run, nor from those who may change nothing', async () => {
    const page = await upload('hub', '<!doctype html><script>alert(1)</script>');
    expect([page.status, (await page.json()) as object]).toEqual([
      422,
      expect.objectContaining({ code: 'attachmentTypeNotTaken' }),
    ]);
    expect((await upload('hub', '')).status).toBe(422);
    expect((await upload('official')).status).toBe(403);
    expect((await upload('other')).status).toBe(403);
    expect((await upload('hub', PDF, 'nonsense')).status).toBe(400);
  });

  it('have versions, of which only the latest goes on', async () => {
    const organisation = await record();
    const first = await add(organisation);
    const second = await add(organisation, { supersedesId: first.id });
    expect(second).toMatchObject({ versionNumber: 2, superseded: false });
    for (const supersedesId of [first.id, 'OrganisationDocument.1.00000000-0000-0000-0000-000000000000'])
      expect(await as('hub').run(RECORD, { input: await input(organisation, { supersedesId }) })).toEqual({
        __typename: 'DocumentSuperseded',
        code: 'DOCUMENT_SUPERSEDED',
      });
    const list = await as('hub').run<{
      documents: { totalCount: number; edges: { node: { versionNumber: number } }[] };
    }>(
      'query ($id: ID!) { organisation(id: $id) { documents(first: 5, kinds: [CHARTER]) { totalCount edges { node { versionNumber superseded recordedBy } } } } }',
      { id: organisation },
    );
    // The clock stands still, so the two were recorded at the same instant.
    const versions = list.documents.edges.map(({ node }) => node);
    expect([...versions].sort((one, other) => one.versionNumber - other.versionNumber)).toEqual([
      { versionNumber: 1, superseded: true, recordedBy: 'hub' },
      { versionNumber: 2, superseded: false, recordedBy: 'hub' },
    ]);
    expect(list.documents.totalCount).toBe(2);
  });

  it.each([
    [{ title: ' ' }, 'title', 'REQUIRED'],
    [{ title: '长'.repeat(101) }, 'title', 'TOO_LONG'],
    [{ issuedOn: '2026-03-11' }, 'issuedOn', 'DATE_ORDER'],
    [{ validTo: '2026-01-09' }, 'validTo', 'DATE_ORDER'],
    [{ purposes: ['element:nonsense'] }, 'purposes.0', 'UNKNOWN_VALUE'],
    [
      { attachmentId: 'Attachment.1.00000000-0000-0000-0000-000000000000' },
      'attachmentId',
      'UNKNOWN_REFERENCE',
    ],
  ])('are refused with %j', async (change, path, code) => {
    const organisation = await record();
    expect(await as('hub').run(RECORD, { input: await input(organisation, change) })).toEqual({
      __typename: 'InvalidInput',
      code: 'INVALID_INPUT',
      fieldErrors: [{ path, code }],
    });
  });

  it('are recorded once for a request that comes twice, and never with the file of somebody else', async () => {
    const organisation = await record();
    const wish = await input(organisation);
    expect(await as('hub').run(RECORD, { input: wish })).toEqual(
      await as('hub').run(RECORD, { input: wish }),
    );
    expect(
      await as('hub').run(RECORD, {
        input: await input(organisation, { attachmentId: await uploaded('mentor') }),
      }),
    ).toMatchObject({ __typename: 'InvalidInput' });
    expect(await as('sibling').run(RECORD, { input: wish })).toEqual({
      __typename: 'NotFound',
      code: 'NOT_FOUND',
    });
    expect(codeOf(await as('official').ask(RECORD, { input: wish }))).toBe('FORBIDDEN');
  });

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
