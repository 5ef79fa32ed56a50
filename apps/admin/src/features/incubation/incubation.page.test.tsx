import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { caseOf, IN_CARE, incubationAnswers } from '../../testing/incubation-answers';
import { renderApp } from '../../testing/render-app';

const hub = (over: Parameters<typeof incubationAnswers>[0] = {}) =>
  signedInAs('hubManager', incubationAnswers(over));

it.each([
  ['/incubation-cases', '孵化个案'],
  ['/incubation-cases/board', '孵化看板'],
  ['/incubation-cases/calendar', '孵化日程'],
  ['/incubation-cases/new', '登记孵化申请'],
  ['/incubation-cases/programmes', '孵化项目与征集'],
  ['/incubation-cases/c', '和合邻里互助会'],
])('gives axe nothing to find on %s', async (address, title) => {
  const { container } = renderApp(address, hub());
  expect(await screen.findByRole('heading', { level: 1, name: new RegExp(title) })).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('gives axe nothing to find on a case in care, and says what has expired', async () => {
  const { container } = renderApp('/incubation-cases/c', hub({ incubationCase: caseOf(IN_CARE) }));
  const criteria = await screen.findByRole('list', { name: '出壳标准清单' });
  expect(within(criteria).getByText('已过期')).toBeVisible();
  expect(criteria).toHaveTextContent('备案证书，有效至 2026年2月28日');
  expect(screen.getByRole('button', { name: '登记完成：建立理事会' })).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('offers only what the server allows, and says what stands in the way of the rest', async () => {
  renderApp('/incubation-cases/c', hub());
  expect(await screen.findByRole('button', { name: '退回补正' })).toBeVisible();
  expect(screen.queryByRole('button', { name: '受理申请' })).toBeNull();
  expect(screen.getByRole('list', { name: '受理申请还缺什么' })).toHaveTextContent('缺少材料：入驻申请表。');
  expect(screen.getByRole('list', { name: '缺少的材料' })).toHaveTextContent('入驻申请表');
});

it('sends an action with its reason and the version it is based on', async () => {
  const answers = hub({
    advanceIncubationCase: {
      __typename: 'IncubationCaseChanged',
      case: { id: 'c', version: 8, stage: 'REFUSED' },
    },
  });
  const { sent } = renderApp('/incubation-cases/c', answers);
  await userEvent.click(await screen.findByRole('button', { name: '不予通过' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByRole('textbox', { name: '理由' }), '不符合征集范围');
  await userEvent.click(within(dialog).getByRole('button', { name: '不予通过' }));
  await screen.findByText('已办理：不予通过');
  expect(sent.find(({ name }) => name === 'AdvanceIncubationCase')?.variables).toMatchObject({
    input: { caseId: 'c', expectedVersion: 7, action: 'REFUSE', reason: '不符合征集范围' },
  });
});

it('shows a refusal as the server words it and keeps what was typed', async () => {
  const answers = hub({
    advanceIncubationCase: {
      __typename: 'StaleVersion',
      code: 'STALE_VERSION',
      message: '内容已被他人修改',
      currentVersion: 9,
    },
  });
  renderApp('/incubation-cases/c', answers);
  await userEvent.click(await screen.findByRole('button', { name: '退回补正' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: '退回补正' }));
  expect(await within(dialog).findByText('内容已被他人修改')).toBeVisible();
});

it('offers no act to those who may only read', async () => {
  renderApp(
    '/incubation-cases/c',
    signedInAs('districtOfficial', incubationAnswers({ incubationCase: caseOf(IN_CARE) })),
  );
  await screen.findByRole('heading', { level: 1, name: /和合邻里互助会/ });
  expect(screen.queryByRole('button', { name: /批准延期|终止孵化|登记完成|办理交接|归入材料/ })).toBeNull();
});

it('counts the tabs and keeps the list to the one that is chosen', async () => {
  const { sent } = renderApp('/incubation-cases?status=inCare&search=%E5%92%8C', hub());
  expect(await screen.findByText('申请审核（7）')).toBeVisible();
  expect(sent.find(({ name }) => name === 'IncubationCases')?.variables).toMatchObject({
    filter: {
      search: '和',
      stages: ['ADMITTED', 'INCUBATING', 'MIDTERM_REVIEW', 'RECTIFYING', 'SUSPENDED', 'EXIT_REVIEW'],
    },
  });
});

it('takes several cases a step further and tells of each that was refused', async () => {
  const answers = hub({
    advanceIncubationCase: {
      __typename: 'IncubationDocumentsMissing',
      code: 'INCUBATION_DOCUMENTS_MISSING',
      message: '缺少材料：形式审查表。',
    },
  });
  renderApp('/incubation-cases', answers);
  const table = await screen.findByRole('region', { name: '孵化个案列表表格' });
  await userEvent.click((await within(table).findAllByRole('checkbox'))[1] ?? table);
  const bar = await screen.findByRole('region', { name: '批量操作' });
  await userEvent.click(within(bar).getByRole('button', { name: '初审通过' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '初审通过' }));
  expect(await within(bar).findByText('已办理 0 个，未办理 1 个')).toBeVisible();
  expect(bar).toHaveTextContent('和合邻里互助会：缺少材料：形式审查表。');
});

it('lets an assessor score, without seeing anybody else’s points', async () => {
  const answers = signedInAs(
    'assessor',
    incubationAnswers({ submitIncubationScores: { __typename: 'IncubationSheetKept', sheetId: 's' } }),
  );
  const { container, sent } = renderApp('/incubation-scores', answers);
  await userEvent.click(await screen.findByRole('button', { name: '评分' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByRole('spinbutton', { name: /需求真实/ }), '80');
  await userEvent.click(within(dialog).getByRole('button', { name: '评分' }));
  await screen.findByText('评分表已提交');
  expect(sent.find(({ name }) => name === 'SubmitIncubationScores')?.variables).toEqual({
    input: { sheetId: 's', scores: [{ item: 'need', points: 80 }] },
  });
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('opens a call under a programme', async () => {
  const answers = hub({
    openIncubationCall: { __typename: 'IncubationCallOpened', call: { id: 'call2', title: '2027年征集' } },
  });
  const { sent } = renderApp('/incubation-cases/programmes', answers);
  await userEvent.click(await screen.findByRole('button', { name: '发布征集' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('combobox', { name: '孵化项目' }));
  await userEvent.click(await screen.findByText('社区社会组织孵化（第 1 版）'));
  await userEvent.type(within(dialog).getByRole('textbox', { name: '征集名称' }), '2027年征集');
  await userEvent.type(within(dialog).getByLabelText('截止日期'), '2027-12-31');
  await userEvent.click(within(dialog).getByRole('button', { name: '发布征集' }));
  await screen.findByText('征集已发布');
  expect(sent.find(({ name }) => name === 'OpenIncubationCall')?.variables).toMatchObject({
    input: { programmeId: 'programme', title: '2027年征集', closesOn: '2027-12-31' },
  });
});

it('prints a certificate once there is one', async () => {
  const graduated = { stage: 'FOLLOW_UP', graduatedOn: '2026-09-01', certificateNumber: '出壳2026-0001' };
  const { container } = renderApp(
    '/incubation-cases/c/certificate',
    hub({ incubationCase: caseOf({ ...IN_CARE, ...graduated }) }),
  );
  expect(await screen.findByRole('article', { name: '证书正文' })).toHaveTextContent('编号：出壳2026-0001');
  expect(screen.getByRole('link', { name: '下载证书（PDF）' })).toHaveAttribute(
    'href',
    '/incubation-cases/c/certificate.pdf',
  );
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('has no certificate before graduation', async () => {
  renderApp('/incubation-cases/c/certificate', hub());
  expect(await screen.findByRole('heading', { name: '没有证书' })).toBeVisible();
});
