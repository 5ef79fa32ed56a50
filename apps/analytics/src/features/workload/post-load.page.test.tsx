import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { postLoadAnswers } from '../../testing/post-load-answers';
import { renderApp } from '../../testing/render-app';
import { workloadAnswers } from '../../testing/workload-answers';

const ADDRESS = '/places/d1/workload?period=2026';

it('shows the burden index by its five parts, and on what their hours rest', async () => {
  const { container } = renderApp(ADDRESS, postLoadAnswers());
  const parts = await screen.findByRole('region', { name: '负担指数：五类来源各占多少' });
  expect(within(parts).getByText(/25\.0%为实际登记或抽样/u)).toBeVisible();
  await userEvent.click(within(parts).getByRole('radio', { name: '表' }));
  expect(within(parts).getByRole('row', { name: '政府交办 20.0%' })).toBeVisible();
  expect(within(parts).getAllByRole('row')).toHaveLength(6);
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('sets communities side by side by what falls upon a post, those without posts last and unranked', async () => {
  renderApp(ADDRESS, postLoadAnswers());
  const panel = await screen.findByRole('region', { name: '各社区：负担指数（仅供研判，不作考核依据）' });
  const rows = within(panel).getAllByRole('row').slice(1);
  expect(rows[0]?.textContent).toMatch(/^学田社区商品房小区为主1\.0%0\.9%～1\.1%第 1 位$/u);
  expect(rows.at(-1)?.textContent).toMatch(/^城港社区小区类型未登记无数据——$/u);
});

it('shows the posts that the figures rest on, and what was corrected', async () => {
  renderApp(ADDRESS, postLoadAnswers());
  const posts = await screen.findByRole('region', { name: '居委会全职岗位登记数据表' });
  const [, first] = within(posts).getAllByRole('row');
  expect(first?.textContent).toMatch(/学田社区.*12\.5.*更正，原为 11$/u);
});

it('says where posts come from when there are none', async () => {
  renderApp(ADDRESS, workloadAnswers());
  expect(await screen.findByText('所选辖区没有登记居委会的全职岗位')).toBeVisible();
});
