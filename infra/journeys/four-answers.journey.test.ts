import type { Locator } from 'playwright-core';
import { AnswersApart, upperLimit } from './support/answers-apart';
import { demonstrationAccount } from './support/demonstration-accounts';
import { type LeadAnswer, LeadAnswersPage } from './support/lead-answers-page';
import { isPrinted, pageSizes, printedText } from './support/printed-page';
import { signIn } from './support/session';
import { useVisitor, type Visitor } from './support/visitor';

const DISTRICT = '崇川区';
const A4 = [595, 842];

/** The quarter that ended last, with the days around it that are counted. */
function lastQuarter(): { from: string; to: string; yearFrom: string; months: string; label: string } {
  const now = new Date(Date.now() + 8 * 3_600_000);
  const first = new Date(Date.UTC(now.getUTCFullYear(), Math.floor(now.getUTCMonth() / 3) * 3 - 3, 1));
  const day = (months: number, days = 0): string =>
    new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + months, 1 + days))
      .toISOString()
      .slice(0, 10);
  const ordinal = ['一', '二', '三', '四'][first.getUTCMonth() / 3] ?? '';
  const label = `${String(first.getUTCFullYear())}年第${ordinal}季度`;
  return { from: day(0), to: day(3, -1), yearFrom: day(-9), months: day(-12), label };
}

/** What SQL of its own says, in the words in which the page is to say it. */
interface Expected {
  readonly least: string;
  readonly isReal: boolean;
  readonly most: string;
  readonly expiring: readonly string[];
}

const quarter = lastQuarter();
let expected: Expected;
let answersAtDesk: readonly LeadAnswer[] = [];

beforeAll(async () => {
  const apart = await AnswersApart.of(DISTRICT);
  try {
    const [least] = await apart.middleAgedTakingPart(quarter);
    const [most, next] = await apart.offListTasks({ from: quarter.yearFrom, to: quarter.to });
    const months = await apart.offListByMonth({ from: quarter.months, to: quarter.to });
    if (!least || !most || most.count === next?.count) throw new Error('The demonstration has no answers.');
    const today = new Date(Date.now() + 8 * 3_600_000);
    const ahead = new Date(today.getTime() + 90 * 86_400_000);
    const span = { from: today.toISOString().slice(0, 10), to: ahead.toISOString().slice(0, 10) };
    expected = {
      least: `${least.name} ${((least.count / least.of) * 100).toPrecision(2)}%`,
      isReal: upperLimit(months).beyond,
      most: `${most.name} ${String(most.count)} 项`,
      expiring: Object.entries(await apart.expiring(span)).map(([kind, n]) => `${kind} ${String(n)} 项`),
    };
  } finally {
    await apart.end();
  }
});

/** Whether four answers say what was counted apart from them. */
function expectAnswers(answers: readonly LeadAnswer[]): void {
  const [least, change, offList, expiring] = answers;
  expect(least?.slice(0, 2)).toEqual(['哪个街道的中年人参与最少？', expected.least]);
  expect(change?.[0]).toBe(`${quarter.label}的变化是真的吗？`);
  expect(/超出常年波动.*清单外任务件数（偏高）/u.test(change?.[1] ?? '')).toBe(expected.isReal);
  expect(offList?.slice(0, 2)).toEqual(['哪个社区承担的清单外任务最多？', expected.most]);
  expect(expiring?.[0]).toBe('90 天内哪些组织的要素、任期、协议到期？');
  for (const words of expected.expiring) expect(expiring?.[2]).toContain(words);
}

/** How far down the last of some things ends, in pixels of the screen. */
async function lowestEdge(things: Locator): Promise<number> {
  const boxes = await Promise.all((await things.all()).map((thing) => thing.boundingBox()));
  return Math.max(...boxes.map((box) => (box ? box.y + box.height : Infinity)));
}

/** Signs in and reads the answers where the page opens. */
async function readWhereItOpens(visitor: Visitor): Promise<LeadAnswersPage> {
  await signIn(visitor, demonstrationAccount('civil-affairs'));
  const page = new LeadAnswersPage(visitor);
  await page.open(DISTRICT);
  expectAnswers(await page.read());
  return page;
}

