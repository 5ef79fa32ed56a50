import type { SignInAccount } from './demonstration-accounts';
import type { Visitor } from './visitor';

/** Types a name and a password into the sign-in page that is open, and sends them. */
export async function fillSignIn({ page }: Visitor, { identifier, password }: SignInAccount): Promise<void> {
  await page.getByLabel('账号').fill(identifier);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: /^登\s?录$/u }).click();
}

/** Signs in by the page for it and waits for what comes after. */
export async function signIn(visitor: Visitor, account: SignInAccount): Promise<void> {
  await visitor.goTo('/admin/sign-in');
  await fillSignIn(visitor, account);
  await visitor.page.getByRole('button', { name: '退出登录' }).waitFor();
  await visitor.settle();
}

export async function signOut(visitor: Visitor): Promise<void> {
  await visitor.page.getByRole('button', { name: '退出登录' }).click();
  await visitor.heading('登录微治').waitFor();
}
