import { demonstrationAccount } from './support/demonstration-accounts';
import { fillSignIn, signIn, signOut } from './support/session';
import { useVisitor } from './support/visitor';

const { step } = useVisitor();
const official = demonstrationAccount('official');
const refused = /status of 401/u;
const locked = /status of 429/u;

it(
  'asks who is there before it shows a page, and says so of a wrong password',
  step(async (visitor) => {
    const { page } = visitor;
    visitor.expectComplaint(refused);
    await visitor.goTo('/admin/divisions?asOf=2020-01-01');
    await visitor.heading('登录微治').waitFor();
    expect(await visitor.inspect()).toEqual([]);
    await fillSignIn(visitor, { ...official, password: 'not this one' });
    expect(await page.getByRole('alert').innerText()).toMatch(/密码/u);
    expect(await visitor.inspect()).toEqual([]);
  }),
);

it(
  'leads on to the page that was asked for',
  step(async (visitor) => {
    await fillSignIn(visitor, official);
    await visitor.heading('区划').waitFor();
    expect(new URL(visitor.page.url()).search).toBe('?asOf=2020-01-01');
  }),
);

it(
  'shows an official what officials may do, and no page for accounts',
  step(async (visitor) => {
    const { page } = visitor;
    await visitor.goTo('/admin/');
    const menu = await page.getByRole('navigation', { name: '主菜单' }).getByRole('link').allInnerTexts();
    const entries = menu.map((entry) => entry.split('\n')[0]);
    expect(entries).toEqual(expect.arrayContaining(['待办', '区划', '社会组织']));
    for (const closed of ['导入中心', '账号', '角色', '接口密钥', '操作日志'])
      expect(entries).not.toContain(closed);
    expect(await visitor.inspect()).toEqual([]);
    visitor.expectComplaint(/status of 403/u);
    await visitor.goTo('/admin/accounts');
    expect(await page.getByRole('button', { name: '开通账号' }).count()).toBe(0);
    expect(await page.getByRole('table').getByText('admin').count()).toBe(0);
    expect(await visitor.inspect()).toEqual([]);
  }),
);

it(
  'ends the session for the pages and for the server on signing out',
  step(async (visitor) => {
    const { page } = visitor;
    const before = await page.context().cookies();
    await signOut(visitor);
    expect(await page.context().cookies()).toEqual([]);
    await page.context().addCookies(before);
    await visitor.goTo('/admin/divisions');
    await visitor.heading('登录微治').waitFor();
  }),
);

it(
  'returns to the page at hand when the session ends in between',
  step(async (visitor) => {
    const { page } = visitor;
    await signIn(visitor, official);
    await page.getByRole('link', { name: '区划', exact: true }).click();
    await visitor.heading('区划').waitFor();
    await page.context().clearCookies();
    visitor.expectComplaint(refused);
    await page.getByRole('link', { name: '待办', exact: true }).click();
    await visitor.heading('登录微治').waitFor();
    await fillSignIn(visitor, official);
    await visitor.heading('待办').waitFor();
  }),
);

it(
  'locks an account after five wrong passwords, and says for how long',
  step(async (visitor) => {
    const { page } = visitor;
    visitor.expectComplaint(refused);
    visitor.expectComplaint(locked);
    await visitor.goTo('/admin/sign-in');
    const guesses = Array.from({ length: 5 }, (_, index) => `guess number ${index}`);
    for (const password of [...guesses, demonstrationAccount('assessor').password]) {
      const answer = page.waitForResponse((response) => response.url().endsWith('/session'));
      await fillSignIn(visitor, { identifier: 'assessor', password });
      await (await answer).finished();
    }
    await page
      .getByRole('alert')
      .filter({ hasText: /15\s*分钟/u })
      .waitFor();
    expect(await visitor.inspect()).toEqual([]);
  }),
);
