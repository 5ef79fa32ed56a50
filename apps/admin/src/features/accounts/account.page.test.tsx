import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onePage } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { accountOf, roleOf, signedInAs } from '../../testing/console-answers';
import { renderApp } from '../../testing/render-app';

const roles = [roleOf('committeeMember'), roleOf('departmentOfficer')];

it('asks before a role is taken back, says what happens, and then sends it', async () => {
  const answers = signedInAs('systemAdministrator', {
    account: accountOf(),
    roles,
    revokeRole: { __typename: 'RoleRevoked', account: accountOf({ grants: [] }) },
  });
  const { sent } = renderApp('/accounts/a', answers);
  await userEvent.click(await screen.findByRole('button', { name: '收回崇川区的居委会成员' }));
  const dialog = await screen.findByRole('dialog');
  expect(sent.some(({ name }) => name === 'RevokeRole')).toBe(false);
  await userEvent.click(within(dialog).getByRole('button', { name: '收回角色' }));
  expect(await screen.findByText('尚未授予角色')).toBeVisible();
  expect(sent.find(({ name }) => name === 'RevokeRole')?.variables).toMatchObject({
    input: { grantId: 'g' },
  });
});

it('shows a refusal as the server words it and changes nothing', async () => {
  const answers = signedInAs('systemAdministrator', {
    account: accountOf(),
    roles,
    disableAccount: {
      __typename: 'StaleVersion',
      code: 'STALE_VERSION',
      message: '账号已被他人修改，请刷新后重试',
      currentVersion: 4,
    },
  });
  renderApp('/accounts/a', answers);
  await userEvent.click(await screen.findByRole('button', { name: '停用账号' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '停用账号' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('账号已被他人修改');
  expect(screen.getByText('正常')).toBeVisible();
});

it('offers no act to those who may only read', async () => {
  renderApp('/accounts/a', signedInAs('auditor', { account: accountOf(), roles }));
  await screen.findByRole('heading', { name: /李伟/ });
  expect(screen.queryByRole('button', { name: /停用|收回|授予/ })).toBeNull();
});

it('lists accounts with nothing for axe to find', async () => {
  const { container, sent } = renderApp(
    '/accounts?search=li',
    signedInAs('systemAdministrator', { accounts: onePage([accountOf()]), roles }),
  );
  expect(await screen.findByRole('link', { name: '李伟' })).toHaveAttribute('href', '/accounts/a');
  expect(sent.find(({ name }) => name === 'Accounts')?.variables).toEqual({
    filter: { search: 'li', disabled: null },
  });
  expect(screen.getByRole('link', { name: /导出 Excel/ })).toHaveAttribute(
    'href',
    `/exports/accounts.xlsx?filter=${encodeURIComponent('{"search":"li"}')}`,
  );
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('makes a link to set a password and shows it whole, once', async () => {
  const { sent } = renderApp(
    '/accounts/a',
    signedInAs('systemAdministrator', {
      account: accountOf({ hasPassword: false, lastSignedInAt: null }),
      roles,
      issueSignInLink: {
        __typename: 'SignInLinkIssued',
        link: { path: '/admin/set-password#secret', expiresAt: '2026-12-01T02:00:00.000Z' },
        account: accountOf({ hasPassword: false, signInLinkUntil: '2026-12-01T02:00:00.000Z' }),
      },
    }),
  );
  expect(await screen.findByText('待设置密码')).toBeVisible();
  expect(screen.getByText('未设置，链接已过期，请重新发放')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '重新发放链接' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '发放链接' }));
  expect(await screen.findByText(`${window.location.origin}/admin/set-password#secret`)).toBeVisible();
  expect(sent.find(({ name }) => name === 'IssueSignInLink')?.variables).toEqual({
    input: { accountId: 'a' },
  });
  expect(await accessibilityViolations(document.body)).toEqual([]);
});

it('takes a second factor off for a reason', async () => {
  const { sent } = renderApp(
    '/accounts/a',
    signedInAs('systemAdministrator', {
      account: accountOf({ hasSecondFactor: true }),
      roles,
      resetSecondFactor: { __typename: 'SecondFactorReset', account: accountOf() },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '重置两步验证' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('如何核实是本人'), '持工作证当面申请');
  await userEvent.click(dialog.getByRole('button', { name: /重\s*置/u }));
  expect(await screen.findByText('两步验证已重置')).toBeVisible();
  expect(sent.find(({ name }) => name === 'ResetSecondFactor')?.variables).toEqual({
    input: { accountId: 'a', reason: '持工作证当面申请' },
  });
});

it('signs somebody out everywhere', async () => {
  const { sent } = renderApp(
    '/accounts/a',
    signedInAs('systemAdministrator', {
      account: accountOf(),
      roles,
      endSessionsOfAccount: { __typename: 'SessionsOfAccountEnded', count: 2 },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '退出所有设备' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '全部退出' }));
  expect(await screen.findByText('已退出所有设备')).toBeVisible();
  expect(sent.find(({ name }) => name === 'EndSessionsOfAccount')?.variables).toEqual({
    input: { accountId: 'a' },
  });
});
