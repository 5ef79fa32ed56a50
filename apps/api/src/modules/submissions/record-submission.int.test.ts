import { systemActor } from '../../platform/database';
import { ASKED, ISSUE, LIST, RECORD } from './testing/submission-documents';
import { linkBearer, photographOf, standings } from './testing/link-bearer';
import { useSubmissionsSuite } from './testing/submissions-suite';

jest.setTimeout(120_000);

interface Recorded {
  readonly __typename: string;
  readonly code?: string;
  readonly submission?: object;
  readonly fieldErrors?: readonly object[];
}

const suite = useSubmissionsSuite();
const { api, as } = suite;
const bearer = linkBearer(api);

beforeEach(() => suite.on('2026-03-02'));

const upload = async (by = 'hub'): Promise<string> => {
  const body = new FormData();
  body.append('file', new Blob([new Uint8Array(await photographOf('#47a'))]), '承诺书.jpg');
  const response = await fetch(`${api.url}/attachments?district=District.1`, {
    method: 'POST',
    headers: { 'x-weizhi-csrf': '1', cookie: as(by).jar },
    body,
  });
  return ((await response.json()) as { attachmentId: string }).attachmentId;
};
const record = async (over: object, by = 'hub'): Promise<Recorded> =>
  as(by).run<Recorded>(RECORD, {
    input: {
      attachmentId: await upload(by),
      means: 'IN_PERSON',
      title: '承诺书',
      issuedOn: '2026-03-01',
      idempotencyKey: suite.nextKey(),
      ...over,
    },
  });
const asked = async (caseId: string, by = 'hub'): Promise<Record<string, string>> => {
  const papers = await as(by).run<{ kind: string; standing: string }[]>(ASKED, { caseId });
  return Object.fromEntries(papers.map(({ kind, standing }) => [kind, standing]));
};
const count = async (organisationId: string): Promise<number> => {
  const { edges } = await as('hub').run<{ edges: object[] }>(LIST, { filter: { organisationId } });
  return edges.length;
};
const applied = async () => {
  const draft = await suite.draft();
  await suite.advance(draft.id, 'submit');
  return draft;
};

describe('a paper that was handed to staff', () => {
  it('is recorded from the list that the group has, as a document and a paper, with who and by which means', async () => {
    const { id: caseId, organisationId } = await applied();
    const { path } = await as('hub').run<{ path: string }>(ISSUE, {
      input: { caseId, idempotencyKey: suite.nextKey() },
    });
    const token = path.slice('/join/'.length);
    expect(Object.keys(await asked(caseId))).toHaveLength(5);
    expect(await record({ caseId, paper: 'COMMITMENT_LETTER', remark: '原件已核对' })).toMatchObject({
      submission: { state: 'ACCEPTED', means: 'IN_PERSON', recordedBy: 'hub', paper: '承诺书' },
    });
    expect(await asked(caseId)).toMatchObject({ COMMITMENT_LETTER: 'ACCEPTED', CHARTER_DRAFT: 'MISSING' });
    const page = await bearer.page(token);
    expect(standings(page)).toMatchObject({ commitmentLetter: 'accepted', charterDraft: 'missing' });
    expect(page.papers.find(({ paper }) => paper === 'commitmentLetter')?.files).toMatchObject([
      { state: 'accepted', means: '当面递交' },
    ]);
    const papers = await as('hub').run<{ papers: { kind: string }[]; documents: object }>(
      'query ($id: ID!) { incubationCase(id: $id) { papers { kind } } }',
      { id: caseId },
    );
    expect(papers.papers).toEqual([{ kind: 'COMMITMENT_LETTER' }]);
    const audited = await api.suite.database.transaction(systemActor('1'), (tx) =>
      tx.sql<{ action: string }>(
        `select action from audit_event where action like 'submission.%' order by action`,
      ),
    );
    expect(audited.map(({ action }) => action)).toEqual(['submission.accept', 'submission.recordOnBehalf']);
    expect(await count(organisationId)).toBe(1);
  });

  it('closes the gap of the application: it reaches screening without a link', async () => {
    const { id: caseId } = await applied();
    for (const paper of Object.keys(await asked(caseId)))
      expect(await record({ caseId, paper, means: 'POST' })).toMatchObject({
        __typename: 'SubmissionDecided',
      });
    expect(await suite.advance(caseId, 'acceptApplication')).toMatchObject({ case: { stage: 'SCREENING' } });
  });

  it('is recorded for an organisation without a case, of any kind', async () => {
    const organisationId = await suite.organisation();
    expect(await record({ organisationId, kind: 'CHARTER', means: 'CHAT' })).toMatchObject({
      submission: { state: 'ACCEPTED', means: 'CHAT' },
    });
    expect(await count(organisationId)).toBe(1);
  });

  it('is recorded once for one key, and once for one case', async () => {
    const { id: caseId, organisationId } = await applied();
    const input = {
      caseId,
      paper: 'CHARTER_DRAFT',
      attachmentId: await upload(),
      idempotencyKey: suite.nextKey(),
    };
    const [first, again] = [await record(input), await record(input)];
    expect(again.submission).toEqual(first.submission);
    expect(await record({ ...input, title: '别的' })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await record({ caseId, paper: 'CHARTER_DRAFT' })).toMatchObject({ code: 'PAPER_NOT_OWED' });
    expect(await count(organisationId)).toBe(1);
  });
});

describe('what may not be recorded on a group’s behalf', () => {
  it.each<[string, object, string]>([
    ['for nothing', {}, 'organisationId'],
    ['by the group’s link', { means: 'LINK' }, 'means'],
    ['without a title', { title: ' ' }, 'title'],
    ['of tomorrow', { issuedOn: '2026-03-03' }, 'issuedOn'],
    ['with too long a remark', { remark: '长'.repeat(201) }, 'remark'],
  ])('is a paper %s', async (what, over, path) => {
    const organisationId = await suite.organisation();
    const subject = what === 'for nothing' ? {} : { organisationId, kind: 'CHARTER' };
    const answer = await record({ ...subject, ...over });
    expect(answer.fieldErrors).toEqual([expect.objectContaining({ path })]);
    expect(await count(organisationId)).toBe(0);
  });

  it('is a paper that the case does not ask for, or one of another’s file', async () => {
    const { id: caseId, organisationId } = await applied();
    expect(await record({ caseId, paper: 'EXIT_APPLICATION' })).toMatchObject({ code: 'PAPER_NOT_OWED' });
    expect(await record({ caseId })).toMatchObject({ fieldErrors: [{ path: 'paper', code: 'REQUIRED' }] });
    const attachmentId = await upload('street');
    expect(await record({ caseId, paper: 'CHARTER_DRAFT', attachmentId })).toMatchObject({
      fieldErrors: [{ path: 'attachmentId', code: 'UNKNOWN_REFERENCE' }],
    });
    expect(await count(organisationId)).toBe(0);
  });

  it('is anything where one may not act, which reads as absent', async () => {
    const { id: caseId, organisationId } = await applied();
    expect(await record({ caseId, paper: 'CHARTER_DRAFT' }, 'street')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await record({ organisationId, kind: 'CHARTER' }, 'sibling')).toMatchObject({ code: 'NOT_FOUND' });
  });
});