describe('at a desk', () => {
  const { step } = useVisitor('desk');

  it(
    'tells a newcomer all four answers without a click, above the fold',
    step(async (visitor) => {
      const page = await readWhereItOpens(visitor);
      answersAtDesk = await page.read();
      expect(await lowestEdge(page.answers())).toBeLessThanOrEqual(900);
      await visitor.photograph('four-answers-desk', false);
      expect(await visitor.inspect()).toEqual([]);
    }),
  );

  it(
    'gives them away as a workbook with definitions, filters and time, and on A4',
    step(async (visitor) => {
      const page = new LeadAnswersPage(visitor);
      const sheets = await page.takeExcel();
      expect(sheets['先看四件事']?.slice(1)).toEqual(answersAtDesk);
      const cover = Object.fromEntries(sheets['说明'] ?? []) as Record<string, string>;
      expect([cover['统计期间'], cover['辖区']]).toEqual([quarter.label, DISTRICT]);
      expect(cover['筛选条件：比较方式']).toBe('环比');
      for (const time of [cover['数据截至'], cover['导出时间']])
        expect(time).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d/u);
      const defined = (sheets['口径'] ?? []).map(([code]) => code);
      expect(defined).toEqual(expect.arrayContaining(['middleAgedParticipationRate', 'offListTaskCount']));
      const paper = await page.takePaper();
      expect(pageSizes(paper).filter(([width, height]) => width !== A4[0] || height !== A4[1])).toEqual([]);
      const [firstPage = ''] = printedText(paper).split(/第2./u);
      for (const words of [quarter.label, ...answersAtDesk.map(([, answer]) => answer)])
        expect([words, isPrinted(words, firstPage)]).toEqual([words, true]);
    }),
  );

  it(
    'leads from each to all of it: who is lowest, who has most, what ends and whose it is',
    step(async (visitor) => {
      const page = new LeadAnswersPage(visitor);
      await page.follow('各街道由低到高');
      const subdistricts = visitor.section('各街道对照');
      await subdistricts.locator('th[aria-sort="ascending"]').waitFor();
      const [lowest = ''] = expected.least.split(' ');
      expect(await subdistricts.getByRole('rowheader').first().innerText()).toBe(lowest);
      // The link leads to where it stands, and not only to the page.
      expect((await subdistricts.boundingBox())?.y).toBeLessThan(300);
      await page.follow('各社区由多到少');
      const communities = visitor.section('各社区对照');
      await communities.locator('th[aria-sort="descending"]').waitFor();
      const [most = ''] = expected.most.split(' ');
      expect(await communities.getByRole('rowheader').first().innerText()).toBe(most);
      expect(await visitor.inspect()).toEqual([]);
      await visitor.photograph('four-answers-off-list', false);
      const communityCells = (await page.takeExcel())['各社区对照']?.[1] ?? [];
      expect(`${communityCells[0] ?? ''} ${communityCells[1] ?? ''} 项`).toBe(expected.most);
    }),
  );

  it(
    'names every organisation whose element, term or agreement ends, and gives the list away',
    step(async (visitor) => {
      const page = new LeadAnswersPage(visitor);
      await page.follow('查看到期事项');
      await visitor.heading(`${DISTRICT} · 到期事项`).waitFor();
      const list = visitor.section('90 天内到期');
      const names = list.getByRole('rowheader');
      await names.first().waitFor();
      expect(await visitor.inspect()).toEqual([]);
      await visitor.photograph('four-answers-expiries', false);
      const name = await names.first().innerText();
      const sheets = await page.takeExcel();
      const rows = sheets['90 天内到期']?.slice(1) ?? [];
      expect(rows[0]?.[0]).toBe(name);
      for (const words of expected.expiring) {
        const [kind = '', count = ''] = words.split(' ');
        expect([kind, rows.filter((row) => row[1] === kind).length]).toEqual([kind, Number(count)]);
      }
      const written = printedText(await page.takePaper());
      for (const [name = ''] of rows) expect([name, isPrinted(name, written)]).toEqual([name, true]);
    }),
  );
});

describe('on a phone', () => {
  const { step } = useVisitor('phone');

  it(
    'tells the same answers, and what ends in one more touch',
    step(async (visitor) => {
      const page = await readWhereItOpens(visitor);
      await visitor.photograph('four-answers-phone');
      expect((await page.answers().first().boundingBox())?.y).toBeLessThan(844);
      await page.follow('查看到期事项');
      const names = visitor.section('90 天内到期').getByRole('rowheader');
      await names.first().waitFor();
      await visitor.photograph('four-answers-phone-expiries');
      // Whose it is stands on the screen, and not somewhere to the right of it.
      const name = await names.first().getByRole('link').boundingBox();
      expect(name && name.x + name.width).toBeLessThanOrEqual(390);
    }),
  );

  it(
    'gives them away from there as at a desk',
    step(async (visitor) => {
      const page = new LeadAnswersPage(visitor);
      await page.open(DISTRICT);
      expect((await page.takeExcel())['先看四件事']?.slice(1)).toEqual(answersAtDesk);
      const paper = await page.takePaper();
      expect(pageSizes(paper).filter(([width, height]) => width !== A4[0] || height !== A4[1])).toEqual([]);
      const [firstPage = ''] = printedText(paper).split(/第2./u);
      for (const [, answer] of answersAtDesk)
        expect([answer, isPrinted(answer, firstPage)]).toEqual([answer, true]);
    }),
  );
});

describe('on a wall of 16 by 9', () => {
  const { step } = useVisitor('wall');

  it(
    'tells the same answers at once, on the page and across a room',
    step(async (visitor) => {
      const page = await readWhereItOpens(visitor);
      expect(await lowestEdge(page.answers())).toBeLessThanOrEqual(1080);
      await visitor.photograph('four-answers-wide', false);
      await visitor.page.getByRole('button', { name: '大屏' }).click();
      await visitor.page.getByRole('heading', { name: '先看四件事' }).waitFor();
      const shown = visitor.page.getByRole('listitem');
      // Whatever it tells comes after its heading.
      await shown.nth(3).waitFor();
      expect(await shown.count()).toBe(4);
      for (const words of [expected.least, expected.most]) await visitor.page.getByText(words).waitFor();
      expect(await lowestEdge(shown)).toBeLessThanOrEqual(1080);
      await visitor.photograph('four-answers-wall', false);
      expect(await visitor.inspect()).toEqual([]);
    }),
  );
});
