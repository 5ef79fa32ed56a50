import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { demonstrationAccount } from './support/demonstration-accounts';
import { saysWhereItWasTaken, takePhotograph } from './support/photograph';
import { signIn } from './support/session';
import { useVisitor, type Visitor } from './support/visitor';

const staff = useVisitor();
const group = useVisitor('phone');

const mark = Date.now().toString(36);
const call = `旅程征集${mark}`;
const name = `梧桐里助老队${mark}`;
const addresses = { poster: '', own: '', case: '' };
const asked: string[] = [];

const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });

/** Presses the button of a step, and the one of the same name in the dialog that asks. */
async function act({ page }: Visitor, label: string): Promise<void> {
  await page.getByRole('button', { name: label, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: label, exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

async function openCase(visitor: Visitor): Promise<void> {
  await visitor.goTo(addresses.case);
  await visitor.heading(new RegExp(name, 'u')).waitFor();
  await visitor.settle();
}

/** Follows the to-do item of what came in, however far down it stands. */
async function openWaiting(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await visitor.goTo('/admin/');
  await visitor.heading('待办').waitFor();
  const item = page.getByRole('listitem').filter({ hasText: `${name}：收到材料，待核对` });
  const more = page.getByRole('button', { name: '加载更多' });
  while (!(await item.isVisible()) && (await more.isVisible())) {
    const shown = await page.locator('.wz-work-item').count();
    await more.click();
    await page.locator('.wz-work-item').nth(shown).waitFor();
  }
  await item.getByRole('link').click();
  await visitor.heading(new RegExp(name, 'u')).waitFor();
  await visitor.settle();
}

/** The papers that a list on the case's page names. */
async function papersIn(list: Locator): Promise<string[]> {
  const lines = await list.locator('li').allInnerTexts();
  return lines.map((line) =>
    line
      .replace(/^缺件\s*/u, '')
      .replace(/\s*上传或选用$/u, '')
      .trim(),
  );
}

async function papersOnPhone({ page }: Visitor): Promise<string[]> {
  return (await page.locator('.join-paper h2').allInnerTexts()).map((text) => text.trim());
}

it(
  'puts up a poster with a code under which anybody may apply',
  staff.step(async (visitor) => {
    const { page } = visitor;
    await signIn(visitor, demonstrationAccount('hub'));
    await visitor.goTo('/admin/incubation-cases/programmes');
    await page.getByRole('button', { name: '发布征集' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('孵化项目').click();
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
    await dialog.getByLabel('征集名称').fill(call);
    await dialog.getByLabel('截止日期').fill(dayFromNow(20));
    await dialog.getByRole('button', { name: '发布征集' }).click();
    await page.getByRole('link', { name: `${call}的申请二维码` }).click();
    await visitor.heading(`${call}：申请二维码`).waitFor();
    await page.getByRole('button', { name: '生成申请二维码' }).click();
    await page.getByRole('button', { name: '生成二维码' }).click();
    const poster = page.getByRole('article', { name: '申请海报' });
    await poster.getByRole('img', { name: `${call}的申请二维码` }).waitFor();
    await visitor.settle();
    expect(await visitor.inspect()).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: '生成申请二维码' }).isVisible()).toBe(false);
    expect(await poster.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    addresses.poster = await poster.locator('.wz-poster-address').innerText();
  }),
);

it(
  'lets a group apply on a phone, without an account',
  group.step(async (visitor) => {
    const { page } = visitor;
    await visitor.goTo(addresses.poster);
    await visitor.heading(call).waitFor();
    expect(await visitor.inspect()).toEqual([]);
    await page.getByLabel('组织（团队）名称').fill(name);
    await page.getByLabel('所在社区').selectOption({ index: 1 });
    await page.getByLabel('主要做什么').selectOption({ index: 1 });
    await page.getByLabel('联系人姓名').fill('赵敏');
    await page.getByLabel('联系电话').fill('13800001234');
    await page.getByLabel('申请类型').selectOption({ index: 1 });
    await page.getByLabel('申请金额（元）').fill('20000');
    await page.getByLabel('想做的事').fill('每周上门看望独居老人，帮忙买菜取药。');
    await page.getByRole('button', { name: '提交申请' }).tap();
    await page.getByRole('link', { name: '继续提交材料' }).waitFor();
    expect(await visitor.inspect()).toEqual([]);
    await page.getByRole('link', { name: '继续提交材料' }).tap();
    await visitor.heading(name).waitFor();
    addresses.own = page.url();
  }),
);

it(
  'tells the group everything that is missing at once',
  staff.step(async (visitor) => {
    const { page } = visitor;
    await visitor.goTo(`/admin/incubation-cases?search=${encodeURIComponent(name)}`);
    await page
      .getByRole('link', { name: new RegExp(name, 'u') })
      .first()
      .click();
    await visitor.heading(new RegExp(name, 'u')).waitFor();
    addresses.case = page.url();
    await act(visitor, '退回补正');
    await visitor.settle();
    asked.push(...(await papersIn(page.getByRole('list', { name: '缺少的材料' }))));
    expect(asked.length).toBeGreaterThan(2);
  }),
);

it(
  'shows the group exactly that list, and takes a photograph of each',
  group.step(async (visitor) => {
    const { page } = visitor;
    await visitor.goTo(addresses.own);
    await visitor.heading(name).waitFor();
    expect((await papersOnPhone(visitor)).sort()).toEqual([...asked].sort());
    expect(await visitor.inspect()).toEqual([]);
    for (const paper of asked) {
      const photograph = await takePhotograph(page, paper);
      expect(saysWhereItWasTaken(photograph)).toBe(true);
      const section = page.getByRole('region', { name: paper });
      await section
        .locator('input[type=file]')
        .setInputFiles({ name: 'IMG_2031.jpg', mimeType: 'image/jpeg', buffer: photograph });
      await section.getByText('已收到').first().waitFor();
    }
    expect(await page.getByText('所需材料都已提交，请等待工作人员核对。').isVisible()).toBe(true);
  }),
);

it(
  'lands among the to-do items of staff, who send one photograph back',
  staff.step(async (visitor) => {
    const { page } = visitor;
    await openWaiting(visitor);
    expect(await visitor.inspect()).toEqual([]);
    const [first = ''] = asked;
    const file = await visitor.download(page.getByRole('link', { name: `下载${first}` }));
    expect(saysWhereItWasTaken(readFileSync(file.path))).toBe(false);
    await page.getByRole('button', { name: `退回${name}的${first}` }).click();
    await page.getByRole('dialog').getByLabel('退回理由').fill('第二页缺签名，请签名后重拍');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /退\s*回/u })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }),
);

it(
  'tells the group why, and takes a better one',
  group.step(async (visitor) => {
    const { page } = visitor;
    const [first = ''] = asked;
    await visitor.goTo(addresses.own);
    const section = page.getByRole('region', { name: first });
    await section.getByText('第二页缺签名，请签名后重拍').waitFor();
    await section.locator('input[type=file]').setInputFiles({
      name: 'IMG_2032.jpg',
      mimeType: 'image/jpeg',
      buffer: await takePhotograph(page, `${first}（已签名）`),
    });
    await page.getByText('所需材料都已提交，请等待工作人员核对。').waitFor();
  }),
);

it(
  'reaches screening when staff have accepted what came in',
  staff.step(async (visitor) => {
    const { page } = visitor;
    await openWaiting(visitor);
    for (const paper of asked) {
      await page.getByRole('button', { name: `接收${name}的${paper}` }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('材料日期').fill(dayFromNow(0));
      await dialog.getByLabel('材料日期').press('Enter');
      await dialog.getByRole('button', { name: /接\s*收/u }).click();
      await dialog.waitFor({ state: 'hidden' });
    }
    await openCase(visitor);
    await act(visitor, '补正后重新提交');
    await visitor.settle();
    await act(visitor, '受理申请');
    await visitor.heading(new RegExp(name, 'u')).getByText('初审').waitFor();
  }),
);

it(
  'shows the group that everything is in',
  group.step(async (visitor) => {
    await visitor.goTo(addresses.own);
    await visitor.heading(name).waitFor();
    const standings = await visitor.page.locator('.join-standing').allInnerTexts();
    expect(new Set(standings)).toEqual(new Set(['已通过']));
  }),
);

it(
  'leaves when the group withdraws',
  staff.step(async (visitor) => {
    const { page } = visitor;
    await openCase(visitor);
    await page.getByRole('button', { name: '主动退出' }).click();
    await page.getByRole('dialog').getByLabel('理由').fill('旅程演练');
    await page.getByRole('dialog').getByRole('button', { name: '主动退出' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }),
);
