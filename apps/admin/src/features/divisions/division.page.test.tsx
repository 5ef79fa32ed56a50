import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onePage } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { DISTRICT, division, signedInAs } from '../../testing/console-answers';
import { renderApp } from '../../testing/render-app';

const STREET = division({ id: 's', name: '钟秀街道', kind: 'SUBDISTRICT' });
const TOP = division({ id: 'cc', name: '崇川区', kind: 'DISTRICT', children: [STREET] });
const BY_ID: Readonly<Record<string, object>> = { cc: TOP, s: STREET };
const ANSWERS = signedInAs('districtOfficial', {
  districts: [{ ...DISTRICT, division: TOP }],
  division: ({ id }: { id: string }) => BY_ID[id] ?? null,
  divisions: ({ filter }: { filter: { search: string } }) =>
    onePage(filter.search === '钟秀' ? [STREET] : []),
});

it('opens a branch of the tree and shows what is chosen, with its dated names', async () => {
  const { container } = renderApp('/divisions', ANSWERS);
  const tree = await screen.findByRole('tree');
  await userEvent.click(container.querySelector('.ant-tree-switcher') as HTMLElement);
  await userEvent.click(await within(tree).findByText('钟秀街道'));
  const names = await screen.findByRole('region', { name: '名称与代码沿革表' });
  expect(within(names).getAllByRole('row')).toHaveLength(3);
  expect(within(names).getByText('2020年7月1日', { selector: 'td:last-child' })).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('finds by name and says what to do when nothing is found', async () => {
  renderApp('/divisions', ANSWERS);
  const field = await screen.findByRole('searchbox', { name: '按名称或代码查找区划' });
  await userEvent.type(field, '钟秀{Enter}');
  expect(await screen.findByRole('link', { name: '钟秀街道' })).toHaveAttribute('href', '/divisions/s');
  await userEvent.clear(field);
  await userEvent.type(field, '不存在{Enter}');
  expect(await screen.findByText(/没有找到/)).toBeVisible();
});

it('asks as of the day in the address', async () => {
  const { sent } = renderApp('/divisions/cc?asOf=2019-01-01', ANSWERS);
  await screen.findByRole('heading', { name: /崇川区/, level: 2 });
  expect(sent.find(({ name }) => name === 'DivisionDetail')?.variables).toEqual({
    id: 'cc',
    asOf: '2019-01-01',
  });
});

it('says the same of what is out of scope and what does not exist', async () => {
  renderApp('/divisions/elsewhere', ANSWERS);
  expect(await screen.findByText('没有这个区划')).toBeVisible();
});
