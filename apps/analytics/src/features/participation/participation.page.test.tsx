import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { participationAnswers } from '../../testing/participation-answers';
import { renderApp } from '../../testing/render-app';

const ADDRESS = '/places/d1/participation?period=2026-Q3';

it('shows figures of persons with what they are over, and apart those without data', async () => {
  renderApp(ADDRESS, participationAnswers());
  const card = await screen.findByRole('region', { name: '居民参与率' });
  expect(within(card).getByText('3.3')).toBeVisible();
  const without = await screen.findByRole('region', { name: '尚无数据的指标：参与结构' });
  expect(within(without).getByText('参与集中度（全体居民）')).toBeVisible();
});

it('sets cohorts against the population, in their own order, and says which are hidden', async () => {
  renderApp(ADDRESS, participationAnswers());
  const panel = await screen.findByRole('region', { name: '居民参与率：按年龄段' });
  await userEvent.click(within(panel).getByRole('radio', { name: '表' }));
  const rows = within(panel).getAllByRole('row');
  expect(rows.map((row) => row.firstElementChild?.textContent)).toEqual([
    '年龄段',
    '18–35岁',
    '36–59岁',
    '60–69岁',
  ]);
  expect(rows[1]).toHaveTextContent('人数过少');
  expect(rows[1]).not.toHaveTextContent('1300');
  // Under a head in per cent numbers are in per cent, and no share goes without its sign.
  expect(within(panel).getByRole('columnheader', { name: '居民参与率（%）' })).toBeVisible();
  expect(rows.slice(2).map((row) => row.children[1]?.textContent)).toEqual(['1.1%', '9.5%']);
});

it('draws participants against the population by age and sex, a hidden cohort by a word and not as 0', async () => {
  renderApp(ADDRESS, participationAnswers());
  const panel = await screen.findByRole('region', { name: '参与者与常住人口的年龄、性别构成' });
  const pyramid = within(panel).getByRole('img', { name: /1个人群人数过少/u });
  expect(within(pyramid).getByText(/人数过少/u)).toBeVisible();
  await userEvent.click(within(panel).getByRole('radio', { name: '表' }));
  const hidden = within(panel).getByRole('row', { name: /36—59岁（中年） 男/u });
  expect(hidden).toHaveTextContent('人数过少');
  expect(hidden).not.toHaveTextContent('1,300');
});

it('draws the Lorenz curve, and no curve where it is hidden', async () => {
  const { unmount } = renderApp(ADDRESS, participationAnswers());
  const panel = await screen.findByRole('region', { name: '参与集中度：洛伦兹曲线' });
  expect(
    within(panel)
      .getByRole('img', { name: /洛伦兹曲线/u })
      .querySelectorAll('polyline'),
  ).toHaveLength(1);
  unmount();
  renderApp(ADDRESS, participationAnswers({ isCurveHidden: true }));
  const without = await screen.findByRole('region', { name: '参与集中度：洛伦兹曲线' });
  expect(within(without).getByText(/不显示曲线/u)).toBeVisible();
  expect(within(without).queryByRole('img', { name: /洛伦兹曲线/u })).toBeNull();
});

it('says of channels that they do not add up', async () => {
  renderApp(ADDRESS, participationAnswers());
  const panel = await screen.findByRole('region', { name: '参与人数：按参与渠道' });
  expect(within(panel).getByText(/各项之和不等于总数/u)).toBeVisible();
});

it('tells how residents elect, a turnout of small elections alone by a word, and what is told by year apart', async () => {
  renderApp(ADDRESS, participationAnswers());
  const quorum = await screen.findByRole('region', { name: '首轮投票有效率' });
  expect(within(quorum).getByText('95.7')).toBeVisible();
  const turnout = screen.getByRole('region', { name: '选举投票率' });
  expect(within(turnout).getByText(/人数过少/u)).toBeVisible();
  const without = screen.getByRole('region', { name: '尚无数据的指标：选举和推荐' });
  expect(within(without).getByText('当选人女性占比')).toBeVisible();
});

it('asks for the period that the address names, and for the last whole quarter where it names none', async () => {
  const { sent } = renderApp('/places/d1/participation', participationAnswers());
  await screen.findByRole('region', { name: '居民参与率' });
  const periods = sent.flatMap(({ variables }) => {
    const input = (variables as { input?: { period?: string } }).input;
    return input?.period ?? [];
  });
  expect(periods.length).toBeGreaterThan(0);
  for (const period of periods) expect(period).toMatch(/^\d{4}-Q[1-4]$/u);
});

it('tells of spans in which persons are not counted what to do, and no figure', async () => {
  renderApp('/places/d1/participation?period=2026-09/P12M', participationAnswers());
  expect(await screen.findByText(/按月、按季、按年去重/u)).toBeVisible();
  expect(screen.queryByRole('region', { name: '居民参与率' })).toBeNull();
});

it('has no accessibility violations', async () => {
  const { container } = renderApp(ADDRESS, participationAnswers());
  await screen.findByRole('region', { name: '居民参与率：按年龄段' });
  expect(await accessibilityViolations(container)).toEqual([]);
});
