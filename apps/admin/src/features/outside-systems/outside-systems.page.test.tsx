import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onePage } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { renderApp } from '../../testing/render-app';

const ELEMENTS = ['常住人口数', '使用瓶装燃气'].map((name) => ({
  ...{ __typename: 'CanonicalElement', id: name, name, kind: 'WHOLE_NUMBER', grain: 'HOUSEHOLD', unit: null },
}));
const FIELDS = [
  { __typename: 'OutsideSystemField', heading: '人数', recordKey: null, element: ELEMENTS[0] },
  { __typename: 'OutsideSystemField', heading: '照片', recordKey: null, element: null },
  { __typename: 'OutsideSystemField', heading: '是否用气', recordKey: null, element: ELEMENTS[1] },
];
const SYSTEM = {
  __typename: 'OutsideSystem',
  id: 's',
  version: 3,
  kind: 'PLATFORM',
  name: '安全隐患排查系统',
  level: 'MUNICIPAL',
  purpose: '逐户录入',
  address: 'https://example.cn/login',
  peopleAsked: 3,
  activeFrom: '2025-02-01',
  activeUntil: null,
  weeklyMinutes: 240,
  sampledWeeks: 4,
  minutesSource: '10月抽样',
  entryGrain: 'HOUSEHOLD',
  own: false,
  department: { __typename: 'Department', id: 'd', name: '区应急管理局' },
  targets: [{ __typename: 'Division', id: 'cc', asOf: '2026-11-26', name: '崇川区' }],
  fields: FIELDS,
};
const LOAD = {
  ...{ __typename: 'OutsideSystemLoad', platforms: 8, groups: 4, peopleAsked: 30 },
  ...{ weeklyMinutes: 980, unmeasured: 7 },
};
const SHEET = {
  __typename: 'CopySheet',
  divisionName: '德民社区',
  recordCount: 2,
  heldSince: '2026-10-15',
  system: SYSTEM,
  fields: FIELDS,
  records: [
    { __typename: 'CopyRecord', household: '1001', building: '1幢', values: ['3', null, '是'] },
    { __typename: 'CopyRecord', household: '1002', building: '1幢', values: ['2', null, '否'] },
  ],
};

beforeEach(() => localStorage.clear());

it('shows what communities have to be in, and what was not measured as such', async () => {
  const { container } = renderApp(
    '/outside-systems',
    signedInAs('committeeMember', {
      outsideSystems: onePage([
        SYSTEM,
        { ...SYSTEM, id: 'own', name: '微治', own: true, weeklyMinutes: null },
      ]),
      outsideSystemLoad: LOAD,
    }),
  );
  expect(await screen.findByRole('link', { name: '安全隐患排查系统' })).toBeVisible();
  expect(screen.getByText('240 分钟（抽样 4 周）')).toBeVisible();
  expect(screen.getByText('尚未抽样测量')).toBeVisible();
  expect(await screen.findByText(/另有 7 个尚未抽样测量/u)).toBeVisible();
  expect(screen.queryByRole('button', { name: '登记系统或工作群' })).toBeNull();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('copies one field after the other, and keeps how far it came', async () => {
  const user = userEvent.setup();
  const answers = signedInAs('committeeMember', { copySheet: SHEET });
  const { container, unmount } = renderApp('/outside-systems/s/copy', answers);
  expect(await screen.findByText('现在填：人数')).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: '复制，到下一项' }));
  expect(await navigator.clipboard.readText()).toBe('3');
  // The photograph is not held here: it is passed over.
  expect(await screen.findByText('现在填：是否用气')).toBeVisible();
  unmount();
  renderApp('/outside-systems/s/copy', answers);
  expect(await screen.findByText('现在填：是否用气')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '复制，到下一项' }));
  expect(await navigator.clipboard.readText()).toBe('是');
  expect(await screen.findByText('这一条已全部复制。')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '下一条' }));
  expect(await screen.findByText('现在填：人数')).toBeVisible();
  expect(screen.getByText(/已复制完 1 条/u)).toBeVisible();
  // What was copied stays on the server: the device keeps positions only.
  expect(JSON.stringify({ ...localStorage })).not.toContain('是');
});

it('begins anew once the fields are mapped anew: a position is another field then', async () => {
  const { unmount } = renderApp(
    '/outside-systems/s/copy',
    signedInAs('committeeMember', { copySheet: SHEET }),
  );
  await userEvent.setup().click(await screen.findByRole('button', { name: '复制，到下一项' }));
  expect(await screen.findByText('现在填：是否用气')).toBeVisible();
  unmount();
  const fields = [...FIELDS].reverse();
  const records = SHEET.records.map((record) => ({ ...record, values: [...record.values].reverse() }));
  const mapped = { ...SHEET, fields, records, system: { ...SYSTEM, version: 4, fields } };
  renderApp('/outside-systems/s/copy', signedInAs('committeeMember', { copySheet: mapped }));
  expect(await screen.findByText('现在填：是否用气')).toBeVisible();
  expect(screen.getByRole('progressbar', { name: '已复制 0 项，共 2 项' })).toBeVisible();
});

it('lets the district state what the fields ask for, those of the very name by themselves', async () => {
  const { container, sent } = renderApp(
    '/outside-systems/s',
    signedInAs('districtCivilAffairs', {
      outsideSystem: { ...SYSTEM, entryGrain: null, fields: [] },
      canonicalElements: ELEMENTS,
      mapSystemFields: { __typename: 'OutsideSystemChanged', system: SYSTEM },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '对应字段' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('那边的字段，按录入顺序一行一个'), '户编号\n常住人口数\n照片');
  expect(await accessibilityViolations(container)).toEqual([]);
  await userEvent.click(dialog.getByRole('button', { name: /保\s*存/ }));
  expect(await screen.findByText('字段已对应')).toBeVisible();
  expect(sent.find(({ name }) => name === 'MapSystemFields')?.variables).toEqual({
    input: {
      ...{ systemId: 's', expectedVersion: 3, entryGrain: 'HOUSEHOLD' },
      fields: [
        { heading: '户编号', recordKey: 'HOUSEHOLD', elementId: null },
        { heading: '常住人口数', recordKey: null, elementId: '常住人口数' },
        { heading: '照片', recordKey: null, elementId: null },
      ],
    },
  });
});

it('lets the district change what is known of a system', async () => {
  const { sent } = renderApp(
    '/outside-systems/s',
    signedInAs('districtCivilAffairs', {
      outsideSystem: SYSTEM,
      division: null,
      changeOutsideSystem: { __typename: 'OutsideSystemChanged', system: SYSTEM },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: /修\s*改/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('停用日期'), '2026-12-31');
  await userEvent.click(dialog.getByRole('button', { name: /保\s*存/ }));
  expect(await screen.findByText('已修改')).toBeVisible();
  expect(sent.find(({ name }) => name === 'ChangeOutsideSystem')?.variables).toMatchObject({
    input: {
      expectedVersion: 3,
      system: {
        name: '安全隐患排查系统',
        activeUntil: '2026-12-31',
        divisionIds: ['cc'],
        weeklyMinutes: 240,
      },
    },
  });
});
