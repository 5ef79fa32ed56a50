import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onePage } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { incubationAnswers } from '../../testing/incubation-answers';
import { renderApp } from '../../testing/render-app';
import { totalsOfKinds } from './model/totals-of-kinds';

const hub = (over: Parameters<typeof incubationAnswers>[0] = {}) =>
  signedInAs('hubManager', incubationAnswers(over));

it('shows the six kinds with hours and cost, and what a graduate cost', async () => {
  const { container } = renderApp('/incubation-cases/support?from=2026-01-01&to=2026-06-30', hub());
  const totals = await screen.findByRole('region', { name: '六类扶持合计' });
  const rows = within(totals).getAllByRole('row').slice(1);
  expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
    '财政投入',
    '政策支持',
    '组织设置',
    '能力培训',
    '项目策划',
    '绩效管理',
  ]);
  expect(rows[3]).toHaveTextContent('能力培训24553.51,900.00 元');
  expect(rows[0]).toHaveTextContent('财政投入000.00 元');
  expect(screen.getByText('950.00 元')).toBeVisible();
  expect(screen.getByRole('link', { name: '和合邻里互助会' })).toHaveAttribute(
    'href',
    expect.stringContaining('/organisations/o'),
  );
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('asks for the days that are chosen, and keeps them in the address', async () => {
  const { sent } = renderApp('/incubation-cases/support?from=2026-01-01&to=2026-06-30', hub());
  await screen.findByRole('region', { name: '六类扶持合计' });
  fireEvent.change(screen.getByLabelText('从'), { target: { value: '2026-03-01' } });
  await userEvent.click(screen.getByRole('button', { name: /^查\s?询$/u }));
  await waitFor(() =>
    expect(sent.map(({ variables }) => variables)).toContainEqual({
      from: '2026-03-01',
      to: '2026-06-30',
    }),
  );
});

it('says so when nothing was given and nobody graduated', async () => {
  const nothing = { entries: 0, organisations: 0, minutes: 0, cost: '0.00', graduates: 0 };
  renderApp(
    '/incubation-cases/support',
    hub({
      supportSummary: { ...nothing, costPerGraduate: null },
      supportTotals: [],
      supportShares: onePage([]),
    }),
  );
  expect(await screen.findByText('无出壳组织')).toBeVisible();
  expect(screen.getByText('这段时间没有扶持记录')).toBeVisible();
});

it('has a line of zeros for a kind of which nothing was given', () => {
  expect(totalsOfKinds([])).toHaveLength(6);
  expect(totalsOfKinds([{ kind: 'FISCAL_INPUT', minutes: 5, cost: '1.00', entries: 1 }])[0]).toEqual({
    kind: 'FISCAL_INPUT',
    minutes: 5,
    cost: '1.00',
    entries: 1,
  });
});
