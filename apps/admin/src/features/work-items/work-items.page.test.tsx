import { screen, within } from '@testing-library/react';
import { onePage } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { renderApp } from '../../testing/render-app';

const ITEM = {
  key: 'imports:1',
  title: '台账待确认导入',
  why: '试运行已完成',
  otherwise: '台账不入库',
  action: { label: '查看试运行结果', path: '/imports/1' },
  dueOn: '2026-03-05',
  urgency: 'SOON',
  division: null,
  since: '2026-03-01T02:00:00.000Z',
  source: 'imports',
};

it('says of each item why now, what happens otherwise, and offers one act', async () => {
  const { container } = renderApp(
    '/',
    signedInAs('hubManager', { workItemCount: 1, workItems: onePage([ITEM]) }),
  );
  const heading = await screen.findByRole('heading', { name: /台账待确认导入/ });
  const card = heading.closest('li') as HTMLElement;
  for (const text of ['试运行已完成', '台账不入库', '2026年3月5日', '即将到期'])
    expect(within(card).getByText(text)).toBeVisible();
  const [act, ...others] = within(card).getAllByRole('link');
  expect(act).toHaveAttribute('href', '/imports/1');
  expect(others).toEqual([]);
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('says so when nothing waits', async () => {
  renderApp('/', signedInAs('hubManager'));
  expect(await screen.findByText('现在没有待办')).toBeVisible();
});
