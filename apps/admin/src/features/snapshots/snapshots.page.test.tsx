import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onePage } from '@weizhi/graphql-client/testing';
import { civilDate } from '@weizhi/ui';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { renderApp } from '../../testing/render-app';
import { lastMonth } from './model/period-choices';

const ROW = {
  __typename: 'Snapshot',
  ...{ id: 's1', number: 12, period: '2026-Q3', state: 'DRAFT', takenAt: '2026-10-08T01:00:00.000Z' },
  ...{ placeCount: 14, figureCount: 1200 },
  division: { __typename: 'Division', id: 'd1', asOf: '2026-11-27', name: '崇川区' },
};
const place = (divisionId: string, name: string, over: object) => ({
  ...{ __typename: 'SnapshotPlace', divisionId, name, isPart: false, reviewedAt: null, ...over },
});
const DETAIL = {
  ...ROW,
  ...{ version: 3, isOwn: false, nextActions: ['REVIEW_SNAPSHOT', 'WITHDRAW_SNAPSHOT'] },
  places: [
    place('d1', '崇川区', {}),
    place('s', '和平桥街道', { isPart: true, reviewedAt: '2026-10-09T01:00:00.000Z' }),
    place('t', '学田街道', { isPart: true }),
  ],
  events: [
    {
      __typename: 'SnapshotEvent',
      id: 'e1',
      kind: 'TAKEN',
      note: null,
      recordedAt: '2026-10-08T01:00:00.000Z',
      recordedBy: '周敏',
    },
  ],
  figures: [
    {
      ...{ __typename: 'IndicatorValue', status: 'OK', value: '0.7600', unit: 'SHARE' },
      ...{ numerator: '76', denominator: '100' },
      definition: {
        ...{ __typename: 'IndicatorDefinition', code: 'healthyOrganisationRate' },
        ...{ name: '健康组织占比', version: 1 },
      },
      coverage: { __typename: 'IndicatorCoverage', observed: 92, expected: 100 },
    },
  ],
};

it('lists snapshots with their period and state', async () => {
  const { container } = renderApp(
    '/snapshots',
    signedInAs('districtCivilAffairs', { snapshots: onePage([ROW]) }),
  );
  expect(await screen.findByRole('link', { name: '第12号' })).toHaveAttribute('href', '/snapshots/s1');
  expect(screen.getByText('2026年第3季度')).toBeVisible();
  expect(screen.getByRole('button', { name: '取快照' })).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('shows who has reviewed, the figures as they were, and takes the review of a part', async () => {
  const { container, sent } = renderApp(
    '/snapshots/s1',
    signedInAs('districtCivilAffairs', {
      snapshot: DETAIL,
      reviewSnapshotPart: { __typename: 'SnapshotChanged', snapshot: DETAIL },
    }),
  );
  const figures = await screen.findByRole('region', { name: '快照中的指标' });
  expect(
    await within(figures).findByRole('row', { name: /健康组织占比 76.0% 76／100，数据 92／100 第1版/u }),
  ).toBeVisible();
  expect(screen.getByRole('region', { name: '办理记录' })).toHaveTextContent('取数（周敏，');
  expect(screen.getByRole('link', { name: '下载简报（Word）' })).toHaveAttribute(
    'href',
    '/snapshots/s1/briefing',
  );
  await userEvent.click(screen.getByRole('button', { name: '核对无误：学田街道' }));
  expect(sent).toContainEqual(
    expect.objectContaining({ variables: { input: { snapshotId: 's1', divisionId: 't' } } }),
  );
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('leaves the review of parts and the approval to others than whoever took the snapshot', async () => {
  const own = { ...DETAIL, isOwn: true, nextActions: ['REVIEW_SNAPSHOT', 'APPROVE_SNAPSHOT'] };
  renderApp('/snapshots/s1', signedInAs('districtCivilAffairs', { snapshot: own }));
  const parts = await screen.findByRole('region', { name: '街道核对' });
  expect(within(parts).getByText('未核对')).toBeVisible();
  expect(screen.queryByRole('button', { name: /核对无误/u })).toBeNull();
  expect(screen.getByText(/由各街道或其他经办人核对/u)).toBeVisible();
});

it.each([
  ['districtCivilAffairs', ['审核通过'], ['撤回']],
  ['districtOfficial', ['撤回'], ['审核通过']],
  ['committeeMember', [], ['审核通过', '撤回', '取快照']],
] as const)('offers %s the steps that they may take and no others', async (role, offered, withheld) => {
  renderApp('/snapshots/s1', signedInAs(role, { snapshot: DETAIL }));
  await screen.findByText('数据快照第12号');
  for (const name of offered) expect(screen.getByRole('button', { name })).toBeVisible();
  for (const name of withheld) expect(screen.queryByRole('button', { name })).toBeNull();
});

it('takes the review of all parts in reach with one press', async () => {
  const places = [...DETAIL.places, place('u', '城东街道', { isPart: true })];
  const snapshot = { ...DETAIL, places };
  const { sent } = renderApp(
    '/snapshots/s1',
    signedInAs('districtCivilAffairs', {
      snapshot,
      reviewSnapshotPart: { __typename: 'SnapshotChanged', snapshot },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '全部核对无误（2 个）' }));
  await screen.findByText('已核对');
  for (const divisionId of ['t', 'u'])
    expect(sent).toContainEqual(
      expect.objectContaining({ variables: { input: { snapshotId: 's1', divisionId } } }),
    );
});

it('takes a snapshot of a period that is chosen by year and span', async () => {
  const { sent } = renderApp(
    '/snapshots',
    signedInAs('districtCivilAffairs', {
      snapshots: onePage([ROW]),
      takeSnapshot: { __typename: 'SnapshotChanged', snapshot: ROW },
      snapshot: DETAIL,
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '取快照' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByRole('combobox', { name: '统计期' }), '第3季');
  await userEvent.click(await screen.findByText('第3季度', { selector: '.ant-select-item-option-content' }));
  await userEvent.click(within(dialog).getByRole('button', { name: '取快照' }));
  await screen.findByText('数据快照第12号');
  const { year } = lastMonth(civilDate(new Date()));
  expect(sent.find(({ name }) => name === 'TakeSnapshot')?.variables).toMatchObject({
    input: { period: `${year}-Q3`, withCommunities: false },
  });
});
