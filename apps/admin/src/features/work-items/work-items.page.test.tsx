import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onePage } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { caseOf, incubationAnswers } from '../../testing/incubation-answers';
import { renderApp } from '../../testing/render-app';

const ITEM = {
  key: 'imports:1',
  title: '台账待确认导入',
  why: '试运行已完成',
  otherwise: '台账不入库',
  action: { label: '查看试运行结果', path: '/imports/1' },
  dueOn: '2026-03-05',
  urgency: 'SOON',
  section: 'DUE',
  division: null,
  since: '2026-03-01T02:00:00.000Z',
  source: 'imports',
};
const VISIT = {
  ...ITEM,
  key: 'incubation:c:visitDue:v',
  title: '和合邻里互助会：出壳后回访',
  action: { label: '登记回访', path: '/incubation-cases/c?at=visit.v' },
  section: 'VISITS_OF_WEEK',
  source: 'incubation',
};
const WAITING = {
  workItemCount: 2,
  workItemCounts: [
    { section: 'TO_APPROVE', count: 0 },
    { section: 'DUE', count: 1 },
    { section: 'RETURNED', count: 0 },
    { section: 'VISITS_OF_WEEK', count: 1 },
    { section: 'OTHER', count: 0 },
  ],
  workItems: onePage([ITEM, VISIT]),
};
const NOTHING = { workItemCount: 0, workItemCounts: [], workItems: onePage([]) };
const FOLLOWED_UP = {
  stage: 'FOLLOW_UP',
  visits: [{ id: 'v', ordinal: 1, dueOn: '2026-03-05', visitedOn: null, active: null, finding: null }],
};

it('says of each item why now, what happens otherwise, and offers one act', async () => {
  const { container } = renderApp('/', signedInAs('hubManager', WAITING));
  const heading = await screen.findByRole('heading', { name: /台账待确认导入/ });
  const card = heading.closest('li') as HTMLElement;
  for (const text of ['试运行已完成', '台账不入库', '2026年3月5日', '即将到期'])
    expect(within(card).getByText(text)).toBeVisible();
  const [act, ...others] = within(card).getAllByRole('link');
  expect(act).toHaveAttribute('href', '/imports/1');
  expect(others).toEqual([]);
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('counts the sections that hold something, and asks for the one that is chosen', async () => {
  const { sent } = renderApp('/', signedInAs('hubManager', WAITING));
  const sections = await screen.findByRole('navigation', { name: '待办分栏' });
  expect(
    within(sections)
      .getAllByRole('link')
      .map(({ textContent }) => textContent),
  ).toEqual(['全部 2', '到期办理 1', '本周走访 1']);
  await userEvent.click(within(sections).getByRole('link', { name: '本周走访 1' }));
  expect(await screen.findByRole('link', { name: '本周走访 1', current: 'page' })).toBeVisible();
  expect(sent.filter(({ name }) => name === 'WorkItems').map(({ variables }) => variables)).toEqual([
    { section: null },
    { section: 'VISITS_OF_WEEK' },
  ]);
});

it('leads to the very act, and back to the list when it is done', async () => {
  const answers = signedInAs('hubManager', {
    ...incubationAnswers({
      incubationCase: caseOf(FOLLOWED_UP),
      recordIncubationVisit: {
        __typename: 'IncubationCaseChanged',
        case: { id: 'c', version: 8, stage: 'FOLLOW_UP' },
      },
    }),
    ...WAITING,
  });
  const { sent } = renderApp('/', answers);
  await userEvent.click(await screen.findByRole('link', { name: '登记回访' }));
  const dialog = await screen.findByRole('dialog', { name: '登记回访' });
  await userEvent.click(within(dialog).getByRole('combobox', { name: '组织是否正常活动' }));
  await userEvent.click(await screen.findByTitle('正常活动'));
  await userEvent.type(within(dialog).getByRole('textbox', { name: '回访情况' }), '每周开展活动');
  await userEvent.click(within(dialog).getByRole('button', { name: '登记回访' }));
  expect(await screen.findByRole('heading', { level: 1, name: '待办' })).toBeVisible();
  expect(sent.find(({ name }) => name === 'RecordIncubationVisit')?.variables).toMatchObject({
    input: { visitId: 'v', active: true, finding: '每周开展活动' },
  });
});

it('opens no dialog for whoever comes to the page by himself, and offers the way back to others', async () => {
  const answers = signedInAs('hubManager', incubationAnswers({ incubationCase: caseOf(FOLLOWED_UP) }));
  const alone = renderApp('/incubation-cases/c', answers);
  expect(await screen.findByRole('button', { name: '登记第 1 次回访' })).toBeVisible();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.queryByRole('link', { name: '← 回到待办' })).toBeNull();
  alone.unmount();
  renderApp('/incubation-cases/c?at=next', answers);
  expect(await screen.findByRole('link', { name: '← 回到待办' })).toHaveAttribute('href', '/');
  const next = screen.getByRole('region', { name: '下一步' });
  expect(next.parentElement).toHaveFocus();
});

it('says that today is done and what comes next on which day', async () => {
  const next = {
    on: '2026-12-05',
    totalCount: 1,
    items: [{ key: VISIT.key, title: VISIT.title, dueOn: '2026-12-19' }],
  };
  const { container } = renderApp('/', signedInAs('hubManager', { ...NOTHING, nextWorkItems: next }));
  expect(await screen.findByText('今天已办完')).toBeVisible();
  expect(screen.getByText(/下一次有事要办是 2026年12月5日，共 1 件/)).toBeVisible();
  expect(screen.getByRole('list', { name: '2026年12月5日要办的事' })).toHaveTextContent(
    '和合邻里互助会：出壳后回访（2026年12月19日前）',
  );
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('says so when nothing is to come either', async () => {
  renderApp('/', signedInAs('hubManager', { ...NOTHING, nextWorkItems: null }));
  expect(await screen.findByText(/今后三个月内没有到期事项/)).toBeVisible();
});
