import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onePage } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { renderApp } from '../../testing/render-app';

const ORGANISATION = { id: 'Organisation.1.x', name: '和合邻里互助会', district: { id: 'District.1' } };
const SUBMISSION = {
  id: 's',
  version: 1,
  state: 'RECEIVED',
  means: 'LINK',
  recordedBy: null,
  paper: '章程',
  remark: '第一页',
  reason: null,
  receivedAt: '2026-03-02T02:00:00.000Z',
  decidedAt: null,
  filePath: '/attachments/Attachment.1.a',
  availableActions: ['ACCEPT', 'REFUSE'],
  organisation: ORGANISATION,
};
const LINK = {
  id: 'l',
  version: 1,
  subject: 'ORGANISATION',
  standing: 'OPEN',
  createdAt: '2026-03-01T02:00:00.000Z',
  expiresAt: '2026-03-31T02:00:00.000Z',
  organisation: ORGANISATION,
};
const ADDRESS = `/submissions?organisation=${encodeURIComponent(ORGANISATION.id)}`;

const answers = (over: object = {}) =>
  signedInAs('hubManager', {
    submissions: onePage([SUBMISSION]),
    submissionLinks: onePage([LINK]),
    organisation: ORGANISATION,
    ...over,
  });

it('lists what came in for one organisation, and its links, with nothing for axe to find', async () => {
  const { container, sent } = renderApp(ADDRESS, answers());
  expect(await screen.findByRole('link', { name: '下载章程' })).toHaveAttribute('href', SUBMISSION.filePath);
  expect(sent.find(({ name }) => name === 'Submissions')?.variables).toEqual({
    filter: { state: 'RECEIVED', organisationId: ORGANISATION.id },
  });
  expect(await screen.findByRole('button', { name: /作废.*发放的链接/ })).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('sends back with a reason', async () => {
  const { sent } = renderApp(
    ADDRESS,
    answers({
      refuseSubmission: {
        __typename: 'SubmissionDecided',
        submission: { ...SUBMISSION, version: 2, state: 'REFUSED', reason: '缺签名', availableActions: [] },
      },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '退回和合邻里互助会的章程' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: /退\s*回/ }));
  expect(await dialog.findByText('请填写退回理由')).toBeVisible();
  expect(sent.some(({ name }) => name === 'RefuseSubmission')).toBe(false);
  await userEvent.type(dialog.getByLabelText('退回理由'), '缺签名');
  await userEvent.click(dialog.getByRole('button', { name: /退\s*回/ }));
  expect(await screen.findByText('缺签名')).toBeVisible();
  expect(sent.find(({ name }) => name === 'RefuseSubmission')?.variables).toEqual({
    input: { submissionId: 's', expectedVersion: 1, reason: '缺签名' },
  });
});

it('issues a link for a case and shows its code once', async () => {
  const { sent } = renderApp(
    `${ADDRESS}&case=IncubationCase.1.c`,
    answers({
      issueSubmissionLink: {
        __typename: 'SubmissionLinkIssued',
        path: '/join/1-secret',
        link: { ...LINK, subject: 'INCUBATION_CASE' },
      },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '发放补正链接' }));
  await userEvent.click(await screen.findByRole('button', { name: '生成链接和二维码' }));
  expect(await screen.findByRole('img', { name: '和合邻里互助会的材料链接二维码' })).toBeVisible();
  expect(screen.getByText('http://localhost/join/1-secret')).toBeVisible();
  expect(sent.find(({ name }) => name === 'IssueSubmissionLink')?.variables).toMatchObject({
    input: { caseId: 'IncubationCase.1.c', days: 30, note: null },
  });
});

it('offers nothing to those who may only read', async () => {
  renderApp('/', signedInAs('districtOfficial'));
  await screen.findByRole('heading', { name: '待办' });
  expect(screen.queryByRole('link', { name: '来件核对' })).toBeNull();
});

it('records on the group’s behalf what its case still lacks, and by which means it came', async () => {
  const { sent } = renderApp(
    `${ADDRESS}&case=IncubationCase.1.c`,
    answers({
      askedPapers: [
        { kind: 'CHARTER_DRAFT', standing: 'ACCEPTED' },
        { kind: 'COMMITMENT_LETTER', standing: 'MISSING' },
      ],
      recordSubmission: {
        __typename: 'SubmissionDecided',
        submission: { ...SUBMISSION, state: 'ACCEPTED', means: 'IN_PERSON', recordedBy: '王晓梅' },
      },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '代录材料' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByLabelText('材料'));
  const options = await screen.findAllByTitle(/承诺书|章程草案/);
  expect(options.map(({ title }) => title)).toEqual(['承诺书']);
  await userEvent.click(screen.getByTitle('承诺书'));
  globalThis.fetch = jest.fn().mockResolvedValue({
    status: 201,
    json: () => Promise.resolve({ attachmentId: 'Attachment.1.b' }),
  });
  const chooser = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!chooser) throw new Error('There is no place for the file');
  await userEvent.upload(chooser, new File(['x'], '承诺书.jpg'));
  await userEvent.click(dialog.getByRole('button', { name: /登\s*记/ }));
  expect(await screen.findByText('已代为登记为材料')).toBeVisible();
  expect(sent.find(({ name }) => name === 'RecordSubmission')?.variables).toMatchObject({
    input: {
      caseId: 'IncubationCase.1.c',
      paper: 'COMMITMENT_LETTER',
      means: 'IN_PERSON',
      title: '承诺书',
      attachmentId: 'Attachment.1.b',
    },
  });
});

it('says of what staff recorded who did so and how it came', async () => {
  const recorded = { ...SUBMISSION, means: 'IN_PERSON', recordedBy: '王晓梅' };
  renderApp(ADDRESS, answers({ submissions: onePage([recorded]) }));
  expect(await screen.findByText('代录：当面递交（王晓梅）')).toBeVisible();
});
