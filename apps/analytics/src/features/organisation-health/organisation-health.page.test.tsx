import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { organisationAnswers } from '../../testing/organisation-answers';
import { renderApp } from '../../testing/render-app';

const ADDRESS = '/places/d1/organisations?period=2026';

it('shows each figure with its mark, its parts and its day', async () => {
  renderApp(ADDRESS, organisationAnswers());
  const card = await screen.findByRole('region', { name: '每社区组织数' });
  expect(within(card).getByText('6.3')).toBeVisible();
  for (const fact of ['10个', '50 / 8', '2026-11-26 10:00'])
    expect(within(card).getByText(fact)).toBeVisible();
});

it('names what has no data apart, with its meaning, and never as 0', async () => {
  renderApp(ADDRESS, organisationAnswers());
  const section = await screen.findByRole('region', { name: '尚无数据的指标' });
  expect(within(section).getByText('好评率')).toBeVisible();
  expect(screen.queryByRole('region', { name: '好评率' })).toBeNull();
  await userEvent.click(within(section).getByRole('button', { name: '查看“好评率”的口径' }));
  expect(await screen.findByText('按期末在册状态统计。')).toBeVisible();
});

it('says how the kinds are mixed, in words and in a table', async () => {
  renderApp(ADDRESS, organisationAnswers());
  const mix = await screen.findByRole('region', { name: '社会组织：按服务类别' });
  expect(within(mix).getByText(/文体类最多，占 60.0%/)).toBeVisible();
  await userEvent.click(within(mix).getByRole('radio', { name: '表' }));
  expect(within(mix).getAllByRole('row')).toHaveLength(6);
});

it('sets every community against the line and leads down to it', async () => {
  renderApp(ADDRESS, organisationAnswers());
  const panel = await screen.findByRole('region', { name: '社区社会组织数：各社区' });
  expect(
    within(panel).getByText(/达到参考线 10 个的有 1 个，未达到的有 1 个。其中 1 个社区一个也没有。/),
  ).toBeVisible();
  await userEvent.click(within(panel).getByRole('radio', { name: '表' }));
  expect(within(panel).getByRole('link', { name: '学田社区' })).toHaveAttribute(
    'href',
    '/places/c1/organisations?period=2026',
  );
});

it('shows one organisation with its verdict, its reasons and what would raise it most', async () => {
  renderApp(ADDRESS, organisationAnswers());
  const radar = await screen.findByRole('region', { name: '学田邻里互助会：健康度' });
  expect(
    within(radar).getByText(/健康度 28.4 分，预警；权重上下浮动 20% 时在 22 至 35.5 之间/),
  ).toBeVisible();
  expect(within(radar).getByText('满意度 无数据')).toBeVisible();
  await userEvent.click(within(radar).getByRole('radio', { name: '表' }));
  expect(within(radar).getByText('有效的财务制度：无，下一档 有')).toBeVisible();
  const levers = screen.getByRole('region', { name: '怎样提升最快' });
  expect(within(levers).getByText(/有效的财务制度达到“有”，健康度可提高 24.7 分/)).toBeVisible();
});

it('says in plain words how many of each year’s organisations are still active', async () => {
  renderApp(ADDRESS, organisationAnswers());
  const list = await screen.findByRole('list', { name: '成立以后还在活动的' });
  const [first, second] = within(list).getAllByRole('listitem');
  expect(first).toHaveTextContent('2024年成立、已满一年的12家组织中，9家仍在活动（75.0%）。');
  expect(second).toHaveTextContent('另有2家从未有活动记录，不作判断。');
});

it('shows how far groups come, and rates finished quarters alone', async () => {
  renderApp(ADDRESS, organisationAnswers());
  const funnel = await screen.findByRole('region', { name: '孵化漏斗' });
  expect(within(funnel).getByText(/共申请 8 个，入壳 5 个/)).toBeVisible();
  const cohorts = screen.getByRole('region', { name: '按申请季度' });
  expect(within(cohorts).getByText('未完结')).toBeVisible();
  expect(within(cohorts).getByText('75.0%')).toBeVisible();
});

