import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Answers } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { renderApp } from '../../testing/render-app';

const MOMENT = '2026-11-28T02:00:00.000Z';
const CODES = Array.from({ length: 10 }, (_, index) => `abcd-efgh-jkmn-${2222 + index}`);
const SECOND_FACTOR = { since: MOMENT, recoveryCodesLeft: 9 };
const session = (id: string, over: object = {}) => ({
  id,
  isCurrent: false,
  device: 'Chrome · Windows',
  network: '10.2.3.*',
  signedInAt: MOMENT,
  lastSeenAt: MOMENT,
  ...over,
});

function viewerWith(over: object, answers: Answers = {}): Answers {
  const signedIn = signedInAs('hubManager', answers);
  return { ...signedIn, viewer: { ...(signedIn['viewer'] as object), ...over } };
}

it('sets a second factor up by a picture, a secret to type and a first code, and shows the recovery codes once', async () => {
  const { sent, container } = renderApp(
    '/own-security',
    viewerWith(
      {},
      {
        beginSecondFactor: {
          __typename: 'SecondFactorBegun',
          secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
          address: 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
        },
        enableSecondFactor: {
          __typename: 'SecondFactorEnabled',
          recoveryCodes: CODES,
          viewer: {
            ...(signedInAs('hubManager')['viewer'] as object),
            secondFactor: { since: MOMENT, recoveryCodesLeft: 10 },
          },
        },
      },
    ),
  );
  await userEvent.click(await screen.findByRole('button', { name: '启用两步验证' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP')).toBeVisible();
  expect(dialog.getByRole('img', { name: '身份验证器二维码' })).toBeVisible();
  expect(await accessibilityViolations(document.body)).toEqual([]);
  await userEvent.type(dialog.getByLabelText('验证码'), '123456');
  await userEvent.click(dialog.getByRole('button', { name: /启\s*用/u }));
  expect(await screen.findByText(CODES[9] ?? '')).toBeVisible();
  expect(sent.find(({ name }) => name === 'EnableSecondFactor')?.variables).toEqual({
    input: { code: '123456' },
  });
  await userEvent.click(screen.getByRole('button', { name: '我已保存' }));
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('asks for a code where the server wants to know who sits there, and goes on then', async () => {
  const asked = {
    __typename: 'ConfirmationRequired',
    code: 'CONFIRMATION_REQUIRED',
    message: '请再次验证身份',
    byCode: true,
  };
  const renewals = [asked, { __typename: 'RecoveryCodesRenewed', recoveryCodes: CODES }];
  const { sent } = renderApp(
    '/own-security',
    viewerWith(
      { secondFactor: SECOND_FACTOR },
      {
        renewRecoveryCodes: () => renewals.shift(),
        confirmIdentity: { __typename: 'IdentityConfirmed', confirmedAt: MOMENT },
      },
    ),
  );
  await userEvent.click(await screen.findByRole('button', { name: '重新生成恢复码' }));
  await userEvent.click(
    within(await screen.findByRole('dialog', { name: '重新生成恢复码？' })).getByRole('button', {
      name: '重新生成',
    }),
  );
  const dialog = within(await screen.findByRole('dialog', { name: '请再次验证身份' }));
  await userEvent.type(dialog.getByLabelText('验证码'), '654321');
  await userEvent.click(dialog.getByRole('button', { name: /确\s*认/u }));
  expect(await screen.findByText(CODES[0] ?? '')).toBeVisible();
  expect(sent.filter(({ name }) => name === 'RenewRecoveryCodes')).toHaveLength(2);
  expect(sent.find(({ name }) => name === 'ConfirmIdentity')?.variables).toEqual({
    input: { secret: '654321' },
  });
});

it('warns when recovery codes run out', async () => {
  renderApp('/own-security', viewerWith({ secondFactor: { since: MOMENT, recoveryCodesLeft: 3 } }));
  expect(await screen.findByText(/恢复码只剩 3 个/u)).toBeVisible();
});

it('shows where the account is in use and ends one session or all the others', async () => {
  const { sent } = renderApp(
    '/own-security',
    viewerWith(
      { sessions: [session('here', { isCurrent: true, device: 'Edge · Windows' }), session('there')] },
      { endOwnSessions: { __typename: 'OwnSessionsEnded', count: 1 } },
    ),
  );
  const table = within(await screen.findByRole('region', { name: '登录中的设备表' }));
  expect(table.getAllByRole('button')).toHaveLength(1);
  await userEvent.click(table.getByRole('button', { name: /退出.*登录的Chrome/u }));
  await userEvent.click(screen.getByRole('button', { name: '退出其他所有设备' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '全部退出' }));
  await screen.findByText('已退出其他所有设备');
  expect(sent.filter(({ name }) => name === 'EndOwnSessions').map(({ variables }) => variables)).toEqual([
    { input: { sessionId: 'there' } },
    { input: { sessionId: null } },
  ]);
});
