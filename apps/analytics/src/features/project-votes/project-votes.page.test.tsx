import { screen, within } from '@testing-library/react';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { projectVoteAnswers } from '../../testing/project-vote-answers';
import { renderApp } from '../../testing/render-app';

const LIST = '/places/d1/project-votes';

it('lists the votes of a place in their own currency, without a turnout that nobody knows', async () => {
  const { container } = renderApp(LIST, projectVoteAnswers());
  const table = await screen.findByRole('region', { name: '历次投票数据表' });
  const [, first] = within(table).getAllByRole('row');
  expect(first?.textContent).toContain('131,232 PLN');
  expect(first?.textContent).toContain('无数据');
  expect(first?.textContent).toContain('与公布结果一致');
  expect(within(table).getByRole('link', { name: 'Poland · Warszawa · Rembertów 2020' })).toHaveAttribute(
    'href',
    `${LIST}/v2020`,
  );
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('says where votes come from when there are none', async () => {
  renderApp(LIST, { ...projectVoteAnswers(), projectVotes: { edges: [] } });
  expect(await screen.findByText('所选辖区没有项目投票')).toBeVisible();
});

it('shows the rule in words, each project with why it came out so, and who lost by a tie', async () => {
  const { container } = renderApp(`${LIST}/v2020`, projectVoteAnswers());
  expect(await screen.findByText(/剩余预算不够的项目跳过/u)).toBeVisible();
  expect(screen.getByText('多选：每票 1 至 15 项。')).toBeVisible();
  expect(screen.getByText(/重新计票与公布的票数一致/u)).toBeVisible();
  const results = screen.getByRole('region', { name: '各项目的结果' });
  const rows = within(results).getAllByRole('row').slice(1);
  expect(rows[2]?.textContent).toContain('剩余预算不够（同票，费用较高）');
  expect(rows[2]?.textContent).toContain('落选');
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('says which projects were published against ballots or rule', async () => {
  renderApp(`${LIST}/v2020`, projectVoteAnswers({ departures: ['VOTES_DIFFER', 'LEFT_OUT_AGAINST_RULE'] }));
  expect(await screen.findByText('公布结果有 1 个项目与选票和规则不符')).toBeVisible();
  expect(screen.getByText('2009：公布票数与重新计票不符，按规则入选，公布落选')).toBeVisible();
});

it('hides small cells of cohorts and says so', async () => {
  renderApp(`${LIST}/v2020`, projectVoteAnswers());
  const channels = await screen.findByRole('region', { name: '怎样投票：网上与纸质' });
  expect(within(channels).getByText('各组人数都少，不分列。')).toBeVisible();
  expect(screen.queryByRole('region', { name: '谁在投票：按片区' })).toBeNull();
});

it('sets the editions of one series side by side', async () => {
  renderApp(`${LIST}/v2021`, projectVoteAnswers());
  const editions = await screen.findByRole('region', { name: '历届比较' });
  const rows = within(editions).getAllByRole('row').slice(1);
  expect(rows.map(({ textContent }) => textContent.slice(0, 4))).toEqual(['2020', '2021']);
  expect(rows[0]?.textContent).toContain('46.2');
});

it('leads back when there is no such vote', async () => {
  renderApp(`${LIST}/v1999`, projectVoteAnswers());
  expect(await screen.findByRole('link', { name: '历次项目投票' })).toHaveAttribute('href', LIST);
});