it('shows how long groups last, no further than five are watched', async () => {
  renderApp(ADDRESS, organisationAnswers());
  const survival = await screen.findByRole('region', { name: '出壳存活' });
  expect(
    within(survival).getByText(/满 12 个月时估计仍在活动的占 68.6%（95%区间 30.5%—88.7%）/),
  ).toBeVisible();
  await userEvent.click(within(survival).getByRole('radio', { name: '表' }));
  expect(within(survival).getByText('30.5—88.7')).toBeVisible();
});

it('does not rate where fewer than five have graduated', async () => {
  const answers = organisationAnswers();
  const survival = {
    ...(answers['postGraduationSurvival'] as object),
    status: 'TOO_FEW',
    graduates: 3,
    ended: 1,
    until: null,
  };
  renderApp(ADDRESS, { ...answers, postGraduationSurvival: survival });
  expect(await screen.findByText('已出壳 3 个，不足 5 个，不作评价')).toBeVisible();
});

it('says once that nobody is on the register, instead of drawing empty bars', async () => {
  const answers = organisationAnswers();
  const everything = answers['indicatorValues'] as (asked: object) => readonly object[];
  const indicatorValues = (asked: object): readonly object[] =>
    everything(asked).map((row) => ({ ...row, value: '0', numerator: '0' }));
  renderApp(ADDRESS, { ...answers, indicatorValues });
  expect(await screen.findByText('所选辖区在所选期间没有在册的社会组织')).toBeVisible();
  expect(screen.queryByRole('region', { name: '社区社会组织数：各社区' })).toBeNull();
  expect(screen.queryByRole('region', { name: '社会组织：按服务类别' })).toBeNull();
});

it('says that no community has one yet, where groups are neither filed nor registered', async () => {
  const answers = organisationAnswers();
  const everything = answers['indicatorValues'] as (
    asked: object,
  ) => readonly { definition: { code: string } }[];
  const indicatorValues = (asked: object): readonly object[] =>
    everything(asked).map((row) =>
      row.definition.code === 'organisationsPerCommunity' ? { ...row, value: '0' } : row,
    );
  renderApp(ADDRESS, { ...answers, indicatorValues });
  const panel = await screen.findByRole('region', { name: '社区社会组织数：各社区' });
  expect(within(panel).getByText('2 个社区都还没有已备案或登记的社区社会组织')).toBeVisible();
});

it('compares no communities where a data set has none', async () => {
  const answers = organisationAnswers();
  const everything = answers['indicatorValues'] as (asked: {
    input: { within?: string };
  }) => readonly object[];
  const indicatorValues = (asked: { input: { within?: string } }): readonly object[] =>
    asked.input.within === undefined ? everything(asked) : [];
  renderApp(ADDRESS, { ...answers, indicatorValues });
  expect(await screen.findByText('所选辖区没有社区一级的区划')).toBeVisible();
});

it('is reached from the page of the place and leads back', async () => {
  renderApp(ADDRESS, organisationAnswers());
  const tabs = await screen.findByRole('navigation', { name: '专题' });
  expect(within(tabs).getByRole('link', { name: '组织健康' })).toHaveAttribute('aria-current', 'page');
  expect(within(tabs).getByRole('link', { name: '事项' })).toHaveAttribute('href', '/places/d1');
});

it('says the same of a place outside the scope and one that does not exist', async () => {
  renderApp('/places/elsewhere/organisations', organisationAnswers());
  expect(await screen.findByRole('link', { name: '选择辖区' })).toBeVisible();
});

it('gives axe nothing to find', async () => {
  const { container } = renderApp(ADDRESS, organisationAnswers());
  await screen.findByRole('region', { name: '社区社会组织数：各社区' });
  await screen.findByRole('region', { name: '社会组织：按服务类别' });
  await screen.findByRole('region', { name: '学田邻里互助会：健康度' });
  await screen.findByRole('region', { name: '出壳存活' });
  expect(await accessibilityViolations(container)).toEqual([]);
});
