import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { alertAnswers, SUBSCRIPTIONS } from '../../testing/alert-answers';
import { renderApp } from '../../testing/render-app';

const answers = () => ({ ...alertAnswers(), ownSubscriptions: SUBSCRIPTIONS });

it('says of each subscription what is new, and ends it', async () => {
  const { sent } = renderApp('/subscriptions', answers());
  const list = await screen.findByRole('list', { name: '我的订阅' });
  const [alerts, digest] = within(list).getAllByRole('listitem');
  expect(alerts).toHaveTextContent(/预警提醒.*3 项新的预警/u);
  expect(within(digest as HTMLElement).getByRole('link', { name: /起一周的简报/u })).toHaveAttribute(
    'href',
    '/places/s1/digest?week=2026-11-16',
  );
  await userEvent.click(screen.getByRole('button', { name: '退订：城东街道预警提醒' }));
  expect(await screen.findByText('已退订')).toBeVisible();
  expect(sent.find(({ name }) => name === 'Unsubscribe')?.variables).toEqual({ id: 'PlaceSubscription.1.a' });
});

it('is offered on the page of alerts where one has not subscribed', async () => {
  const { sent } = renderApp('/places/d1/alerts', alertAnswers());
  await userEvent.click(await screen.findByRole('button', { name: '订阅每周简报' }));
  expect(await screen.findByText('已订阅')).toBeVisible();
  expect(sent.find(({ name }) => name === 'Subscribe')?.variables).toEqual({
    input: { divisionId: 'd1', kind: 'WEEKLY_DIGEST', leastLevel: 'YELLOW' },
  });
});

it('tells of a week its new alerts, and asks for those days alone', async () => {
  const { sent, container } = renderApp('/places/d1/digest?week=2026-11-16', answers());
  await screen.findByRole('region', { name: '本周新出现、尚未消除的预警' });
  await screen.findByRole('list', { name: '预警列表' });
  expect(sent.find(({ name }) => name === 'PlaceAlerts')?.variables['filter']).toEqual({
    ...{ divisionId: 'd1', below: true, openedFrom: '2026-11-16', openedTo: '2026-11-22' },
  });
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('has no accessibility violations', async () => {
  const { container } = renderApp('/subscriptions', answers());
  await screen.findByRole('list', { name: '我的订阅' });
  expect(await accessibilityViolations(container)).toEqual([]);
});
