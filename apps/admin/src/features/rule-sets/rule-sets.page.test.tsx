import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { renderApp } from '../../testing/render-app';
import { ruleSetOf, ruleSetVersionOf, ruleValuesOf } from '../../testing/rule-set-answers';

const COMING = ruleSetVersionOf(
  'plaque',
  { idleMonths: 6 },
  { id: 'v2', validFrom: '2027-01-01', standing: 'COMING' },
);
const IN_FORCE = ruleSetVersionOf('plaque', { idleMonths: 9 });
const PLAQUE = ruleSetOf('plaque', {
  validFrom: '2026-07-01',
  source: '崇民〔2026〕18号',
  values: ruleValuesOf('plaque', { idleMonths: 9 }),
  versions: [COMING, IN_FORCE],
});

beforeEach(() => sessionStorage.clear());

it('lists all rules with what is in force today and what is to come', async () => {
  const ruleSets = [PLAQUE, ruleSetOf('incubation'), ruleSetOf('registration')];
  const { container } = renderApp('/rules', signedInAs('hubManager', { ruleSets }));
  const plaque = within(await screen.findByRole('region', { name: '挂牌规则' }));
  expect(plaque.getByText('2026年7月1日起施行的版本')).toBeVisible();
  expect(plaque.getByText('2027年1月1日起有新版本施行')).toBeVisible();
  expect(plaque.getByRole('link', { name: '查看挂牌规则' })).toHaveAttribute('href', '/rules/plaque');
  const incubation = within(screen.getByRole('region', { name: '孵化规则' }));
  expect(incubation.getByText('系统默认值，本区尚未制定')).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('shows each version with its difference, and withdraws one that has not begun', async () => {
  const { container, sent } = renderApp(
    '/rules/plaque',
    signedInAs('admissionPanel', {
      ruleSet: PLAQUE,
      withdrawRuleSet: { __typename: 'RuleSetChanged', ruleSet: ruleSetOf('plaque') },
    }),
  );
  const versions = within(await screen.findByRole('list', { name: '历次版本' }));
  expect(versions.getByText('9个月', { selector: 'del' })).toBeVisible();
  expect(versions.getByText('6个月')).toBeVisible();
  expect(versions.getByText('12个月')).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '撤回2027年1月1日起施行的版本' }));
  const asked = within(await screen.findByRole('dialog'));
  await userEvent.click(asked.getByRole('button', { name: /撤\s*回/u }));
  expect(await screen.findByText('版本已撤回')).toBeVisible();
  expect(sent.find(({ name }) => name === 'WithdrawRuleSet')?.variables).toEqual({
    input: { ruleSetVersionId: 'v2', expectedVersion: 1 },
  });
});

it('offers no new version to those who may only read', async () => {
  renderApp(
    '/rules/plaque',
    signedInAs('committeeMember', { ruleSet: ruleSetOf('plaque', { maySet: false }) }),
  );
  expect(await screen.findByText('12个月')).toBeVisible();
  expect(screen.queryByRole('button', { name: '制定新版本' })).toBeNull();
});

it('takes a new version from a day on, and shows its difference before it is saved', async () => {
  const { container, sent } = renderApp(
    '/rules/taskAdmission/new',
    signedInAs('admissionPanel', {
      ruleSet: ruleSetOf('taskAdmission'),
      setRuleSet: { __typename: 'RuleSetChanged', ruleSet: ruleSetOf('taskAdmission') },
    }),
  );
  const ahead = await screen.findByLabelText('提前申请');
  expect(screen.getByText('与前一版本相同。')).toBeVisible();
  await userEvent.clear(ahead);
  await userEvent.type(ahead, '20');
  await userEvent.type(screen.getByLabelText('依据'), '崇减负〔2026〕9号');
  const difference = within(screen.getByRole('list', { name: '与前一版本的差异' }));
  expect(difference.getByText('30个工作日')).toBeVisible();
  expect(difference.getByText('20个工作日')).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '保存新版本' }));
  expect(await screen.findByText('新版本已保存')).toBeVisible();
  expect(sent.find(({ name }) => name === 'SetRuleSet')?.variables).toMatchObject({
    input: {
      districtId: 'd',
      kind: 'TASK_ADMISSION',
      source: '崇减负〔2026〕9号',
      values: expect.arrayContaining([
        { path: 'applyAheadDays', count: 20 },
        { path: 'fundedKinds', choices: ['task', 'body', 'ledger', 'survey'] },
      ]) as unknown,
    },
  });
});

it('compares a new version with the one that holds on its first day', async () => {
  renderApp('/rules/plaque/new', signedInAs('admissionPanel', { ruleSet: PLAQUE }));
  const idle = await screen.findByLabelText('多久没有开展活动算名不符实');
  expect(idle).toHaveValue('9');
  const from = screen.getByLabelText('施行日期');
  await userEvent.clear(from);
  await userEvent.type(from, '2027-02-01');
  const difference = within(screen.getByRole('list', { name: '与前一版本的差异' }));
  expect(difference.getByText('6个月', { selector: 'del' })).toBeVisible();
  expect(difference.getByText('9个月', { selector: 'ins' })).toBeVisible();
});

it('shows beside a field what is refused of it', async () => {
  renderApp(
    '/rules/registration/new',
    signedInAs('districtCivilAffairs', {
      ruleSet: ruleSetOf('registration'),
      setRuleSet: {
        __typename: 'InvalidInput',
        ...{ code: 'INVALID_INPUT', message: '有内容填写不正确' },
        fieldErrors: [
          {
            __typename: 'FieldError',
            path: 'values.filing.papers',
            code: 'REQUIRED',
            message: '此项必填，请填写。',
          },
        ],
      },
    }),
  );
  await userEvent.type(await screen.findByLabelText('依据'), '崇民〔2026〕41号');
  await userEvent.click(screen.getByRole('button', { name: '保存新版本' }));
  expect(await screen.findByText('此项必填，请填写。')).toBeVisible();
});

it('says so where there are no such rules', async () => {
  renderApp('/rules/weather', signedInAs('hubManager', {}));
  expect(await screen.findByText('没有这一类规则')).toBeVisible();
});
