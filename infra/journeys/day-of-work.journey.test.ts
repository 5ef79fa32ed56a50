import type { Locator } from 'playwright-core';
import {
  type CareDates,
  daysIn,
  type Owed,
  owedTo,
  plusDays,
  plusMonths,
  readCareDates,
} from './support/care-dates';
import { demonstrationAccount } from './support/demonstration-accounts';
import { MovedClock } from './support/moved-clock';
import { signIn } from './support/session';
import { useVisitor, type Visitor } from './support/visitor';

const { step } = useVisitor();
const PHONE = { width: 390, height: 844 };
const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
  'latin1',
);
const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
const later = plusDays(today, 20);
const story: { groups: readonly CareDates[] } = { groups: [] };

const clock = new MovedClock();
afterAll(() => clock.restore());

const summaryOf = ({ title, dueOn }: Pick<Owed, 'title' | 'dueOn'>): string => `${title} ${dueOn}`;
const owed = (): readonly Owed[] => story.groups.flatMap(owedTo);
const isOfCare = (summary: string): boolean => /：(?:本月督导|培育事项到期|出壳后回访) /u.test(summary);

it(
  'reads the dates of every group, and moves the clock twenty days on',
  step(async (visitor) => {
    await clock.set(visitor, today);
    await signIn(visitor, demonstrationAccount('mentor'));
    story.groups = await readCareDates(visitor);
    expect(story.groups.length).toBeGreaterThan(10);
    await clock.set(visitor, later);
    await signIn(visitor, demonstrationAccount('mentor'));
  }),
  300_000,
);

it(
  'has on the list exactly what rules and dates imply, though nobody touched anything',
  step(async (visitor) => {
    const { page } = visitor;
    await page.setViewportSize(PHONE);
    await visitor.goTo('/admin/');
    await showAll(visitor);
    const expected = owed().filter(({ listedOn }) => listedOn <= later);
    const listed = await page.getByRole('list', { name: '待办事项' }).getByRole('listitem').all();
    const summaries = await Promise.all(listed.map(readItem));
    expect(summaries.filter(isOfCare).sort()).toEqual(expected.map(summaryOf).sort());
    for (const item of listed) {
      expect(await item.locator('dt').allInnerTexts()).toEqual([
        '为何现在办',
        '不办会怎样',
        expect.stringMatching(/期限|等待自/u),
      ]);
      for (const words of await item.locator('dd').allInnerTexts()) expect(words.trim()).not.toBe('');
      expect(await item.getByRole('link').count()).toBe(1);
    }
    const sunday = plusDays(later, (7 - new Date(later).getUTCDay()) % 7);
    const visits = expected.filter(({ title, dueOn }) => /督导|回访/u.test(title) && dueOn <= sunday);
    await page.getByRole('link', { name: `本周走访 ${String(visits.length)}` }).click();
    const shown = page.getByRole('list', { name: '待办事项' }).getByRole('listitem');
    await page
      .getByRole('navigation', { name: '待办分栏' })
      .locator('[aria-current=page]', { hasText: '本周走访' })
      .waitFor();
    await visitor.settle();
    expect((await Promise.all((await shown.all()).map(readItem))).sort()).toEqual(
      visits.map(summaryOf).sort(),
    );
    expect(await visitor.inspect()).toEqual([]);
    await page.setViewportSize(PHONE);
  }),
);

it(
  'is worked off on a phone, each item where it leads, until the page says that today is done',
  step(async (visitor) => {
    const { page } = visitor;
    await visitor.goTo('/admin/');
    for (let left = await countLeft(visitor); left > 0; left = await countLeft(visitor)) {
      const first = page.getByRole('list', { name: '待办事项' }).getByRole('listitem').first();
      const title = await first.getByRole('heading').innerText();
      await first.getByRole('link').click();
      await visitor.settle();
      await doIt(visitor, title);
      await visitor.heading('待办').waitFor();
      // The list is shown as it was until the server has said how it is now.
      await page.waitForFunction(
        (before) => !document.querySelector('main')?.innerText.includes(`共 ${String(before)} 项等您处理`),
        left,
      );
      await visitor.settle();
    }
    await page.getByText('今天已办完').waitFor();
    expect(await visitor.inspect()).toEqual([]);
    await page.setViewportSize(PHONE);
  }),
  600_000,
);

