import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { demonstrationAccount } from './support/demonstration-accounts';
import type { SignInAccount } from './support/demonstration-accounts';
import { PlacePage } from './support/place-page';
import { fillSignIn, signIn } from './support/session';
import type { Visitor } from './support/visitor';
import { useVisitor } from './support/visitor';

const administrator = useVisitor();
const newcomer = useVisitor();
const mark = randomBytes(3).toString('hex');
const name = `新来的同事${mark}`;
const account: SignInAccount = {
  identifier: `journey.${mark}`,
  password: `巷口槐树下议事二十年-${mark}`,
};
const hidden = { link: '' };

/** Types part of a name into a field for divisions, and takes the one that is meant. */
async function chooseDivision(visitor: Visitor, label: string, division: string): Promise<void> {
  const field = visitor.page.getByRole('combobox', { name: label });
  await field.click();
  await field.fill(division);
  await visitor.page
    .locator('.ant-select-dropdown:visible .ant-select-item-option', {
      hasText: new RegExp(`${division}$`, 'u'),
    })
    .first()
    .click();
}

it(
  'opens an account, and shows the link to set a password this once',
  administrator.step(async (visitor) => {
    const { page } = visitor;
    await signIn(visitor, demonstrationAccount('admin'));
    await visitor.goTo('/admin/accounts');
    expect(await visitor.inspect()).toEqual([]);
    await page.getByRole('button', { name: '开通账号' }).click();
    const dialog = page.getByRole('dialog', { name: '开通账号' });
    await dialog.getByLabel('姓名').fill(name);
    await dialog.getByLabel('账号', { exact: true }).fill(account.identifier);
    await chooseDivision(visitor, '由哪个辖区管理', '崇川区');
    expect(await visitor.inspect({ layerOpen: true })).toEqual([]);
    await dialog.getByRole('button', { name: /^开\s?通$/u }).click();
    const secret = page.getByRole('dialog', { name: '设置密码链接' });
    hidden.link = await secret.locator('.wz-secret').innerText();
    expect(new URL(hidden.link).pathname).toBe('/admin/set-password');
    expect(await visitor.inspect({ layerOpen: true })).toEqual([]);
    await secret.getByRole('button', { name: '我已记下' }).click();
    await secret.waitFor({ state: 'hidden' });
    await visitor.goTo(`/admin/accounts?search=${account.identifier}`);
    expect(await page.content()).not.toContain(new URL(hidden.link).hash.slice(1));
  }),
);

it(
  'lets the new person set a password by the link, once, and in then',
  newcomer.step(async (visitor) => {
    const { page } = visitor;
    await page.goto(hidden.link);
    await visitor.heading('设置登录密码').waitFor();
    expect(await visitor.inspect()).toEqual([]);
    await page.getByLabel('新密码', { exact: true }).fill(account.password);
    await page.getByLabel('再填一次新密码').fill(`${account.password}!`);
    await page.getByRole('button', { name: '设置密码' }).click();
    await page.getByText('两次填写的新密码不一致').waitFor();
    await page.getByLabel('再填一次新密码').fill(account.password);
    await page.getByRole('button', { name: '设置密码' }).click();
    await page.getByText(`您的账号是 ${account.identifier}。`).waitFor();
    expect(await visitor.inspect()).toEqual([]);
    await visitor.goTo('/admin/sign-in');
    await page.goto(hidden.link);
    await page.getByLabel('新密码', { exact: true }).fill(`${account.password}!`);
    await page.getByLabel('再填一次新密码').fill(`${account.password}!`);
    await page.getByRole('button', { name: '设置密码' }).click();
    await page.getByText(/链接无效/u).waitFor();
    await signIn(visitor, account);
    await visitor.settle();
    expect(await page.getByRole('navigation', { name: '主菜单' }).getByRole('link').count()).toBe(0);
    expect(await visitor.inspect()).toEqual([]);
  }),
);

