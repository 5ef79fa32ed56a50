import {
  type CareDates,
  daysIn,
  mentoredFrom,
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
import { WorkList } from './support/work-list';

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
    const list = new WorkList(visitor);
    await list.showAll();
    const expected = owed().filter(({ listedOn }) => listedOn <= later);
    expect((await list.summaries()).filter(isOfCare).sort()).toEqual(expected.map(summaryOf).sort());
    await list.expectReasons();
    const sunday = plusDays(later, (7 - new Date(later).getUTCDay()) % 7);
    const visits = expected.filter(({ title, dueOn }) => /督导|回访/u.test(title) && dueOn <= sunday);
    await list.narrowTo('本周走访', visits.length);
    expect([...(await list.summaries())].sort()).toEqual(visits.map(summaryOf).sort());
    expect(await visitor.inspect()).toEqual([]);
    await page.setViewportSize(PHONE);
  }),
);

it(
  'is worked off on a phone, each item where it leads, until the page says that today is done',
  step(async (visitor) => {
    const { page } = visitor;
    await new WorkList(visitor).workOff((title) => doIt(visitor, title));
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
    const list = new WorkList(visitor);
    await list.showAll();
    await list.items.nth(count - 1).waitFor();
    const titles = (await list.summaries()).map((item) => item.slice(0, -11));
    expect(titles).toHaveLength(count);
    for (const name of named) expect(titles).toContain(name.replace(/（[^（]*前）$/u, ''));
    await clock.set(visitor, ofCare);
    await signIn(visitor, demonstrationAccount('mentor'));
    await list.showAll();
    const listed = (await list.summaries()).filter(isOfCare).sort();
    expect(listed).toEqual(
      coming
        .filter(({ listedOn }) => listedOn <= ofCare)
        .map(summaryOf)
        .sort(),
    );
  }),
);

/** When a group was last mentored, once today's list is worked off. */
function mentoredSince(dates: CareDates): string | null {
  const from = mentoredFrom(dates);
  if (from === null) return null;
  return plusDays(plusMonths(from, 1), -7) <= later ? later : dates.mentoredOn;
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
