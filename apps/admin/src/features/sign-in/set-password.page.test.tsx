import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { renderApp } from '../../testing/render-app';

const ENTRY = '晚饭后在小广场一起商量装电梯';

async function setPassword(repeated = ENTRY): Promise<void> {
  await userEvent.type(await screen.findByLabelText('新密码'), ENTRY);
  await userEvent.type(screen.getByLabelText('再填一次新密码'), repeated);
  await userEvent.click(screen.getByRole('button', { name: '设置密码' }));
}

it('sends what stands behind the # with the password, and says which account it is for', async () => {
  const { sent, container } = renderApp('/set-password#the-token', {
    setPasswordByLink: { __typename: 'PasswordSetByLink', identifier: 'li.wei' },
  });
  await setPassword();
  expect(await screen.findByText('您的账号是 li.wei。')).toBeVisible();
  expect(screen.getByRole('link', { name: '去登录' })).toHaveAttribute('href', '/admin/sign-in');
  expect(sent[0]?.variables).toEqual({ input: { token: 'the-token', newPassword: ENTRY } });
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('says what to do with a link that is void', async () => {
  renderApp('/set-password#used', {
    setPasswordByLink: { __typename: 'LinkVoid', code: 'LINK_VOID', message: '链接无效，请联系管理员。' },
  });
  await setPassword();
  expect(await screen.findByRole('alert')).toHaveTextContent('链接无效');
});

it('sends nothing while the two differ', async () => {
  const { sent } = renderApp('/set-password#x', {});
  await setPassword('别的话');
  expect(await screen.findByText('两次填写的新密码不一致，请重新填写')).toBeVisible();
  expect(sent).toEqual([]);
});
