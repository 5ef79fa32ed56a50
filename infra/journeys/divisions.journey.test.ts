import { demonstrationAccount } from './support/demonstration-accounts';
import { signIn } from './support/session';
import { useVisitor } from './support/visitor';

const { step } = useVisitor();

it(
  'opens the tree branch by branch, and shows what stands under a name',
  step(async (visitor) => {
    const { page } = visitor;
    await signIn(visitor, demonstrationAccount('official'));
    await visitor.goTo('/admin/divisions');
    expect(await visitor.inspect()).toEqual([]);
    const tree = page.getByRole('tree');
    await tree.locator('.ant-tree-treenode', { hasText: '崇川区' }).locator('.ant-tree-switcher').click();
    await tree.getByText('城东街道', { exact: false }).first().waitFor();
    const branches = await tree.locator('.ant-tree-treenode:visible').allInnerTexts();
    // 16 subdistricts and 3 development zones below 崇川区.
    expect(branches.filter((name) => name.trim() !== '').length).toBe(20);
    await tree.getByText('城东街道', { exact: false }).first().click();
    await visitor.section('城东街道').waitFor();
    expect(await visitor.section('城东街道').innerText()).toContain('320613001000');
    expect(await visitor.inspect()).toEqual([]);
  }),
);

it(
  'finds a division by part of its name or by its code, with the way to it',
  step(async (visitor) => {
    const { page } = visitor;
    const search = page.getByRole('searchbox', { name: '按名称或代码查找区划' });
    const results = page.getByRole('list', { name: '查找结果' });
    await search.fill('德民');
    await search.press('Enter');
    await results.getByRole('link', { name: /德民社区/u }).waitFor();
    expect(await results.innerText()).toContain('城东街道');
    await search.fill('320613001001');
    await search.press('Enter');
    await visitor.settle();
    await results.getByRole('link', { name: /德民社区/u }).click();
    await visitor.section(/^德民社区/u).waitFor();
    expect(await visitor.section('名称与代码沿革').innerText()).toContain('320613001001');
    expect(await visitor.section('设立与变更').isVisible()).toBe(true);
    expect(await visitor.inspect()).toEqual([]);
    await search.fill('没有这样的地方');
    await search.press('Enter');
    await page.getByRole('status').filter({ hasText: '没有找到' }).waitFor();
  }),
);

it(
  'looks at the divisions of another day, and keeps the day while going about',
  step(async (visitor) => {
    const { page } = visitor;
    const today = page.url();
    await page.getByLabel('查看哪一天的区划').fill('1999-01-01');
    await page.keyboard.press('Enter');
    await page.waitForURL(/asOf=1999-01-01/u);
    await page.getByText('没有这个区划').waitFor();
    expect(await visitor.inspect()).toEqual([]);
    await visitor.goTo(`${today}?asOf=2025-06-01`);
    await visitor.section(/^德民社区/u).waitFor();
    await page.getByRole('searchbox', { name: '按名称或代码查找区划' }).fill('钟秀');
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: '查找结果' }).getByRole('link').first().click();
    await page.waitForURL(/asOf=2025-06-01/u);
  }),
);

it(
  'says the same of a division that is not yours and of one that is not there',
  step(async (visitor) => {
    const { page } = visitor;
    await visitor.goTo('/admin/divisions/Division.999999');
    await page.getByText('没有这个区划').waitFor();
    expect(await visitor.inspect()).toEqual([]);
  }),
);
