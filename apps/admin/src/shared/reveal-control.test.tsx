import { screen, waitForElementToBeRemoved, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../testing/console-answers';
import { organisationOf } from '../testing/organisation-answers';
import { renderApp } from '../testing/render-app';

const REVEALED = {
  __typename: 'PersonRevealed',
  personId: 'p',
  name: '张三丰',
  phone: '13912345678',
  identityNumber: null,
};
const soon = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString();

async function askFor(reason: string): Promise<void> {
  await userEvent.click((await screen.findAllByRole('button', { name: /完整信息$/u }))[0] ?? document.body);
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('理由'), reason);
  await userEvent.click(dialog.getByRole('button', { name: /查\s*看/u }));
}

it('reveals a person for a reason, and hides it again when the time is over', async () => {
  const { container, sent } = renderApp(
    '/organisations/o',
    signedInAs('hubManager', {
      organisation: organisationOf(),
      revealPerson: { ...REVEALED, inViewUntil: soon(8_000) },
    }),
  );
  await askFor('核对年检联系人');
  expect(await screen.findByText(/张三丰 13912345678/u)).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
  expect(sent.find(({ name }) => name === 'RevealPerson')?.variables).toMatchObject({
    input: { parts: ['NAME', 'PHONE'], reason: '核对年检联系人' },
  });
  await waitForElementToBeRemoved(() => screen.queryByText(/张三丰 13912345678/u), { timeout: 12_000 });
}, 30_000);

it('asks for the password where the session is not enough, and reveals then', async () => {
  const reveals = [
    {
      __typename: 'ConfirmationRequired',
      code: 'CONFIRMATION_REQUIRED',
      message: '请再次验证',
      byCode: false,
    },
    { ...REVEALED, inViewUntil: soon(60_000) },
  ];
  const { sent } = renderApp(
    '/organisations/o',
    signedInAs('hubManager', {
      organisation: organisationOf(),
      revealPerson: () => reveals.shift(),
      confirmIdentity: { __typename: 'IdentityConfirmed', confirmedAt: soon(0) },
    }),
  );
  await askFor('核对年检联系人');
  await userEvent.type(await screen.findByLabelText('登录密码'), 'secret');
  await userEvent.click(screen.getByRole('button', { name: /确\s*认/u }));
  expect(await screen.findByText(/张三丰 13912345678/u)).toBeVisible();
  expect(sent.filter(({ name }) => name === 'RevealPerson')).toHaveLength(2);
});

it('says why a person is not revealed', async () => {
  renderApp(
    '/organisations/o',
    signedInAs('hubManager', {
      organisation: organisationOf(),
      revealPerson: {
        __typename: 'RevealNotPermitted',
        code: 'REVEAL_NOT_PERMITTED',
        message: '不能查看：没有写清查看理由。',
      },
    }),
  );
  await askFor('看');
  expect(await screen.findByText('不能查看：没有写清查看理由。')).toBeVisible();
});

it('is not offered to whoever may not', async () => {
  renderApp('/organisations/o', signedInAs('hubMentor', { organisation: organisationOf() }));
  expect(await screen.findByText('人员与任职')).toBeVisible();
  expect(screen.queryByRole('button', { name: /完整信息$/u })).toBeNull();
});
