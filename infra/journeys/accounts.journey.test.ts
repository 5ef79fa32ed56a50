import { randomBytes } from 'node:crypto';
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
const account: { -readonly [Key in keyof SignInAccount]: SignInAccount[Key] } = {
  identifier: `journey.${mark}`,
  password: '',
};
const ownPassword = `巷口槐树下议事二十年-${mark}`;

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
  'opens an account, and shows the initial password this once',
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
    const secret = page.getByRole('dialog', { name: '初始密码' });
    account.password = await secret.locator('.wz-secret').innerText();
    expect(account.password.length).toBeGreaterThanOrEqual(12);
    expect(await visitor.inspect({ layerOpen: true })).toEqual([]);
    await secret.getByRole('button', { name: '我已记下' }).click();
    await secret.waitFor({ state: 'hidden' });
    await visitor.goTo(`/admin/accounts?search=${account.identifier}`);
    expect(await page.content()).not.toContain(account.password);
  }),
);

it(
  'lets the new person in only as far as a password of their own',
  newcomer.step(async (visitor) => {
    const { page } = visitor;
    await visitor.goTo('/admin/sign-in');
    await fillSignIn(visitor, account);
    await visitor.heading('修改密码').waitFor();
    await visitor.goTo('/admin/divisions');
    await visitor.heading('修改密码').waitFor();
    expect(await visitor.inspect()).toEqual([]);
    await page.getByLabel('现在的密码').fill(account.password);
    await page.getByLabel('新密码', { exact: true }).fill(ownPassword);
    await page.getByLabel('再填一次新密码').fill(`${ownPassword}!`);
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.getByText('两次填写的新密码不一致').waitFor();
    await page.getByLabel('再填一次新密码').fill(ownPassword);
    await page.getByRole('button', { name: '修改密码' }).click();
    await visitor.heading('修改密码').waitFor({ state: 'hidden' });
    await visitor.settle();
    expect(await page.getByRole('navigation', { name: '主菜单' }).getByRole('link').count()).toBe(0);
    expect(await visitor.inspect()).toEqual([]);
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
    await signIn(visitor, { identifier: account.identifier, password: ownPassword });
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
