import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onePage } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { renderApp } from '../../testing/render-app';

const DUTY = {
  __typename: 'GovernmentDuty',
  id: 'GovernmentDuty.1.x',
  duty: 'GUIDANCE',
  department: '区民政局',
  title: '居委会工作指导走访',
  basis: '年度要点',
  startsOn: '2026-01-01',
  everyMonths: 1,
  endsOn: null,
  vacantPeriods: 1,
  periods: [
    { __typename: 'DutyPeriod', from: '2026-02-01', to: '2026-02-28', standing: 'DONE' },
    { __typename: 'DutyPeriod', from: '2026-01-01', to: '2026-01-31', standing: 'VACANT' },
  ],
  acts: [
    {
      __typename: 'GovernmentDutyAct',
      id: 'a',
      occurredOn: '2026-02-10',
      note: '走访了 12 个社区',
      evidenceId: 'Attachment.1.p',
      recordedAt: '2026-03-02T02:00:00Z',
    },
  ],
};

it('shows which duties are vacant, and nothing for axe to find', async () => {
  const { container } = renderApp(
    '/government-duties',
    signedInAs('departmentOfficer', { governmentDuties: onePage([DUTY]) }),
  );
  expect(await screen.findByText('1 期缺位')).toBeVisible();
  expect(screen.getByRole('link', { name: '居委会工作指导走访' })).toHaveAttribute(
    'href',
    '/government-duties/GovernmentDuty.1.x',
  );
  expect(screen.queryByRole('button', { name: '登记职责' })).toBeNull();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('shows what was done in each period, and lets a department record more', async () => {
  const { container } = renderApp(
    '/government-duties/GovernmentDuty.1.x?at=act',
    signedInAs('departmentOfficer', { governmentDuty: DUTY }),
  );
  expect(await screen.findByText(/走访了 12 个社区/u)).toBeVisible();
  expect(screen.getByRole('link', { name: '查看材料' })).toHaveAttribute(
    'href',
    '/attachments/Attachment.1.p',
  );
  expect(screen.getByText(/期满后补登/u)).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '登记履行' }));
  expect(within(await screen.findByRole('dialog')).getByLabelText('做了什么')).toBeVisible();
});

it('lets civil affairs put a duty on the register', async () => {
  const { sent } = renderApp(
    '/government-duties',
    signedInAs('districtCivilAffairs', {
      governmentDuties: onePage([]),
      registerGovernmentDuty: { __typename: 'GovernmentDutyRegistered', duty: DUTY },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '登记职责' }));
  const dialog = within(await screen.findByRole('dialog'));
  const choose = async (label: string, option: string): Promise<void> => {
    await userEvent.click(dialog.getByLabelText(label));
    await userEvent.click(await screen.findByText(option, { selector: '.ant-select-item-option-content' }));
  };
  await choose('职责类别', '指导');
  await userEvent.type(dialog.getByLabelText('责任部门'), '区民政局');
  await userEvent.type(dialog.getByLabelText('每期应做的事'), '居委会工作指导走访');
  await userEvent.type(dialog.getByLabelText('依据'), '年度要点');
  await userEvent.type(dialog.getByLabelText('第一期开始日期'), '2026-01-01');
  await choose('多久一次', '每月');
  await userEvent.click(dialog.getByRole('button', { name: /登\s*记/ }));
  expect(await screen.findByText('职责已登记')).toBeVisible();
  expect(sent.find(({ name }) => name === 'RegisterGovernmentDuty')?.variables).toMatchObject({
    input: { districtId: 'd', duty: 'GUIDANCE', everyMonths: 1, startsOn: '2026-01-01', endsOn: null },
  });
});
