import { demonstrationAccount } from './demonstration-accounts';
import { PlacePage, readNumber } from './place-page';
import { pageSizes, pngSize } from './printed-page';
import { signIn } from './session';
import type { useVisitor, Visitor } from './visitor';

export interface JourneyPlaces {
  readonly account: string;
  readonly district: string;
  readonly subdistrict: string;
  readonly community: string;
  /** Year of the ledger that the page opens with. */
  readonly year: string;
}

const COUNT = '事项数';
const A4 = [595, 842];

/** The way through the pages of a district that everybody takes, whatever its data are. */
export function walkThroughDistrict(places: JourneyPlaces, { step }: ReturnType<typeof useVisitor>): void {
  it(
    'shows one district on one page, and every total once',
    step(async (visitor) => {
      await signIn(visitor, demonstrationAccount(places.account));
      const place = new PlacePage(visitor);
      await place.open(places.district);
      expect(await visitor.inspect()).toEqual([]);
      const total = readNumber(await place.figure(COUNT));
      expect(total).toBeGreaterThan(0);
      for (const dimension of ['按事项类型', '按来源渠道', '按诉求性质']) {
        const [, ...rows] = await place.exportCsv(place.chart(dimension));
        expect([dimension, sumOf(rows.map((row) => row[1] ?? ''))]).toEqual([dimension, total]);
      }
    }),
  );

  it(
    'says what a figure means beside the figure',
    step(async (visitor) => {
      const { page } = visitor;
      await page.getByRole('button', { name: '查看“按期办结率”的口径' }).click();
      const words = page.getByRole('tooltip').filter({ hasText: '口径：按期办结率' });
      await words.waitFor();
      expect(await words.locator('dt').allInnerTexts()).toEqual([
        '算法',
        '分子',
        '分母',
        '来源',
        '版本',
        '目录',
      ]);
      expect(await visitor.inspect({ layerOpen: true })).toEqual([]);
      // A corner that no panel covers, wherever it found room.
      await page.mouse.click(2, 2);
      await words.waitFor({ state: 'hidden' });
    }),
  );

  it(
    'has a table behind each chart, and exports the same rows',
    step(async (visitor) => {
      const place = new PlacePage(visitor);
      for (const title of ['按月趋势', '按事项类型', '按来源渠道', '按诉求性质', '按处置单位']) {
        const chart = place.chart(title);
        await place.show(chart, '表');
        const shown = await place.tableOf(chart);
        expect(shown.length).toBeGreaterThan(1);
        expect((await place.exportCsv(chart)).map(comparable)).toEqual(shown.map(comparable));
      }
      expect(await visitor.inspect()).toEqual([]);
    }),
  );

  it(
    'ranks the places below, and exports the ranking and its picture',
    step(async (visitor) => {
      const place = new PlacePage(visitor);
      const ranking = await place.ranking();
      const [, ...shown] = await place.tableOf(ranking);
      const [, ...exported] = await place.exportCsv(ranking);
      const namesAndCounts = shown.map((row) => [row[1], readNumber(row[3] ?? '')]);
      expect(exported.map((row) => [row[0], readNumber(row[1] ?? '')])).toEqual(namesAndCounts);
      await place.show(ranking, '图');
      const [width = 0, height = 0] = pngSize(await place.exportPng(ranking)) ?? [];
      expect(width).toBeGreaterThan(1_000);
      expect(height).toBeGreaterThan(500);
    }),
  );

  it(
    'leads down to a community and back up, and keeps period and comparison',
    step(async (visitor) => {
      const { page } = visitor;
      const place = new PlacePage(visitor);
      const year = Number(places.year);
      await page.getByRole('button', { name: '上一期' }).click();
      await page.waitForURL(new RegExp(`period=${year - 1}`, 'u'));
      await page.getByRole('button', { name: '下一期' }).click();
      await page.waitForURL(new RegExp(`period=${year}`, 'u'));
      await visitor.settle();
      await visitor.choose(page.getByLabel('比较方式'), '同比');
      await page.waitForURL(/base=yearOnYear/u);
      await visitor.settle();
      const kept = { base: 'yearOnYear', period: places.year };
      await page.locator('.ant-segmented-item').filter({ hasText: '按街道' }).click();
      await place.chart('各街道').waitFor();
      await place.show(place.chart('各街道'), '表');
      await place.chart('各街道').getByRole('link', { name: places.subdistrict }).click();
      await place.arrive(places.subdistrict);
      expect(place.filters()).toMatchObject(kept);
      expect(await visitor.inspect()).toEqual([]);
      await (await place.ranking()).getByRole('link', { name: places.community }).click();
      await place.arrive(places.community);
      expect(place.filters()).toMatchObject(kept);
      expect(await visitor.inspect()).toEqual([]);
      await climb(visitor, places.subdistrict);
      await climb(visitor, places.district);
      expect(place.filters()).toMatchObject(kept);
    }),
  );

  it(
    'prints on A4 without the controls of the screen',
    step(async (visitor) => {
      const { page } = visitor;
      await page.emulateMedia({ media: 'print' });
      try {
        expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
        expect(await page.getByRole('group', { name: '统计期间' }).isVisible()).toBe(false);
        expect(await new PlacePage(visitor).card(COUNT).isVisible()).toBe(true);
        const sizes = pageSizes(await page.pdf({ preferCSSPageSize: true }));
        expect(sizes.length).toBeGreaterThan(0);
        expect(sizes.filter(([width, height]) => width !== A4[0] || height !== A4[1])).toEqual([]);
      } finally {
        await page.emulateMedia({ media: 'screen' });
      }
    }),
  );
}

async function climb(visitor: Visitor, name: string): Promise<void> {
  await visitor.page.getByRole('navigation', { name: '所在位置' }).getByRole('link', { name }).click();
  await new PlacePage(visitor).arrive(name);
}

const sumOf = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (readNumber(cell) ?? 0), 0);

/** A page writes 无数据 and 2,722 where a file has an empty cell and 2722. */
const comparable = (row: readonly string[]): readonly (string | number)[] =>
  row.map((cell) => readNumber(cell) ?? cell.replace(/^无数据$/u, ''));
