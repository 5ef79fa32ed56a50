import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { renderApp } from '../../testing/render-app';
import { scorecardAnswers } from '../../testing/scorecard-answers';

const ADDRESS = '/places/d1/scorecard?period=2026-Q3';

const names = (table: HTMLElement): (string | null)[] =>
  within(table)
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);

it('tells of the place and of those below what is beyond usual variation, and that it is no appraisal', async () => {
  renderApp(ADDRESS, scorecardAnswers());
  const card = await screen.findByRole('region', { name: '中年参与率' });
  expect(within(card).getByText('范围内')).toBeVisible();
  const table = within(await screen.findByRole('region', { name: '各街道对照' })).getByRole('table');
  const [, first, , third] = within(table).getAllByRole('row');
  expect(within(first as HTMLElement).getAllByText('超出常年波动（偏高）')).toHaveLength(2);
  expect(within(first as HTMLElement).getAllByText('▲ 1.2 个百分点')).toHaveLength(2);
  expect(third).toHaveTextContent('人数过少');
  expect(screen.getAllByText(/仅供研判，不作考核依据/u).length).toBeGreaterThan(1);
});

it('sorts by a column with the keyboard, hidden cells last either way, and keeps it in the address', async () => {
  renderApp(ADDRESS, scorecardAnswers());
  const panel = await screen.findByRole('region', { name: '各街道对照' });
  const table = within(panel).getByRole('table');
  const head = within(table).getByRole('button', { name: /中年参与率/u });
  head.focus();
  await userEvent.keyboard('{Enter}');
  expect(names(table)).toEqual(['城东街道', '和平桥街道', '任港街道']);
  await userEvent.keyboard('{Enter}');
  expect(names(table)).toEqual(['和平桥街道', '城东街道', '任港街道']);
  expect(within(table).getByRole('columnheader', { name: /中年参与率/u })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  expect(within(panel).getByText(/中年参与率最低的是和平桥街道（1.1%）/u)).toBeVisible();
  expect(within(table).getByRole('link', { name: '和平桥街道' })).toHaveAttribute(
    'href',
    '/places/s2/scorecard?period=2026-Q3&sort=middleAgedParticipationRate',
  );
});

it('takes two presses before the page is drawn anew for two', async () => {
  renderApp(ADDRESS, scorecardAnswers());
  const panel = await screen.findByRole('region', { name: '各街道对照' });
  const head = within(panel).getByRole('button', { name: /中年参与率/u });
  act(() => {
    head.click();
    head.click();
  });
  expect(head.closest('th')).toHaveAttribute('aria-sort', 'ascending');
});

it('asks for the indicators, period and level of the address, once', async () => {
  const { sent } = renderApp(`${ADDRESS}&indicators=communityTaskCount&level=community`, scorecardAnswers());
  await screen.findByRole('region', { name: '各社区对照' });
  const asked = sent
    .filter(({ name }) => name === 'PlaceScorecard')
    .map(({ variables }) => variables['input']);
  expect(asked).toEqual([
    {
      ...{ codes: ['communityTaskCount'], within: 'd1', period: '2026-Q3', base: 'PERIOD_ON_PERIOD' },
      kinds: ['COMMUNITY', 'VILLAGE', 'VIRTUAL_COMMUNITY'],
    },
  ]);
});

describe('on 27 November', () => {
  beforeEach(() => jest.useFakeTimers({ now: new Date('2026-11-27T02:00:00Z'), advanceTimers: true }));
  afterEach(() => jest.useRealTimers());

  it('takes the last whole quarter where the address names no period', async () => {
    const { sent } = renderApp('/places/d1/scorecard', scorecardAnswers());
    await screen.findByRole('region', { name: '各街道对照' });
    const asked = sent.filter(({ name }) => name === 'PlaceScorecard');
    expect(asked.map(({ variables }) => (variables['input'] as { period: string }).period)).toEqual([
      '2026-Q3',
    ]);
  });
});

it('answers first what is asked first, and leads to the view that shows all of it', async () => {
  Element.prototype.scrollIntoView = jest.fn();
  renderApp(ADDRESS, scorecardAnswers());
  const panel = within(await screen.findByRole('region', { name: '先看四件事' }));
  expect(panel.getByText('和平桥街道 1.1%')).toBeVisible();
  expect(panel.getByText(/1个街道无数据或人数过少，不参与比较/u)).toBeVisible();
  expect(panel.getByText('都在常年波动范围内')).toBeVisible();
  await userEvent.click(panel.getByRole('link', { name: '各街道由低到高' }));
  const list = await screen.findByRole('list', { name: '中年参与率：各街道' });
  const shown = within(list).getAllByRole('button');
  expect(shown.map(({ firstElementChild }) => firstElementChild?.textContent)).toEqual([
    '和平桥街道',
    '城东街道',
    '任港街道',
  ]);
  expect(names(screen.getByRole('table'))).toEqual(['和平桥街道', '城东街道', '任港街道']);
});

it('has no accessibility violations', async () => {
  const { container } = renderApp(ADDRESS, scorecardAnswers());
  await screen.findByRole('region', { name: '各街道对照' });
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('marks a place in map, list and trend together, by the keyboard too, and keeps it in the address', async () => {
  const { sent } = renderApp(ADDRESS, scorecardAnswers());
  const map = await screen.findByRole('group', { name: '中年参与率：各街道示意图' });
  const list = screen.getByRole('list', { name: '中年参与率：各街道' });
  const hidden = within(map).getByRole('button', { name: /任港街道/u });
  expect(hidden).toHaveTextContent('人数过少');
  expect(hidden).not.toHaveTextContent('0');
  expect(screen.getByText(/不代表实际位置和边界/u)).toBeVisible();
  within(map)
    .getByRole('button', { name: /城东街道/u })
    .focus();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { name: '趋势：城东街道' })).toBeVisible();
  expect(within(list).getByRole('button', { name: /城东街道/u })).toHaveAttribute('aria-pressed', 'true');
  expect(screen.getByRole('link', { name: '进入城东街道' })).toBeVisible();
  const asked = sent.flatMap(({ variables }) => {
    const { input } = variables as { input?: { divisionIds?: readonly string[]; periods?: unknown } };
    return input?.divisionIds?.includes('s1') ? [input.periods] : [];
  });
  expect(asked[0]).toHaveLength(8);
  await userEvent.click(within(list).getByRole('button', { name: /和平桥街道/u }));
  expect(within(map).getByRole('button', { name: /和平桥街道/u })).toHaveAttribute('aria-pressed', 'true');
  expect(within(map).getByRole('button', { name: /城东街道/u })).toHaveAttribute('aria-pressed', 'false');
  // Three places are too few for ranks, and for a funnel.
  expect(screen.getByText(/不足 5 个，不显示位次/u)).toBeVisible();
  expect(screen.queryByRole('region', { name: '中年参与率：漏斗图' })).toBeNull();
});

it('narrows map, list and trend to communities of the same kind of estates', async () => {
  const { sent } = renderApp(`${ADDRESS}&level=community&peers=RESETTLEMENT`, scorecardAnswers());
  const list = await screen.findByRole('list', { name: '中年参与率：各社区' });
  expect(within(list).getAllByRole('button')).toHaveLength(2);
  expect(screen.getByText(/只与同类社区比较：安置房小区为主的 2 个。/u)).toBeVisible();
  expect(within(list).queryByRole('button', { name: /城东街道/u })).toBeNull();
  expect(sent.some(({ name }) => name === 'PeerGroups')).toBe(true);
});

it('asks for no kinds of estates where subdistricts are compared', async () => {
  const { sent } = renderApp(ADDRESS, scorecardAnswers());
  await screen.findByRole('list', { name: '中年参与率：各街道' });
  expect(sent.some(({ name }) => name === 'PeerGroups')).toBe(false);
  expect(screen.queryByRole('combobox', { name: /与哪类社区比较/u })).toBeNull();
});
