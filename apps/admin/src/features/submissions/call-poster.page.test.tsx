import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onePage } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { renderApp } from '../../testing/render-app';

const CALL = {
  id: 'IncubationCall.1.c',
  districtId: 'District.1',
  title: '2099年孵化征集',
  opensOn: '2026-01-01',
  closesOn: '2099-12-31',
};
const LINK = {
  id: 'l',
  version: 1,
  subject: 'INCUBATION_CALL',
  standing: 'OPEN',
  createdAt: '2026-03-01T02:00:00.000Z',
  expiresAt: '2026-03-31T02:00:00.000Z',
  organisation: null,
};
const ADDRESS = `/submissions/calls/${encodeURIComponent(CALL.id)}`;

const answers = (over: object = {}) =>
  signedInAs('hubManager', {
    incubationCalls: [CALL],
    districts: [{ id: 'District.1', kind: 'DEMONSTRATION', name: '崇川区' }],
    submissionLinks: onePage([LINK]),
    issueSubmissionLink: { __typename: 'SubmissionLinkIssued', path: '/join/1-secret', link: LINK },
    ...over,
  });

it('makes a poster with the code of a call, once, and lists the codes that were made', async () => {
  const { container, sent } = renderApp(ADDRESS, answers());
  await userEvent.click(await screen.findByRole('button', { name: '生成申请二维码' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.queryByLabelText('需要对方提交的材料')).toBeNull();
  await userEvent.click(dialog.getByRole('button', { name: '生成二维码' }));
  const poster = within(await screen.findByRole('article', { name: '申请海报' }));
  expect(poster.getByRole('img', { name: `${CALL.title}的申请二维码` })).toBeVisible();
  expect(poster.getByText('http://localhost/join/1-secret')).toBeVisible();
  expect(screen.getByRole('button', { name: '打印海报' })).toBeVisible();
  expect(await screen.findByRole('button', { name: /作废.*发放的链接/ })).toBeVisible();
  expect(sent.find(({ name }) => name === 'IssueSubmissionLink')?.variables).toMatchObject({
    input: { callId: CALL.id, days: 30 },
  });
  expect(sent.find(({ name }) => name === 'SubmissionLinks')?.variables).toEqual({ callId: CALL.id });
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('makes none of a call that is over', async () => {
  renderApp(ADDRESS, answers({ incubationCalls: [{ ...CALL, closesOn: '2026-01-31' }] }));
  expect(await screen.findByRole('heading', { level: 1, name: /申请二维码/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: '生成申请二维码' })).toBeNull();
});

it('says so where there is no such call', async () => {
  renderApp('/submissions/calls/none', answers());
  expect(await screen.findByRole('link', { name: '孵化项目与征集' })).toBeVisible();
});
