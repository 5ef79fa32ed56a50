import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onePage } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { renderApp } from '../../testing/render-app';

const DEPARTMENT = { __typename: 'Department', id: 'cg', name: '区城管局' };
const REPORT = {
  __typename: 'BurdenReport',
  id: 'r',
  version: 1,
  subject: 'FORM',
  content: '同一张表一个月要报三次',
  hours: 6,
  evidenceId: 'Attachment.1.p',
  state: 'FILED',
  rulingReason: null,
  filedAt: '2026-11-20T02:00:00Z',
  own: true,
  nextActions: ['WITHDRAW_REPORT'],
  department: DEPARTMENT,
  division: { __typename: 'Division', id: 'dm', asOf: '2026-11-26', name: '德民社区' },
  about: { __typename: 'BurdenAbout', id: 'f', title: '住户情况表', department: '区城管局' },
  events: [{ __typename: 'BurdenReportEvent', action: null, note: null, recordedAt: '2026-11-20T02:00:00Z' }],
};

it('lets a committee report a burden, and says who will see it', async () => {
  const { container, sent } = renderApp(
    '/burden-reports',
    signedInAs('committeeMember', {
      burdenReports: onePage([REPORT]),
      departments: [DEPARTMENT],
      burdenAbout: [REPORT.about],
      fileBurdenReport: { __typename: 'BurdenReportFiled', report: REPORT },
    }),
  );
  expect(await screen.findByText('被反映的部门看不到是谁、哪个社区、写了什么')).toBeVisible();
  expect(await screen.findByRole('link', { name: '同一张表一个月要报三次' })).toBeVisible();
  // A file would be passed on.
  expect(screen.queryByRole('button', { name: /导出/u })).toBeNull();
  expect(await accessibilityViolations(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '反映负担' }));
  const dialog = within(await screen.findByRole('dialog'));
  const choose = async (label: string, option: string): Promise<void> => {
    await userEvent.click(await dialog.findByLabelText(label));
    await userEvent.click(await screen.findByText(option, { selector: '.ant-select-item-option-content' }));
  };
  await choose('反映什么', '报表台账');
  await choose('具体是哪一件', '区城管局：住户情况表');
  await choose('哪个部门', '区城管局');
  await userEvent.type(dialog.getByLabelText('什么事、为什么是负担'), '同一张表要报三次');
  await userEvent.type(dialog.getByLabelText('全体工作人员一共花了几小时'), '6');
  await userEvent.click(dialog.getByRole('button', { name: /提\s*交/ }));
  expect(await screen.findByText('已提交给减负联席会议')).toBeVisible();
  expect(sent.find(({ name }) => name === 'FileBurdenReport')?.variables).toMatchObject({
    input: {
      ...{ subject: 'FORM', aboutId: 'f', departmentId: 'cg', hours: 6, evidenceId: null },
      content: '同一张表要报三次',
    },
  });
});

it('lets the panel rule with a reason', async () => {
  const ruled = { ...REPORT, own: false, nextActions: ['UPHOLD_REPORT', 'DISMISS_REPORT'] };
  const { container, sent } = renderApp(
    '/burden-reports/r?at=actions',
    signedInAs('admissionPanel', {
      burdenReport: ruled,
      advanceBurdenReport: { __typename: 'BurdenReportChanged', report: { ...ruled, state: 'UPHELD' } },
    }),
  );
  expect(await screen.findByText('德民社区')).toBeVisible();
  expect(screen.getByRole('link', { name: '查看材料' })).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '认定属实' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('认定理由'), '与一次填报重复');
  await userEvent.click(dialog.getByRole('button', { name: '认定属实' }));
  expect(await screen.findByText('已认定属实')).toBeVisible();
  expect(sent.find(({ name }) => name === 'AdvanceBurdenReport')?.variables).toEqual({
    input: { reportId: 'r', expectedVersion: 1, action: 'UPHOLD_REPORT', reason: '与一次填报重复' },
  });
});

it('shows a department pools alone, with what is left out said to be left out', async () => {
  const { container } = renderApp(
    '/burden-pools',
    signedInAs('departmentOfficer', {
      burdenPools: [
        {
          ...{ __typename: 'BurdenPool', department: '区城管局', from: '2026-07-01', to: '2026-09-30' },
          ...{ reports: 7, communities: 4, hours: 30 },
          subjects: [{ __typename: 'BurdenPoolSubject', key: 'FORM', reports: 4 }],
          rulings: [{ __typename: 'BurdenPoolRuling', key: 'UPHELD', reports: 7 }],
        },
      ],
    }),
  );
  expect(await screen.findByText('2026 年第 3 季度')).toBeVisible();
  expect(screen.getByText('报表台账 4 件，其余 3 件不分列')).toBeVisible();
  expect(screen.queryByRole('link', { name: '负担反映' })).toBeNull();
  expect(await accessibilityViolations(container)).toEqual([]);
});
