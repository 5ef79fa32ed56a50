import { COMMITTEE_STAFF } from '../../apps/api/test/committee-staff';
import { requireScript } from '../commands/run-process';
import { BurdenDesk, type FiledBurden } from './support/burden-desk';
import { plusDays, plusMonths } from './support/care-dates';
import { demonstrationAccount, type SignInAccount } from './support/demonstration-accounts';
import { MovedClock } from './support/moved-clock';
import { takePhotograph } from './support/photograph';
import { productEnvironment } from './support/product-address';
import { signIn } from './support/session';
import { useVisitor, type Visitor } from './support/visitor';

const { step } = useVisitor();

const mark = Date.now().toString(36);
const DEPARTMENT = '区应急管理局';
const DUTY = `社区消防演练指导${mark}`;
const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
const quarter = Math.ceil(Number(today.slice(5, 7)) / 3);
const quarterWords = `${today.slice(0, 4)} 年第 ${String(quarter)} 季度`;
const beginsOn = `${today.slice(0, 4)}-${String(quarter * 3 - 2).padStart(2, '0')}-01`;
const settledOn = plusDays(plusMonths(beginsOn, 3), 31);

const clock = new MovedClock();
afterAll(() => clock.restore());

const staff: readonly SignInAccount[] = [demonstrationAccount('committee'), ...COMMITTEE_STAFF];
const filed: FiledBurden[] = [];
const places: string[] = [];
const contentOf = (index: number): string => `${'甲乙丙'.charAt(index)}${mark}一个月内三次检查同样的内容`;

/** Nothing of single reports is on a page: no words of theirs, and no place where they come from. */
async function expectNothingOfReports({ page }: Visitor): Promise<void> {
  const words = await page.getByRole('main').innerText();
  for (const told of [mark, '三次检查', ...places]) expect(words).not.toContain(told);
}

/** Whoever is signed in finds neither a report nor what shows it. */
async function expectAbsent({ page }: Visitor, { evidence }: FiledBurden): Promise<void> {
  expect((await page.request.get(evidence)).status()).toBe(404);
}

it(
  'lets the staff of three communities report what a department asks of them, with a photograph',
  step(async (visitor) => {
    const script = 'apps/api/test/open-committee-staff.ts';
    await requireScript({ script, env: productEnvironment() });
    const desk = new BurdenDesk(visitor);
    for (const [index, account] of staff.entries()) {
      await signIn(visitor, account);
      await desk.draw({
        ...{ department: DEPARTMENT, subject: '检查考核', content: contentOf(index), hours: 6 + index },
        photograph: await takePhotograph(visitor.page, '第三次检查的通知'),
      });
      if (index === 0) expect(await visitor.inspect({ layerOpen: true })).toEqual([]);
      filed.push(await desk.send(contentOf(index)));
      places.push(await desk.place());
      if (index === 0) expect(await visitor.inspect()).toEqual([]);
    }
  }),
);

it(
  'shows a report to no colleague, no subdistrict and no department',
  step(async (visitor) => {
    const { page } = visitor;
    const [first] = filed;
    if (!first) throw new Error('Nothing was filed.');
    // Somebody of another community is still signed in.
    await visitor.goTo(first.address);
    await visitor.heading('没有这件负担反映').waitFor();
    await expectAbsent(visitor, first);
    visitor.expectComplaint(/403/u);
    for (const reader of ['subdistrict', 'department']) {
      await signIn(visitor, demonstrationAccount(reader));
      expect(await page.getByRole('link', { name: '负担反映', exact: true }).count()).toBe(0);
      await visitor.goTo(first.address);
      await expectNothingOfReports(visitor);
      await expectAbsent(visitor, first);
    }
    const desk = new BurdenDesk(visitor);
    expect(await desk.pooled(DEPARTMENT, quarterWords)).toEqual([]);
    await expectNothingOfReports(visitor);
    expect(await visitor.inspect()).toEqual([]);
  }),
);

