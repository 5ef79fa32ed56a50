import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { placeAnswers } from '../../testing/place-answers';
import { renderApp } from '../../testing/render-app';

const PINGSHAN = { id: 'p', name: '坪山区', kind: 'DISTRICT' } as const;
const ADDRESS = '/places/p?period=2018-09';

it('shows each figure with what it may not be shown without', async () => {
  renderApp(ADDRESS, placeAnswers(PINGSHAN));
  const card = await screen.findByRole('region', { name: '按期办结率' });
  expect(within(card).getByText('90.5')).toBeVisible();
  for (const fact of ['905 / 1,000', '75.0%（9/12 个月）', '2026-03-01 10:00', '不可比']) {
    expect(within(card).getByText(fact)).toBeVisible();
  }
});

it('says of a month whether its change goes beyond the ups and downs of past ones, and of a year nothing', async () => {
  const { unmount } = renderApp(ADDRESS, placeAnswers(PINGSHAN));
  const card = await screen.findByRole('region', { name: '事项数' });
  expect(within(card).getByText('超出常年波动（偏高）')).toBeVisible();
  expect(within(card).getByText('（常年每月 0～180 件，往期 12 期）')).toBeVisible();
  unmount();
  renderApp('/places/p?period=2018', placeAnswers(PINGSHAN));
  await screen.findByRole('region', { name: '事项数' });
  expect(screen.queryByText(/超出常年波动/u)).toBeNull();
});

it('explains what a figure means on demand', async () => {
  renderApp(ADDRESS, placeAnswers(PINGSHAN));
  await userEvent.click(await screen.findByRole('button', { name: '查看“事项数”的口径' }));
  expect(await screen.findByText('按事项编号去重计数。')).toBeVisible();
});

it('leaves months without rows out of the line and marks the break', async () => {
  renderApp('/places/p?period=2018', placeAnswers(PINGSHAN));
  const trend = await screen.findByRole('region', { name: '事项数：按月趋势' });
  await userEvent.click(within(trend).getByRole('radio', { name: '表' }));
  const cells = (name: string): (string | null)[] =>
    within(within(trend).getByRole('row', { name: new RegExp(`^${name}`) }))
      .getAllByRole('cell')
      .map(({ textContent }) => textContent);
  expect(cells('2018年1月')).toEqual(['2018年1月', '无数据', '无数据']);
  expect(cells('2018年8月')).toEqual(['2018年8月', '110', '']);
  expect(cells('2018年9月')[2]).not.toBe('');
});

it('ranks the communities and leads down, keeping the period', async () => {
  renderApp(ADDRESS, placeAnswers(PINGSHAN));
  const ranking = await screen.findByRole('region', { name: '事项数：各社区' });
  const [, first, last] = within(ranking).getAllByRole('row');
  expect(within(first as HTMLElement).getByRole('link', { name: '六联社区' })).toHaveAttribute(
    'href',
    '/places/c1?period=2018-09',
  );
  expect(within(last as HTMLElement).getAllByText('无数据')).not.toHaveLength(0);
});

it('asks for the period before when one steps back', async () => {
  const { sent } = renderApp(ADDRESS, placeAnswers(PINGSHAN));
  await screen.findByRole('region', { name: '事项数' });
  await userEvent.click(screen.getByRole('button', { name: '上一期' }));
  await screen.findAllByText(/2018年8月 ·/);
  const periods = sent
    .filter(({ name }) => name === 'IndicatorComparisons')
    .map(({ variables }) => (variables['input'] as { period: string }).period);
  expect(periods).toEqual(['2018-09', '2018-08']);
});

it.each([
  ['DEMONSTRATION', /演示数据/, /参考数据/],
  ['REFERENCE', /参考数据/, /演示数据/],
] as const)('marks a district of kind %s wherever it shows', async (nature, mark, other) => {
  renderApp(ADDRESS, placeAnswers({ ...PINGSHAN, name: '崇川区', nature }));
  await screen.findByRole('region', { name: '事项数：按月趋势' });
  expect(screen.getAllByText(mark).length).toBeGreaterThan(2);
  expect(screen.queryByText(other)).toBeNull();
});

it('marks a real district nowhere', async () => {
  renderApp(ADDRESS, placeAnswers(PINGSHAN));
  await screen.findByRole('region', { name: '事项数：按月趋势' });
  expect(screen.queryByText(/演示数据|参考数据/)).toBeNull();
});

it('says the same of a place outside the scope and one that does not exist', async () => {
  renderApp('/places/elsewhere', placeAnswers(PINGSHAN));
  expect(await screen.findByRole('link', { name: '选择辖区' })).toBeVisible();
});

it('gives axe nothing to find', async () => {
  const { container } = renderApp(ADDRESS, placeAnswers(PINGSHAN));
  await screen.findByRole('region', { name: '事项数：按处置单位' });
  expect(await accessibilityViolations(container)).toEqual([]);
});
