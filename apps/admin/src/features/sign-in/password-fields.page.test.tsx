import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderApp } from '../../testing/render-app';

it('takes a password unseen, pasted, and from whatever keeps it for its owner', async () => {
  renderApp('/sign-in', {});
  const field = screen.getByLabelText('密码');
  expect(field).toHaveAttribute('type', 'password');
  expect(field).toHaveAttribute('autocomplete', 'current-password');
  expect(screen.getByLabelText('账号')).toHaveAttribute('autocomplete', 'username');
  await userEvent.click(field);
  await userEvent.paste('巷口老槐树下议事二十年');
  expect(field).toHaveValue('巷口老槐树下议事二十年');
});
