import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { placeAnswers } from '../../testing/place-answers';
import { renderApp } from '../../testing/render-app';

const answers = {
  ...placeAnswers({ id: 'p', name: '坪山区', kind: 'DISTRICT' }),
  indicators: [
    entry({ code: 'matterCount', name: '事项数', theme: 'MATTERS' }),
    entry({
      code: 'overreachRate',
      name: '越位率',
      theme: 'WORKLOAD',
      unit: 'SHARE',
      formula: '自治事项清单内的任务工时 ÷ 全部工时',
      denominator: '全部任务工时',
      inputEditors: '各部门与社区',
      gamingGuard: '拆分任务不改变工时',
    }),
    entry({ code: 'trustIndex', name: '邻里信任', theme: 'ORGANISATIONS', countsPersons: true }),
  ],
};

it('shows the whole catalogue by what it is about', async () => {
  const { container } = renderApp('/definitions', answers);
  expect(await screen.findByRole('heading', { level: 1, name: '指标口径' })).toBeVisible();
  const sections = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
  expect(sections).toEqual(['社会组织（1）', '居委会负担（1）', '诉求事项（1）']);
  const overreach = screen.getByRole('article', { name: '越位率' });
  for (const text of ['全部任务工时', '各部门与社区', '拆分任务不改变工时', 'overreachRate'])
    expect(within(overreach).getByText(text)).toBeVisible();
  expect(
    within(screen.getByRole('article', { name: '邻里信任' })).getByText(/人数过少的数字不显示/),
  ).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('finds by words of the formula and by theme, and keeps both in the address', async () => {
  renderApp('/definitions?words=%E5%B7%A5%E6%97%B6', answers);
  expect(await screen.findByRole('article', { name: '越位率' })).toBeVisible();
  expect(screen.getAllByRole('article')).toHaveLength(1);
  expect(screen.getByRole('searchbox')).toHaveValue('工时');
  await userEvent.click(screen.getByText('社会组织'));
  expect(await screen.findByText('没有符合条件的口径')).toBeVisible();
  await userEvent.clear(screen.getByRole('searchbox'));
  await userEvent.type(screen.getByRole('searchbox'), 'TRUST{Enter}');
  expect(await screen.findByRole('article', { name: '邻里信任' })).toBeVisible();
});

describe('on paper', () => {
  beforeEach(() => {
    globalThis.fetch = () => Promise.reject(new Error('no network'));
    // jsdom has no layout to scroll.
    Element.prototype.scrollIntoView = () => undefined;
  });
  const print = (): void => act(() => void window.dispatchEvent(new Event('beforeprint')));
  const many = {
    ...answers,
    indicators: Array.from({ length: 7 }, (_, index) =>
      entry({ code: `code${String(index)}`, name: `指标${String(index)}`, theme: 'MATTERS' }),
    ),
  };

  it('is a table of how each is computed', async () => {
    renderApp('/definitions', many);
    await screen.findByRole('heading', { level: 1, name: '指标口径' });
    print();
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    // A head, a row for the theme, and one for each indicator.
    expect(rows).toHaveLength(9);
    expect(rows[2]).toHaveTextContent('指标0code0，第 1 版去重计数。domain.md 4.0');
    expect(screen.queryAllByRole('article')).toEqual([]);
  });

  it('is the definition that the address names, whole', async () => {
    renderApp('/definitions#code3', many);
    await screen.findByRole('heading', { level: 1, name: '指标口径' });
    print();
    expect(screen.getAllByRole('article').map(({ id }) => id)).toEqual(['code3']);
  });

  it('is what a search has left, whole where that is little', async () => {
    renderApp('/definitions', answers);
    await screen.findByRole('heading', { level: 1, name: '指标口径' });
    print();
    expect(screen.getAllByRole('article')).toHaveLength(answers.indicators.length);
  });
});

interface EntryFacts {
  readonly code: string;
  readonly name: string;
  readonly theme: string;
  readonly unit?: string;
  readonly formula?: string;
  readonly denominator?: string;
  readonly inputEditors?: string;
  readonly gamingGuard?: string;
  readonly countsPersons?: boolean;
}

function entry(facts: EntryFacts): object {
  return {
    version: 1,
    unit: 'MATTERS',
    direction: 'NEUTRAL',
    formula: '去重计数。',
    numerator: '件数',
    denominator: null,
    source: 'domain.md 4.0',
    validFrom: '2018-01-01',
    dimensions: [],
    referenceLine: null,
    inputEditors: null,
    gamingGuard: null,
    isProportion: false,
    basis: null,
    countsPersons: false,
    finestPlace: 'COMMUNITY',
    ...facts,
  };
}