it(
  'lets the panel rule on one, with a reason that whoever filed it reads',
  step(async (visitor) => {
    const { page } = visitor;
    const desk = new BurdenDesk(visitor);
    await signIn(visitor, demonstrationAccount('panel'));
    await desk.open(contentOf(0));
    await page.getByRole('button', { name: '认定属实' }).click();
    const dialog = page.getByRole('dialog', { name: '认定属实' });
    await dialog.getByLabel('认定理由').fill('三次检查内容相同，应当合并');
    expect(await visitor.inspect({ layerOpen: true })).toEqual([]);
    await dialog.getByRole('button', { name: '认定属实' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.getByRole('button', { name: '不予认定' }).count()).toBe(0);
    await signIn(visitor, demonstrationAccount('committee'));
    await desk.open(contentOf(0));
    await visitor.section('反映的内容').getByText('三次检查内容相同，应当合并').waitFor();
    expect(await visitor.inspect()).toEqual([]);
  }),
);

it(
  'puts a duty of a department on the register, which is open to the end of its quarter',
  step(async (visitor) => {
    const { page } = visitor;
    await signIn(visitor, demonstrationAccount('civil-affairs'));
    await visitor.goTo('/admin/government-duties');
    await page.getByRole('button', { name: '登记职责' }).click();
    const dialog = page.getByRole('dialog', { name: '登记职责' });
    await visitor.choose(dialog.getByRole('combobox', { name: '职责类别' }), '指导');
    await dialog.getByLabel('责任部门').fill(DEPARTMENT);
    await dialog.getByLabel('每期应做的事').fill(DUTY);
    await dialog.getByLabel('依据').fill('区社区治理年度工作要点');
    await dialog.getByLabel('第一期开始日期').fill(beginsOn);
    await visitor.choose(dialog.getByRole('combobox', { name: '多久一次' }), '每季度');
    expect(await visitor.inspect({ layerOpen: true })).toEqual([]);
    await dialog.getByRole('button', { name: /^登\s?记$/u }).click();
    await dialog.waitFor({ state: 'hidden' });
    await visitor.goTo(`/admin/government-duties?search=${encodeURIComponent(DUTY)}`);
    await page.getByRole('row').filter({ hasText: DUTY }).getByText('期内待履行').waitFor();
  }),
);

it(
  'shows a department the pool of the settled quarter, and never one report',
  step(async (visitor) => {
    await clock.set(visitor, settledOn);
    await signIn(visitor, demonstrationAccount('department'));
    const desk = new BurdenDesk(visitor);
    const cells = await desk.pooled(DEPARTMENT, quarterWords);
    expect(cells.slice(0, 5)).toEqual([DEPARTMENT, quarterWords, '3 件', '3 个社区', '21 小时']);
    await expectNothingOfReports(visitor);
    expect(await visitor.inspect()).toEqual([]);
    for (const report of filed) await expectAbsent(visitor, report);
  }),
);

it(
  'shows that the duty was not done in its quarter, and has it done in the next',
  step(async (visitor) => {
    const { page } = visitor;
    await visitor.goTo(`/admin/government-duties?search=${encodeURIComponent(DUTY)}`);
    const row = page.getByRole('row').filter({ hasText: DUTY });
    await row.getByText('1 期缺位').waitFor();
    expect(await visitor.inspect()).toEqual([]);
    await row.getByRole('link', { name: DUTY }).click();
    await visitor.heading(new RegExp(DUTY, 'u')).waitFor();
    const periods = visitor.section('各期履行情况');
    await periods.getByText('缺位', { exact: true }).waitFor();
    await page.getByRole('button', { name: '登记履行' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('履行日期').fill(settledOn);
    await dialog.getByLabel('做了什么').fill('到 3 个社区指导演练');
    await dialog.locator('input[type=file]').setInputFiles({
      ...{ name: '演练现场.jpg', mimeType: 'image/jpeg' },
      buffer: await takePhotograph(page, '演练现场'),
    });
    await dialog.getByText('演练现场.jpg').waitFor();
    expect(await visitor.inspect({ layerOpen: true })).toEqual([]);
    await dialog.getByRole('button', { name: /^登\s?记$/u }).click();
    await dialog.waitFor({ state: 'hidden' });
    await periods.getByText('已履行', { exact: true }).waitFor();
    await periods.getByText('缺位', { exact: true }).waitFor();
    expect(await visitor.inspect()).toEqual([]);
  }),
);

it(
  'copies what was filled in once into an outside system, field by field on a phone',
  step(async (visitor) => {
    const { page } = visitor;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await signIn(visitor, demonstrationAccount('committee'));
    await visitor.onPhone(async () => {
      await visitor.goTo(`/admin/outside-systems?search=${encodeURIComponent('安全隐患排查系统')}`);
      await page.getByRole('link', { name: /安全隐患排查系统/u }).click();
      await page.getByRole('button', { name: '逐项复制' }).click();
      const shown = page.locator('.wz-copy-value');
      for (let copied = 1; copied <= 3; copied += 1) {
        const value = await shown.innerText();
        await page.getByRole('button', { name: '复制，到下一项' }).click();
        await page
          .getByRole('progressbar', { name: new RegExp(`已复制 ${String(copied)} 项`, 'u') })
          .waitFor();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(value);
      }
      // A call came in between, and the phone shut the page.
      await page.reload();
      await visitor.settle();
      await page.getByRole('progressbar', { name: /已复制 3 项/u }).waitFor();
    });
    expect(await visitor.inspect()).toEqual([]);
  }),
);
