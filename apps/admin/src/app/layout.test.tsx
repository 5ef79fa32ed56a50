import { fireEvent, screen, within } from '@testing-library/react';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../testing/console-answers';
import { renderApp } from '../testing/render-app';

const menu = async (): Promise<(string | null)[]> =>
  within(await screen.findByRole('navigation', { name: '主菜单' }))
    .getAllByRole('link')
    .map(({ textContent }) => textContent);

it('shows a role what it may open', async () => {
  renderApp('/', signedInAs('districtCivilAffairs'));
  expect(await menu()).toEqual([
    '待办',
    '社区任务',
    '职责清单',
    '任务准入',
    '检查',
    '挂牌',
    '报表与台账',
    '外部系统',
    '负担汇总',
    '政府职责',
    '工时抽样',
    '居委会岗位',
    '社会组织',
    '孵化',
    '来件核对',
    '文书模板',
    '社会组织评估',
    '业主委员会',
    '选举和推荐',
    '项目投票',
    '活动',
    '参与记录',
    '问卷与抽样',
    '项目与合同',
    '发展基金',
    '年度财务',
    '区划',
    '数据快照',
    '导入中心',
    '规则',
  ]);
});

it('is folded on a phone until it is wanted, and folded again by whoever chose', async () => {
  renderApp('/', signedInAs('systemAdministrator'));
  const fold = await screen.findByRole('button', { name: /菜单.*待办/ });
  expect(fold).toHaveAttribute('aria-expanded', 'false');
  fireEvent.click(fold);
  expect(fold).toHaveAttribute('aria-expanded', 'true');
  fireEvent.click(screen.getByRole('link', { name: '账号' }));
  expect(fold).toHaveAttribute('aria-expanded', 'false');
});

it('counts what waits beside the menu entry', async () => {
  renderApp('/', signedInAs('systemAdministrator', { workItemCount: 3 }));
  expect(await screen.findByRole('link', { name: /待办.*3/ })).toHaveAttribute('aria-current', 'page');
});

it('lets nobody past a password that must be changed', async () => {
  const answers = signedInAs('systemAdministrator');
  renderApp('/accounts', {
    ...answers,
    viewer: { ...(answers['viewer'] as object), mustChangePassword: true },
  });
  expect(await screen.findByRole('heading', { name: '修改密码' })).toBeVisible();
});

it('lets nobody past a second factor that must be set up', async () => {
  const answers = signedInAs('systemAdministrator');
  renderApp('/accounts', {
    ...answers,
    viewer: { ...(answers['viewer'] as object), mustSetUpSecondFactor: true },
  });
  expect(await screen.findByRole('heading', { name: '账号安全' })).toBeVisible();
});

it('gives axe nothing to find on an empty first page', async () => {
  const { container } = renderApp('/', signedInAs('systemAdministrator'));
  await screen.findByRole('heading', { name: '待办' });
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('says on every page that all one sees is invented, and never of a real district', async () => {
  const answers = signedInAs('hubManager');
  const shown = renderApp('/', answers);
  await screen.findByRole('heading', { name: '待办' });
  expect(screen.getByText('演示数据')).toBeVisible();
  shown.unmount();
  const viewer = answers['viewer'] as { readonly districts: readonly object[] };
  const districts = [...viewer.districts, { ...viewer.districts[0], id: 'r', kind: 'REAL' }];
  renderApp('/', { ...answers, viewer: { ...viewer, districts } });
  await screen.findByRole('heading', { name: '待办' });
  expect(screen.queryByText('演示数据')).toBeNull();
});

it('says of a foreign data set that it is one', async () => {
  const answers = signedInAs('hubManager');
  const viewer = answers['viewer'] as { readonly districts: readonly object[] };
  const districts = viewer.districts.map((district) => ({ ...district, kind: 'REFERENCE' }));
  renderApp('/', { ...answers, viewer: { ...viewer, districts } });
  expect(await screen.findByText('参考数据')).toBeVisible();
});
