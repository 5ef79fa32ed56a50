import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { renderApp } from '../../testing/render-app';
import { workloadAnswers } from '../../testing/workload-answers';

const LOG = {
  committee: '湖北某市D社区居委会',
  year: 2003,
  items: 586,
  itemsPerDay: '1.61',
  itemsWithoutSubject: 174,
  subjects: [
    {
      subject: '其他行政事务',
      items: 412,
      share: '70.31',
      publishedShare: '70.30',
      publishedShareStanding: 'TRUNCATED',
    },
    { subject: null, items: 174, share: '29.69', publishedShare: null, publishedShareStanding: null },
  ],
};

const ADDRESS = '/places/d1/workload';

it('shows a year of a committee, what it does not tell, and a published share that is cut off', async () => {
  const { container } = renderApp(ADDRESS, workloadAnswers({ workLogs: [LOG] }));
  const panel = await screen.findByRole('region', { name: '湖北某市D社区居委会 2003 年工作日志' });
  expect(within(panel).getByText(/另有 174 件未列明类别。其他行政事务原公布 70.30% 为截位/)).toBeVisible();
  await userEvent.click(within(panel).getByRole('radio', { name: '表' }));
  expect(within(panel).getByRole('row', { name: '未列明 174 29.69 — —' })).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('names the figures without data of each part by what the part is about', async () => {
  const { indicatorComparisons } = workloadAnswers() as {
    readonly indicatorComparisons: (asked: object) => readonly { readonly current: object }[];
  };
  const { container } = renderApp(
    ADDRESS,
    workloadAnswers({
      indicatorComparisons: (asked: object) =>
        indicatorComparisons(asked).map((row) => ({
          ...row,
          current: { ...row.current, status: 'NO_DATA', value: null },
        })),
    }),
  );
  const tasks = await screen.findByRole('region', { name: '尚无数据的指标：任务' });
  expect(within(tasks).getByText('任务件数')).toBeVisible();
  const registers = await screen.findByRole('region', { name: '尚无数据的指标：报表、检查、挂牌与系统' });
  expect(within(registers).getByText('挂牌数')).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('says where logs come from when there are none', async () => {
  renderApp(ADDRESS, workloadAnswers());
  expect(await screen.findByText('所选辖区没有导入过工作日志')).toBeVisible();
});

it('sets departments side by side, for study and not for appraisal', async () => {
  renderApp(ADDRESS, workloadAnswers());
  const panel = await screen.findByRole('region', {
    name: '各部门给社区增加的负担（仅供研判，不作考核依据）',
  });
  expect(within(panel).getByRole('row', { name: '区民政局 1 1 50.0% 1 1' })).toBeVisible();
  expect(within(panel).getByRole('row', { name: '区卫生健康委员会 2 2 50.0% 2 2' })).toBeVisible();
});

it('lists communities by the indicator of the address, and ranks none by a count', async () => {
  const { sent } = renderApp(`${ADDRESS}?indicator=plaqueCount&period=2026`, workloadAnswers());
  const panel = await screen.findByRole('region', { name: '各社区：挂牌数（仅供研判，不作考核依据）' });
  const rows = within(panel).getAllByRole('row').slice(1);
  expect(rows.map((row) => row.textContent)).toEqual([
    '学田社区老旧小区为主0 块',
    '易家桥社区商品房小区为主12 块',
    '新城桥社区老旧小区为主48 块',
    '虹桥社区老旧小区为主108 块',
    '文峰社区小区类型未登记192 块',
  ]);
  expect(panel).toHaveTextContent('没有波动区间，只列数值，不显示位次');
  const asked = sent.filter(({ name }) => name === 'PlaceRanking').map(({ variables }) => variables['input']);
  expect(JSON.stringify(asked)).toContain(
    '"codes":["plaqueCount"],"within":"d1","kinds":["COMMUNITY"],"periods":["2026"]',
  );
});

it('compares communities with those of the same kind of estates, and keeps the choice in the address', async () => {
  const { sent } = renderApp(`${ADDRESS}?indicator=plaqueCount&peers=OLD`, workloadAnswers());
  const panel = await screen.findByRole('region', { name: '各社区：挂牌数（仅供研判，不作考核依据）' });
  expect(panel).toHaveTextContent('只与同类社区比较：老旧小区为主的 3 个。');
  const namesOf = (): readonly string[] =>
    within(panel)
      .getAllByRole('rowheader')
      .map((cell) => cell.textContent);
  expect(namesOf()).toEqual(['学田社区', '新城桥社区', '虹桥社区']);
  expect(within(panel).queryByRole('columnheader', { name: '小区类型' })).toBeNull();
  expect(within(panel).getByRole('link', { name: '虹桥社区' })).toHaveAttribute(
    'href',
    '/places/c3/workload?indicator=plaqueCount&peers=OLD',
  );
  const choice = within(panel).getByRole('combobox', { name: /与哪类社区比较/u });
  await userEvent.click(choice);
  await userEvent.click(await screen.findByTitle('与全部社区比较'));
  expect(namesOf()).toHaveLength(5);
  expect(panel).not.toHaveTextContent('只与同类社区比较');
  const asked = sent.filter(({ name }) => name === 'PeerGroups').map(({ variables }) => variables);
  expect(asked[0]).toEqual({ filter: { within: 'd1', kinds: ['COMMUNITY'] } });
});

it('compares with all where no community is of the kind that was chosen elsewhere', async () => {
  renderApp(`${ADDRESS}?indicator=plaqueCount&peers=UNMANAGED`, workloadAnswers());
  const panel = await screen.findByRole('region', { name: '各社区：挂牌数（仅供研判，不作考核依据）' });
  expect(within(panel).getAllByRole('rowheader')).toHaveLength(5);
});

it('shows which forms ask for the same, and what merging them would save', async () => {
  renderApp(ADDRESS, workloadAnswers());
  const pairs = await screen.findByRole('region', {
    name: '重复填报：哪些表在要同样的数据（仅供研判，不作考核依据）',
  });
  expect(within(pairs).getByText(/重复填报指数 0.375/)).toBeVisible();
  const outlook = await screen.findByRole('region', { name: '试算：把几张表合并成一张' });
  await userEvent.click(within(outlook).getByRole('checkbox', { name: '区民政局《住户情况表》（3 项）' }));
  await userEvent.click(
    within(outlook).getByRole('checkbox', { name: '区卫生健康委员会《家庭情况表》（2 项）' }),
  );
  expect(within(outlook).getByRole('status')).toHaveTextContent(
    '每个社区填 3 项，原来要填 5 项，少填 2 项（40.0%）',
  );
});

it('says who enters what a figure is made of, and what keeps it honest', async () => {
  renderApp(ADDRESS, workloadAnswers());
  await userEvent.click(await screen.findByRole('button', { name: '查看“报表台账数”的口径' }));
  expect(
    await screen.findByText('数据由谁登记：部门提出报表。如何防止做低数字：换表名不减少。'),
  ).toBeVisible();
});

it('says beside a figure what it was at the close, and what was done about it since', async () => {
  renderApp(`${ADDRESS}?period=2026`, workloadAnswers());
  const card = await screen.findByRole('region', { name: '任务件数' });
  expect(
    within(card).getByText(
      '结账时为 2 项；结账后收到任务 2 次（2026年11月12日至2026年11月20日）、撤销导入 1 次（2026年11月21日）',
    ),
  ).toBeVisible();
  const other = screen.getByRole('region', { name: '结账后变动件数' });
  expect(within(other).queryByText(/结账时/u)).toBeNull();
});

it('shows beside the tasks of a month how many of them were changed after its close', async () => {
  renderApp(`${ADDRESS}?period=2026`, workloadAnswers());
  const trend = await screen.findByRole('region', { name: '任务件数：按月' });
  await userEvent.click(within(trend).getByRole('radio', { name: '表' }));
  expect(within(trend).getByRole('row', { name: '月份 任务件数（项） 结账后变动件数（项）' })).toBeVisible();
  expect(within(trend).getByRole('row', { name: '2025年2月 101 1' })).toBeVisible();
});

describe('on a phone', () => {
  const { matchMedia } = window;
  const matching = (query: string): MediaQueryList => ({
    ...matchMedia(query),
    matches: query.includes('max-width'),
  });
  beforeAll(() => Object.assign(window, { matchMedia: matching }));
  afterAll(() => Object.assign(window, { matchMedia }));

  it('begins with sentences and the first figures, and shows the rest when it is asked for', async () => {
    const { container } = renderApp(ADDRESS, workloadAnswers({ workLogs: [LOG] }));
    const panel = await screen.findByRole('region', { name: '湖北某市D社区居委会 2003 年工作日志' });
    expect(within(panel).getByText(/另有 174 件未列明类别/)).toBeVisible();
    expect(within(panel).queryByRole('radio', { name: '表' })).not.toBeInTheDocument();
    const registers = await screen.findByRole('region', { name: '报表、检查、挂牌与系统' });
    const more = within(registers).getByRole('button', { name: '查看全部 4 项：报表、检查、挂牌与系统' });
    expect(more).toHaveAttribute('aria-expanded', 'false');
    expect(await accessibilityViolations(container)).toEqual([]);
    await userEvent.click(more);
    expect(within(registers).getByRole('button', { name: /^收起：/u })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
    await userEvent.click(
      within(panel).getByRole('button', { name: '查看图和表：湖北某市D社区居委会 2003 年工作日志' }),
    );
    expect(within(panel).getByRole('radio', { name: '表' })).toBeVisible();
  });
});
