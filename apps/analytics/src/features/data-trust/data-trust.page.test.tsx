import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { renderApp } from '../../testing/render-app';
import { trustAnswers } from '../../testing/trust-answers';

const ADDRESS = '/places/d1/data-trust';

it('tells of each month who reported and what came late, and a dash for what is not kept', async () => {
  renderApp(ADDRESS, trustAnswers());
  const tasks = await screen.findByRole('region', { name: '社区任务台账：各月' });
  const [, october, september] = within(tasks).getAllByRole('row');
  expect(october).toHaveTextContent(/2026-10.*3 \/ 4.*2 项9 天1 次/u);
  expect(september).toHaveTextContent('无记录');
  const matters = screen.getByRole('region', { name: '诉求事项台账：各月' });
  expect(within(matters).getAllByRole('row')[1]).toHaveTextContent(/4 \/ 4.*———/u);
});

it('puts the least complete place first, with its empty months, and leads on to it', async () => {
  renderApp(ADDRESS, trustAnswers());
  const places = await screen.findByRole('region', { name: '各辖区数据完整率数据表' });
  const rows = within(places).getAllByRole('row');
  expect(rows[1]).toHaveTextContent(/和平桥街道.*社区任务台账 2026-09/u);
  expect(within(places).getByRole('link', { name: '城东街道' })).toHaveAttribute(
    'href',
    '/places/s1/data-trust',
  );
});

it('looks at as many months as the address says', async () => {
  const { sent } = renderApp(`${ADDRESS}?months=24`, trustAnswers());
  await screen.findByText(/近 6 个月/u);
  await userEvent.click(screen.getByText('近 6 个月'));
  await screen.findAllByRole('table');
  const asked = sent.flatMap(({ name, variables }) =>
    name === 'PlaceDataTrust' ? [(variables['filter'] as { months: number }).months] : [],
  );
  expect(asked).toEqual([24, 6]);
});

it('has no accessibility violations', async () => {
  const { container } = renderApp(ADDRESS, trustAnswers());
  await screen.findByRole('region', { name: '社区任务台账：各月' });
  expect(await accessibilityViolations(container)).toEqual([]);
});
