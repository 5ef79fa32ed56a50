import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { onePage } from '@weizhi/graphql-client/testing';
import { alertAnswers, SHARED } from '../../testing/alert-answers';
import { renderApp } from '../../testing/render-app';

const ADDRESS = '/places/d1/alerts';

it('says of each alert its level in words, why, since when, whose it is and where its task stands', async () => {
  renderApp(ADDRESS, alertAnswers());
  const [red, blue] = within(await screen.findByRole('list', { name: '预警列表' })).getAllByRole('listitem');
  expect(red).toHaveTextContent(/红色预警.*城东街道.*逾期率/u);
  expect(red).toHaveTextContent('高于红色预警线 20%');
  expect(red).toHaveTextContent('已持续 57 天');
  expect(red).toHaveTextContent('责任岗位：城东街道办事处主任');
  expect(blue).toHaveTextContent(/蓝色提示.*已督办，督办任务「/u);
  expect(within(blue as HTMLElement).queryByRole('button', { name: /^督办/u })).toBeNull();
  expect(screen.getByRole('list', { name: '未消除的预警' })).toHaveTextContent(
    '红色预警 1 项，其中未处理 1 项',
  );
});

it('asks for what the address says, for the page and for the file', async () => {
  const { sent } = renderApp(`${ADDRESS}?level=red&here=1`, alertAnswers());
  await screen.findByRole('list', { name: '预警列表' });
  const filter = { divisionId: 'd1', below: false, levels: ['RED'] };
  expect(sent.find(({ name }) => name === 'PlaceAlerts')?.variables['filter']).toEqual(filter);
  expect(screen.getByRole('link', { name: '全部预警（Excel）' })).toHaveAttribute(
    'href',
    `/exports/alerts.xlsx?filter=${encodeURIComponent(JSON.stringify(filter))}`,
  );
});

it('puts the task of a 督办, and tells what one for a committee is', async () => {
  const { sent } = renderApp(ADDRESS, alertAnswers());
  await userEvent.click(await screen.findByRole('button', { name: '督办：城东街道逾期率' }));
  const dialog = await screen.findByRole('dialog');
  expect(await within(dialog).findByText('城东街道办事处')).toBeVisible();
  fireEvent.change(within(dialog).getByLabelText('督办单位'), { target: { value: '区民政局' } });
  fireEvent.change(within(dialog).getByLabelText('督办要求'), { target: { value: '一周内办结' } });
  fireEvent.change(within(dialog).getByLabelText('办结期限'), { target: { value: '2026-12-05' } });
  await userEvent.click(within(dialog).getByRole('button', { name: /督\s*办/u }));
  expect(await screen.findByText('已督办，任务已交办')).toBeVisible();
  expect(sent.find(({ name }) => name === 'SuperviseAlert')?.variables['input']).toMatchObject({
    ...{ alertId: 'Alert.1.a', expectedVersion: 1, body: 'SUBDISTRICT_OFFICE', divisionId: 's1' },
    ...{ department: '区民政局', request: '一周内办结', dueOn: '2026-12-05', itemCode: null },
  });
});

it('records an explanation, and shows what happened', async () => {
  const { sent } = renderApp(ADDRESS, alertAnswers());
  await userEvent.click(await screen.findByRole('button', { name: '说明：城东街道要素佐证材料到期' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(within(dialog).getByLabelText('原因和措施'), { target: { value: '材料已收齐' } });
  await userEvent.click(within(dialog).getByRole('button', { name: '提交说明' }));
  expect(await screen.findByText('说明已记录')).toBeVisible();
  expect(sent.find(({ name }) => name === 'ExplainAlert')?.variables['input']).toMatchObject({
    explanation: '材料已收齐',
  });
  const [open] = screen.getAllByRole('button', { name: '查看经过' });
  await userEvent.click(open as HTMLElement);
  expect(await screen.findByRole('list', { name: '经过' })).toHaveTextContent('出现，黄色预警');
});

it('tells what most places share once, and shows the places that it is made up of', async () => {
  renderApp(ADDRESS, { ...alertAnswers(), alerts: onePage([SHARED]) });
  const list = await screen.findByRole('list', { name: '预警列表' });
  expect(within(list).getAllByRole('listitem')).toHaveLength(1);
  expect(list).toHaveTextContent('16 个街道（镇）中有 14 个也是如此');
  await userEvent.click(within(list).getByRole('button', { name: '查看 14 个辖区' }));
  const parts = await screen.findByRole('list', { name: '居民参与率：各辖区' });
  expect(within(parts).getByRole('button', { name: '督办：城东街道逾期率' })).toBeVisible();
});

it('is counted on the page of the place', async () => {
  renderApp('/places/d1/scorecard?period=2026-Q3', alertAnswers());
  const card = await screen.findByRole('region', { name: '预警' });
  expect(card).toHaveTextContent('红色预警 1 项');
  expect(within(card).getByRole('link', { name: '查看预警' })).toHaveAttribute('href', ADDRESS);
});

it('has no accessibility violations', async () => {
  const { container } = renderApp(ADDRESS, alertAnswers());
  await screen.findByRole('list', { name: '预警列表' });
  expect(await accessibilityViolations(container)).toEqual([]);
});