it(
  'names the next day and what it will be, and so it is when that day comes',
  step(async (visitor) => {
    const { page } = visitor;
    const words = await page.getByRole('main').innerText();
    const [next = ''] = daysIn(/下一次有事要办是 (.+?)，/u.exec(words)?.[1] ?? '');
    const count = Number(/共 (\d+) 件/u.exec(words)?.[1]);
    const named = await page
      .getByRole('list', { name: /要办的事$/u })
      .getByRole('listitem')
      .allInnerTexts();
    // What was done today is not owed again: each group in incubation was mentored today.
    const coming = story.groups
      .flatMap((dates) => owedTo({ ...dates, mentoredOn: mentoredSince(dates) }))
      .filter(({ listedOn }) => listedOn > later);
    const ofCare = coming.map(({ listedOn }) => listedOn).sort()[0] ?? '';
    expect(next > later && next <= ofCare).toBe(true);
    await clock.set(visitor, plusDays(next, -1));
    await signIn(visitor, demonstrationAccount('mentor'));
    await page.getByText('今天已办完').waitFor();
    await clock.set(visitor, next);
    await signIn(visitor, demonstrationAccount('mentor'));
    await showAll(visitor);
    const items = page.getByRole('list', { name: '待办事项' }).getByRole('listitem');
    await items.nth(count - 1).waitFor();
    const titles = (await Promise.all((await items.all()).map(readItem))).map((item) => item.slice(0, -11));
    expect(titles).toHaveLength(count);
    for (const name of named) expect(titles).toContain(name.replace(/（[^（]*前）$/u, ''));
    await clock.set(visitor, ofCare);
    await signIn(visitor, demonstrationAccount('mentor'));
    await showAll(visitor);
    const listed = (await Promise.all((await items.all()).map(readItem))).filter(isOfCare).sort();
    expect(listed).toEqual(
      coming
        .filter(({ listedOn }) => listedOn <= ofCare)
        .map(summaryOf)
        .sort(),
    );
  }),
);

/** When a group was last mentored, once today's list is worked off. */
function mentoredSince({ startedOn, mentoredOn }: CareDates): string | null {
  const from = mentoredOn ?? startedOn;
  if (from === null) return null;
  return plusDays(plusMonths(from, 1), -7) <= later ? later : mentoredOn;
}

async function showAll({ page, settle }: Visitor): Promise<void> {
  const more = page.getByRole('button', { name: '加载更多' });
  while ((await more.count()) > 0) {
    await more.click();
    await settle();
  }
}

async function readItem(item: Locator): Promise<string> {
  const title = (await item.getByRole('heading').innerText()).replace(/^(?:已逾期|即将到期|待处理)\s*/u, '');
  const due = await item.locator('dd').last().innerText();
  return summaryOf({ title: title.trim(), dueOn: daysIn(due)[0] ?? '' });
}

async function countLeft({ page }: Visitor): Promise<number> {
  const subtitle = page.getByText(/^共 \d+ 项等您处理/u);
  return (await subtitle.count()) === 0 ? 0 : Number(/\d+/u.exec(await subtitle.innerText())?.[0]);
}

/** Does the one thing that an item asks for, at the spot where its action led. */
async function doIt(visitor: Visitor, title: string): Promise<void> {
  const { page } = visitor;
  const dialog = page.getByRole('dialog');
  if (title.includes('核验')) {
    await page
      .locator('.wz-spot-here')
      .getByRole('button', { name: /^核验通过/u })
      .click();
    return;
  }
  if (title.includes('过期')) {
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: '新版本.pdf', mimeType: 'application/pdf', buffer: PDF });
    await dialog.getByLabel('材料日期').fill(later);
    await dialog.getByRole('button', { name: /^登\s?记$/u }).click();
    return;
  }
  if (title.includes('回访')) {
    await visitor.choose(dialog.getByRole('combobox', { name: '组织是否正常活动' }), '正常活动');
    await dialog.getByLabel('回访情况').fill('每周开展活动，账目公开。');
  }
  if (title.includes('督导')) {
    await dialog.getByLabel('主题').fill('上门督导');
    await dialog.getByLabel('时长（分钟）').fill('60');
  }
  await dialog.getByRole('button', { name: /^登记/u }).click();
}
