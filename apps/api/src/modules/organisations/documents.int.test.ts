import { codeOf } from '../../../test/console-client';
import { PDF, RECORD, useDocumentsSuite } from './testing/documents-suite';

describe('documents of organisations', () => {
  const { api, as, record, rows, upload, uploaded, download, input, add } = useDocumentsSuite();

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
});
