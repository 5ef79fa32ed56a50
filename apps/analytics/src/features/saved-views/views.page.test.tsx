import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onePage } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { placeAnswers } from '../../testing/place-answers';
import { renderApp } from '../../testing/render-app';

// As for the pages: what is fetched for the first time is translated first.
beforeAll(() => import('./components/saved-views-dialog'), 60_000);

const PLACE = 'Division.12';
const view = (over: object) => ({
  ...{ id: 'SavedView.1.a', version: 3, name: '三季度负担', isOwn: true, isStart: false, isShared: false },
  ...{
    address: `/places/${PLACE}/workload?period=2026-Q3`,
    ownerName: '王晓梅',
    savedAt: '2026-11-27T02:00:00Z',
  },
  division: { id: PLACE, asOf: '2026-03-01', name: '坪山区' },
  ...over,
});
const OWN = [
  view({}),
  view({ id: 'SavedView.1.b', name: '事项月报', address: `/places/${PLACE}`, isStart: true, isShared: true }),
];
const SHARED = [view({ id: 'SavedView.1.c', name: '全区红色预警', isOwn: false, ownerName: '李建国' })];

const answers = (over: object = {}) => ({
  ...placeAnswers({ id: PLACE, name: '坪山区', kind: 'DISTRICT' }),
  savedViews: ({ of }: { of: string }) => onePage(of === 'OWN' ? OWN : SHARED),
  ...over,
});
/** Found by its role alone: in tests antd gives all that it labels one and the same id. */
const openDialog = async (): Promise<HTMLElement> => {
  await userEvent.click(await screen.findByRole('button', { name: '常用视图' }));
  return screen.findByRole('dialog');
};
const inputOf = (sent: ReturnType<typeof renderApp>['sent'], name: string) =>
  sent.find((operation) => operation.name === name)?.variables['input'];

it('opens the application with the page that was chosen for it', async () => {
  renderApp('/', answers());
  expect(await screen.findByRole('heading', { level: 1, name: /坪山区/u })).toBeVisible();
  expect(screen.getByRole('link', { name: '事项' })).toHaveAttribute('aria-current', 'page');
});

it('still leads to the choice of a place, and does so when there is no answer', async () => {
  renderApp('/?choose=1', answers());
  expect(await screen.findByRole('link', { name: '一页总览' })).toHaveAttribute('aria-current', 'page');
});

it('is at hand on every page, and keeps the page as it is under a name', async () => {
  const { sent } = renderApp(
    `/places/${PLACE}?period=2018-09&level=subdistrict&utm=x`,
    answers({ saveView: { __typename: 'ViewSaved', view: OWN[0] } }),
  );
  const dialog = await openDialog();
  const own = await within(dialog).findByRole('list', { name: '我的视图' });
  expect(within(own).getByRole('link', { name: '三季度负担' })).toHaveAttribute('href', OWN[0]?.address);
  expect(own).toHaveTextContent('居委会负担 · 坪山区 · 2026年第三季度');
  expect(within(dialog).getByRole('list', { name: '同事共享' })).toHaveTextContent('李建国共享');
  await userEvent.click(within(dialog).getByRole('button', { name: '保存当前页面' }));
  const name = await within(dialog).findByRole('textbox', { name: /名称/u });
  await userEvent.clear(name);
  await userEvent.click(within(dialog).getByRole('button', { name: /保\s*存/u }));
  expect(await within(dialog).findByText('请填写名称')).toBeVisible();
  await userEvent.type(name, '九月街道事项');
  await userEvent.click(within(dialog).getByRole('button', { name: /保\s*存/u }));
  await waitFor(() => expect(inputOf(sent, 'SaveView')).toBeDefined());
  expect(inputOf(sent, 'SaveView')).toMatchObject({
    ...{ name: '九月街道事项', isShared: false, isStart: false },
    address: `/places/${PLACE}?period=2018-09&level=subdistrict`,
  });
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

it('keeps a page that moves on with the calendar, and says what is wrong with a name', async () => {
  const fieldErrors = [{ path: 'name', code: 'TOO_LONG', message: '内容过长，最多 30 个字符。' }];
  const refused = {
    __typename: 'InvalidInput',
    code: 'INVALID_INPUT',
    message: '有内容填写不正确',
    fieldErrors,
  };
  const { sent } = renderApp(`/places/${PLACE}?period=2018-09`, answers({ saveView: refused }));
  await openDialog();
  await userEvent.click(await screen.findByRole('button', { name: '保存当前页面' }));
  await userEvent.click(await screen.findByRole('checkbox', { name: '固定在2018年9月' }));
  await userEvent.click(screen.getByRole('button', { name: /保\s*存/u }));
  expect(await screen.findByText('内容过长，最多 30 个字符。')).toBeVisible();
  expect(inputOf(sent, 'SaveView')).toMatchObject({ address: `/places/${PLACE}` });
});

it('cannot be made of a page of no place', async () => {
  renderApp('/views', answers());
  await openDialog();
  expect(await screen.findByText('这一页不是某个辖区的页面，不能保存为视图。')).toBeVisible();
  expect(screen.queryByRole('button', { name: '保存当前页面' })).not.toBeInTheDocument();
});

it('is renamed, moved, shared, made the first page and deleted', async () => {
  const { sent, container } = renderApp(
    '/views',
    answers({
      changeSavedView: { __typename: 'SavedViewChanged', view: OWN[0] },
      orderSavedViews: { __typename: 'SavedViewsOrdered' },
      deleteSavedView: {
        __typename: 'NotFound',
        code: 'NOT_FOUND',
        message: '对象不存在',
        subject: 'viewId',
      },
    }),
  );
  const list = await screen.findByRole('list', { name: '我的视图' });
  expect(await accessibilityViolations(container)).toEqual([]);
  const key = { viewId: 'SavedView.1.a', expectedVersion: 3 };
  await userEvent.click(within(list).getByRole('button', { name: '共享给同事：三季度负担' }));
  await waitFor(() => expect(inputOf(sent, 'ChangeSavedView')).toEqual({ ...key, isShared: true }));
  expect(within(list).getByRole('button', { name: '上移：三季度负担' })).toBeDisabled();
  await userEvent.click(within(list).getByRole('button', { name: '下移：三季度负担' }));
  await waitFor(() =>
    expect(inputOf(sent, 'OrderSavedViews')).toEqual({ viewIds: ['SavedView.1.b', 'SavedView.1.a'] }),
  );
  await userEvent.click(within(list).getByRole('button', { name: '改名：三季度负担' }));
  const dialog = await screen.findByRole('dialog', { name: '给「三季度负担」改名' });
  await userEvent.type(within(dialog).getByRole('textbox', { name: /名称/u }), '和指标');
  await userEvent.click(within(dialog).getByRole('button', { name: /改\s*名/u }));
  await waitFor(() =>
    expect(sent.findLast(({ name }) => name === 'ChangeSavedView')?.variables['input']).toEqual({
      ...{ ...key, name: '三季度负担和指标' },
    }),
  );
  await userEvent.click(within(list).getByRole('button', { name: '删除：三季度负担' }));
  await userEvent.click(await screen.findByRole('button', { name: /^删\s*除$/u }));
  await waitFor(() => expect(inputOf(sent, 'DeleteSavedView')).toEqual(key));
  expect(await within(list).findByText('对象不存在')).toBeVisible();
});
