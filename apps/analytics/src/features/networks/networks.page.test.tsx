import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { networkAnswers, SOCIAL_NETWORK } from '../../testing/network-answers';
import { renderApp } from '../../testing/render-app';

const ADDRESS = '/places/d1/networks?period=2026';

it('shows the figures with their meaning, and apart those without data', async () => {
  renderApp(ADDRESS, networkAnswers());
  const card = await screen.findByRole('region', { name: '网络密度' });
  expect(within(card).getByText('3.3')).toBeVisible();
  const without = screen.getByRole('region', { name: '尚无数据的指标' });
  expect(within(without).getByText('原子化率')).toBeVisible();
});

it('draws persons without names, says what is drawn, and has the table behind it', async () => {
  const { container } = renderApp(ADDRESS, networkAnswers());
  const graph = await screen.findByRole('region', { name: '谁和谁有来往' });
  expect(within(graph).getAllByText(/60 人，12 场活动或组织，59 条关系/u)[0]).toBeVisible();
  expect(container.querySelectorAll('svg.wz-network circle')).toHaveLength(60);
  expect(container.querySelectorAll('svg.wz-network line')).toHaveLength(59);
  await userEvent.click(within(graph).getByRole('radio', { name: '表' }));
  // One person without a tie is few.
  expect(within(graph).getByRole('row', { name: '没有关系 不足5人' })).toBeVisible();
  expect(within(graph).getByRole('row', { name: '1至2条 59' })).toBeVisible();
});

it('calls ties across groups few only where chance alone would give more', async () => {
  renderApp(ADDRESS, networkAnswers());
  expect(await screen.findByText(/跨群体的关系占 14.3%.*明显少于随机/u)).toBeVisible();
});

it('lists events by the persons they share, and does not tell few', async () => {
  renderApp(ADDRESS, networkAnswers());
  const table = await screen.findByRole('region', { name: '共同人数数据表' });
  expect(within(table).getByRole('row', { name: /楼道清洁日.*重阳敬老.*16/u })).toBeVisible();
  expect(within(table).queryByRole('row', { name: /读书会/u })).toBeNull();
  expect(screen.getByText(/另有 1 对共同的人不足5人，不列出/u)).toBeVisible();
});

it.each([
  ['TOO_FEW', '不足50人，不画网络图'],
  ['TOO_MANY', '人数或关系太多，画出来看不清'],
  ['NO_DATA', '所选期间没有活动签到，也没有归属台账'],
])('says why nothing is drawn: %s', async (drawing, words) => {
  renderApp(ADDRESS, { ...networkAnswers(), socialNetwork: { ...SOCIAL_NETWORK, drawing, ties: [] } });
  expect(await screen.findByText(words)).toBeVisible();
});

it('has no accessibility violations', async () => {
  const { container } = renderApp(ADDRESS, networkAnswers());
  await screen.findByRole('region', { name: '共同人数数据表' });
  expect(await accessibilityViolations(container)).toEqual([]);
});