it(
  'sets a second factor up, and asks for its code at the next sign-in',
  newcomer.step(async (visitor) => {
    const { page } = visitor;
    await page.getByRole('link', { name }).click();
    await visitor.heading('账号安全').waitFor();
    expect(await visitor.inspect()).toEqual([]);
    await page.getByRole('button', { name: '启用两步验证' }).click();
    const dialog = page.getByRole('dialog', { name: '启用两步验证' });
    const secret = (await dialog.locator('.wz-secret').innerText()).replaceAll(' ', '');
    const authenticator = new TOTP({ secret: Secret.fromBase32(secret) });
    expect(await visitor.inspect({ layerOpen: true })).toEqual([]);
    await dialog.getByLabel('验证码').fill(authenticator.generate());
    await dialog.getByRole('button', { name: /^启\s?用$/u }).click();
    const codes = page.getByRole('dialog', { name: '请保存恢复码' });
    await codes.waitFor();
    const recovery = await codes.locator('.wz-secret li').allInnerTexts();
    expect(recovery).toHaveLength(10);
    expect(await visitor.inspect({ layerOpen: true })).toEqual([]);
    await codes.getByRole('button', { name: '我已保存' }).click();
    await page.getByText('已启用', { exact: true }).waitFor();
    await visitor.forgetSession();
    visitor.expectComplaint(/status of 401/u);
    await visitor.goTo('/admin/sign-in');
    await fillSignIn(visitor, account);
    await page.getByLabel('验证码').waitFor();
    expect(await visitor.inspect()).toEqual([]);
    // The code of the first time counts no more, so one of the paper stands in.
    await page.getByLabel('验证码').fill(recovery[0] ?? '');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('button', { name: '退出登录' }).waitFor();
    await visitor.goTo('/admin/own-security');
    await page.getByText('恢复码还剩 9 个（共 10 个）。').waitFor();
    await page.getByRole('button', { name: '停用两步验证' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
    await page.getByText('两步验证已停用').waitFor();
  }),
);

it(
  'grants a role over one subdistrict',
  administrator.step(async (visitor) => {
    const { page } = visitor;
    await visitor.goTo(`/admin/accounts?search=${account.identifier}`);
    await page.getByRole('link', { name }).click();
    await visitor.heading(new RegExp(name, 'u')).waitFor();
    expect(await visitor.inspect()).toEqual([]);
    await visitor.choose(page.getByRole('combobox', { name: '角色' }), '街道干部');
    await chooseDivision(visitor, '辖区', '城东街道');
    await page.getByRole('button', { name: '授予角色' }).click();
    await page.getByRole('button', { name: '收回城东街道的街道干部' }).waitFor();
    expect(await visitor.inspect()).toEqual([]);
    await visitor.goTo('/admin/roles');
    expect(await visitor.inspect()).toEqual([]);
  }),
);

it(
  'shows the new person that subdistrict, what lies below it, and nothing beside it',
  newcomer.step(async (visitor) => {
    const { page } = visitor;
    await signIn(visitor, account);
    await visitor.goTo('/admin/divisions');
    const search = page.getByRole('searchbox', { name: '按名称或代码查找区划' });
    await search.fill('德民');
    await search.press('Enter');
    await page
      .getByRole('list', { name: '查找结果' })
      .getByRole('link', { name: /德民社区/u })
      .waitFor();
    // Names of divisions are public; what happens in them is not.
    const place = new PlacePage(visitor);
    await place.open('城东街道');
    expect(Number((await place.figure('事项数')).replace(',', ''))).toBeGreaterThan(0);
    await (await place.ranking()).getByRole('link', { name: '德民社区' }).click();
    await place.arrive('德民社区');
    expect(await visitor.inspect()).toEqual([]);
    await visitor.goTo(await placeOutside(visitor));
    await page.getByText('没有可查看的台账').waitFor();
    expect(await visitor.inspect()).toEqual([]);
  }),
);

/** The page of a subdistrict beside the one that the role is for. */
async function placeOutside(visitor: Visitor): Promise<string> {
  await visitor.goTo('/admin/divisions');
  const search = visitor.page.getByRole('searchbox', { name: '按名称或代码查找区划' });
  await search.fill('钟秀街道');
  await search.press('Enter');
  const found = visitor.page.getByRole('list', { name: '查找结果' }).getByRole('link', { name: '钟秀街道' });
  const address = (await found.getAttribute('href')) ?? '';
  return address.replace('/admin/divisions/', '/analytics/places/');
}

it(
  'takes the role back, and the new person sees nothing more',
  administrator.step(async (visitor) => {
    const { page } = visitor;
    await visitor.goTo(`/admin/accounts?search=${account.identifier}`);
    await page.getByRole('link', { name }).click();
    await page.getByRole('button', { name: '收回城东街道的街道干部' }).click();
    const question = page.getByRole('dialog');
    expect(await question.innerText()).toContain('立即失去');
    await question.getByRole('button', { name: '收回角色' }).click();
    await page.getByText('尚未授予角色').waitFor();
  }),
);

it(
  'holds for a session that goes on',
  newcomer.step(async (visitor) => {
    const { page } = visitor;
    visitor.expectComplaint(/status of 403/u);
    await visitor.goTo('/admin/divisions');
    await visitor.settle();
    expect(await page.getByRole('navigation', { name: '主菜单' }).getByRole('link').count()).toBe(0);
    expect(await page.getByRole('main').innerText()).not.toContain('城东街道');
    expect(await visitor.inspect()).toEqual([]);
  }),
);
