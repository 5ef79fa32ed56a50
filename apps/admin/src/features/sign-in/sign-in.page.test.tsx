import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { renderApp } from '../../testing/render-app';

interface Sent {
  readonly address: string;
  readonly init: RequestInit;
}

function sessionRoute(status: number, body: object): readonly Sent[] {
  const sent: Sent[] = [];
  globalThis.fetch = (address, init = {}) => {
    sent.push({ address: address as string, init });
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  };
  return sent;
}

async function signInAs(identifier: string, password: string): Promise<void> {
  await userEvent.type(screen.getByLabelText('账号'), identifier);
  await userEvent.type(screen.getByLabelText('密码'), password);
  await userEvent.click(screen.getByRole('button', { name: '登录' }));
}

it('sends the credentials with the CSRF header and shows a refusal as the server words it', async () => {
  const sent = sessionRoute(401, { code: 'WRONG_CREDENTIALS', message: '账号或密码不正确，请核对后重试' });
  renderApp('/sign-in', {});
  await signInAs('wang', 'secret');
  expect(await screen.findByRole('alert')).toHaveTextContent('账号或密码不正确');
  expect(sent[0]).toMatchObject({
    address: '/session',
    init: { method: 'POST', headers: { 'x-weizhi-csrf': '1' } },
  });
  expect(JSON.parse(sent[0]?.init.body as string)).toEqual({ identifier: 'wang', password: 'secret' });
});

it('asks for what is missing and sends nothing', async () => {
  const sent = sessionRoute(200, {});
  renderApp('/sign-in', {});
  await userEvent.click(screen.getByRole('button', { name: '登录' }));
  expect(await screen.findByText('请填写账号')).toBeVisible();
  expect(sent).toEqual([]);
});

it('gives axe nothing to find', async () => {
  const { container } = renderApp('/sign-in', {});
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('asks for the code of the second factor when the server does, and sends all three', async () => {
  const sent = sessionRoute(401, { code: 'SECOND_FACTOR_REQUIRED', message: '请填写验证码' });
  const { container } = renderApp('/sign-in', {});
  await signInAs('wang', 'secret');
  await userEvent.type(await screen.findByLabelText('验证码'), '123456');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(await accessibilityViolations(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '登录' }));
  expect(JSON.parse(sent[1]?.init.body as string)).toEqual({
    identifier: 'wang',
    password: 'secret',
    code: '123456',
  });
  await userEvent.click(screen.getByRole('button', { name: '返回重新填写账号' }));
  expect(screen.getByLabelText('密码')).toHaveValue('');
});
