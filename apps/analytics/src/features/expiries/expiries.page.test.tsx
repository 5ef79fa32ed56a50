import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { expiryAnswers } from '../../testing/expiry-answers';
import { renderApp } from '../../testing/render-app';

const ADDRESS = '/places/d1/expiries';

it('lists what expires with the days left and the way to its record, and says what is not counted', async () => {
  renderApp(ADDRESS, expiryAnswers());
  const panel = await screen.findByRole('region', { name: '90 天内到期' });
  expect(within(panel).getByText(/共 2 项.*未计入的：购买服务合同。/u)).toBeVisible();
  const [, first] = within(panel).getAllByRole('row');
  expect(first).toHaveTextContent('还有 13 天');
  expect(within(panel).getByRole('link', { name: '和合邻里互助会' })).toHaveAttribute(
    'href',
    '/admin/organisations/o1',
  );
  expect(screen.getByRole('link', { name: '导出全部明细' })).toHaveAttribute(
    'href',
    `/exports/expiries.xlsx?filter=${encodeURIComponent('{"divisionId":"d1","days":90}')}`,
  );
});

it('looks as far ahead as is chosen, and keeps that in the address', async () => {
  const { sent } = renderApp(ADDRESS, expiryAnswers());
  await screen.findByRole('region', { name: '90 天内到期' });
  await userEvent.click(screen.getByText('180 天内'));
  await screen.findByRole('region', { name: '180 天内到期' });
  const days = sent.flatMap(({ name, variables }) =>
    name === 'PlaceExpiries' ? [(variables['filter'] as { days: number }).days] : [],
  );
  expect(days).toEqual([90, 180]);
  const [place] = screen.getAllByRole('link', { name: '学田社区' });
  expect(place).toHaveAttribute('href', '/places/c1/expiries?days=180');
});

it('asks for one kind when the address says so, for the page and for the file', async () => {
  const { sent } = renderApp(`${ADDRESS}?kind=committeeTerm`, expiryAnswers());
  await screen.findByRole('region', { name: '90 天内到期' });
  const filter = { divisionId: 'd1', days: 90, kinds: ['COMMITTEE_TERM'] };
  expect(sent.find(({ name }) => name === 'PlaceExpiries')?.variables).toEqual({ filter });
  expect(screen.getByRole('link', { name: '导出全部明细' })).toHaveAttribute(
    'href',
    `/exports/expiries.xlsx?filter=${encodeURIComponent(JSON.stringify(filter))}`,
  );
});

it('says that the place may not be read where the answer is none', async () => {
  renderApp(ADDRESS, { ...expiryAnswers(), expiries: null });
  expect(await screen.findByText('没有查看这个辖区的权限')).toBeVisible();
});

it('is counted on the page of the place', async () => {
  renderApp('/places/d1/scorecard?period=2026-Q3', expiryAnswers());
  const card = await screen.findByRole('region', { name: '先看四件事' });
  expect(within(card).getByText('2 项将到期、尚未续办')).toBeVisible();
  expect(within(card).getByRole('link', { name: '查看到期事项' })).toHaveAttribute('href', ADDRESS);
});

it('has no accessibility violations', async () => {
  const { container } = renderApp(ADDRESS, expiryAnswers());
  await screen.findByRole('region', { name: '90 天内到期' });
  expect(await accessibilityViolations(container)).toEqual([]);
});
