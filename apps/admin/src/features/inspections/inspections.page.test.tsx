import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onePage } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { conflictsOf, inspectionOf, inspectionRowOf } from '../../testing/inspection-answers';
import { renderApp } from '../../testing/render-app';

const DAY = {
  __typename: 'InspectionDay',
  day: '2026-03-10',
  divisionId: 'dm',
  divisionName: '德民社区',
  overlapping: true,
  inspections: [
    inspectionRowOf(),
    inspectionRowOf({ id: 'in', department: '区消防救援大队', title: '冬季消防检查' }),
  ],
};
const list = { inspections: onePage([inspectionRowOf()]), inspectionDays: [DAY] };

it('shows a community before it happens that two departments come on one day', async () => {
  const { container } = renderApp('/inspections', signedInAs('committeeMember', list));
  expect(await screen.findByText('共 1 个检查日，其中 1 个有两个以上部门分别来检查。')).toBeVisible();
  expect(screen.getByText('重叠', { selector: '.ant-tag' })).toBeVisible();
  expect(screen.getByRole('link', { name: '区消防救援大队：冬季消防检查' })).toHaveAttribute(
    'href',
    '/inspections/in',
  );
  expect(screen.queryByRole('button', { name: '通知检查' })).toBeNull();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('tells a department while it enters what it meets and repeats, with what was found', async () => {
  const { sent } = renderApp(
    '/inspections',
    signedInAs('departmentOfficer', {
      ...list,
      inspectionConflicts: conflictsOf(),
      announceInspection: {
        __typename: 'InspectionAnnounced',
        communities: 1,
        unanswered: 1,
        inspection: { __typename: 'Inspection', id: 'in' },
      },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '通知检查' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('检查部门'), '区消防救援大队');
  await userEvent.type(dialog.getByLabelText('检查名称'), '冬季消防检查');
  await userEvent.click(dialog.getByLabelText('检查内容'));
  await userEvent.click(await screen.findByText('消防安全', { selector: '.ant-select-item-option-content' }));
  await userEvent.type(dialog.getByLabelText('检查依据'), '消防法第五十三条');
  await userEvent.type(dialog.getByLabelText('开始日期'), '2026-03-10');
  await userEvent.type(dialog.getByLabelText('结束日期'), '2026-03-10');
  expect(await screen.findByText('同一天有其他部门检查同一社区（1 次）')).toBeVisible();
  expect(screen.getByText(/发现的问题：楼道堆物/u)).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: '发出通知' }));
  expect(await screen.findByText('检查已通知')).toBeVisible();
  expect(sent.find(({ name }) => name === 'AnnounceInspection')?.variables).toMatchObject({
    input: { subject: 'FIRE_SAFETY', divisionIds: ['cc'], startsOn: '2026-03-10' },
  });
});

it('offers to come together with the other department', async () => {
  const { container, sent } = renderApp(
    '/inspections/in',
    signedInAs('departmentOfficer', {
      inspection: inspectionOf(),
      proposeJointInspection: { __typename: 'InspectionChanged', inspection: inspectionOf({ version: 2 }) },
    }),
  );
  expect(await screen.findByRole('heading', { level: 1, name: /冬季消防检查/u })).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '提议与区应急管理局合并检查' }));
  expect(await screen.findByText('已提议合并，等待对方同意')).toBeVisible();
  expect(sent.find(({ name }) => name === 'ProposeJointInspection')?.variables).toEqual({
    input: { inspectionId: 'in', expectedVersion: 1, otherId: 'other' },
  });
});

it('shows those at the community what is overdue, and takes the hours of all together', async () => {
  const finding = { __typename: 'InspectionFinding', id: 'f', text: '楼道堆物', dueOn: '2026-02-20' };
  const { container, sent } = renderApp(
    '/inspections/in',
    signedInAs('committeeMember', {
      inspection: inspectionOf({
        own: false,
        state: 'FINDINGS_RECORDED',
        nextActions: ['RECORD_FINDINGS', 'CONFIRM_RECTIFICATION'],
        findings: [{ ...finding, rectifiedOn: null, overdue: true, evidenceId: null }],
        conflicts: conflictsOf({ meets: [], repeats: [] }),
      }),
      recordInspectionTime: {
        __typename: 'InspectionChanged',
        inspection: inspectionOf({ version: 2, staffMinutes: 360 }),
      },
    }),
  );
  expect(await screen.findByText('逾期')).toBeVisible();
  expect(screen.getByRole('button', { name: '登记整改：楼道堆物' })).toBeVisible();
  expect(screen.queryByRole('button', { name: '确认整改到位' })).toBeNull();
  expect(await accessibilityViolations(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '登记占用工时' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText(/合计工时/u), '6');
  await userEvent.click(dialog.getByRole('button', { name: /登\s*记/ }));
  expect(await screen.findByText('工时已登记')).toBeVisible();
  expect(sent.find(({ name }) => name === 'RecordInspectionTime')?.variables).toEqual({
    input: { inspectionId: 'in', expectedVersion: 1, staffMinutes: 360 },
  });
});
