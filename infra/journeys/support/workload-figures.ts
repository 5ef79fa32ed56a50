import { PlacePage, readNumber } from './place-page';
import type { Visitor } from './visitor';

const POLL_MS = 1_000;
const ROLLED_UP_WITHIN_MS = 60_000;
const ROUNDING = 0.056;
/** Two numbers that are each written to a tenth. */
const WRITTEN_TO = 0.11;

/** The numbers of a card: of a share both, of a count the count and nothing below it. */
type Counted = readonly [above: number, below: number];

/** What cards say, or by how much they move, by the names of their indicators. */
export type Figures = Readonly<Record<string, Counted>>;

/** The cards of the page of workload, for a district and a span of days. */
export class WorkloadFigures {
  private constructor(
    private readonly visitor: Visitor,
    private readonly address: string,
  ) {}

  /** Finds the page of the district that somebody sees. */
  static async of(visitor: Visitor, span: { from: string; to: string }): Promise<WorkloadFigures> {
    await visitor.goTo('/analytics/');
    await visitor.page.waitForURL(/\/analytics\/places\//u);
    const place = new URL(visitor.page.url()).pathname.split('/').slice(0, 4).join('/');
    return new WorkloadFigures(
      visitor,
      `${place}/workload?period=${encodeURIComponent(`${span.from}/${span.to}`)}`,
    );
  }

  /** Reads cards by the names of their indicators; what has no card has no data yet. */
  async read(names: readonly string[]): Promise<Figures> {
    await this.open();
    const figures: [string, Counted][] = [];
    for (const name of names) figures.push([name, await this.card(name)]);
    return Object.fromEntries(figures);
  }

  /** Reads the table behind a chart, by the names of its rows. */
  async readTable(title: string): Promise<Figures> {
    await this.open();
    const page = new PlacePage(this.visitor);
    const chart = this.visitor.section(title);
    // Where there is nothing to draw, there is no chart.
    if ((await chart.count()) === 0) return {};
    await page.show(chart, '表');
    const [, ...rows] = await page.tableOf(chart);
    return Object.fromEntries(
      rows.map(([name = '', value = '']): [string, Counted] => [name, [readNumber(value) ?? Number.NaN, 0]]),
    );
  }

  /** Of what is written to a tenth: whether the rows of a table moved by so much, and the others not at all. */
  async expectTableMoved(title: string, before: Figures, by: Figures): Promise<void> {
    const now = await this.readTable(title);
    expect(Object.keys(now)).toEqual(expect.arrayContaining([...Object.keys(before), ...Object.keys(by)]));
    for (const [name, [value]] of Object.entries(now)) {
      const more = value - (before[name]?.[0] ?? 0);
      if (!(Math.abs(more - (by[name]?.[0] ?? 0)) <= WRITTEN_TO))
        throw new Error(`${title}, ${name}: ${String(more)} more, not ${String(by[name]?.[0] ?? 0)}`);
    }
  }

  private async open(): Promise<void> {
    await this.visitor.goTo(this.address);
    await this.visitor.heading(/居委会负担/u).waitFor();
    await this.visitor.page.locator('.wz-figure').first().waitFor();
    await this.visitor.settle();
  }

  private async card(name: string): Promise<Counted> {
    const { page } = this.visitor;
    const card = page.getByRole('region', { name, exact: true }).and(page.locator('.wz-figure'));
    if ((await card.count()) === 0) return [0, 0];
    const facts = await card.locator('.wz-figure-facts').innerText();
    const value = readNumber(await card.locator('.wz-figure-value strong').innerText());
    const parts = /分子\/分母\s*([\d,]+) \/ ([\d,]+)/u.exec(facts);
    if (!parts) return [value ?? Number.NaN, 0];
    const [above, below] = [parts[1], parts[2]].map((part) => readNumber(part ?? '') ?? Number.NaN);
    const share: Counted = [above ?? Number.NaN, below ?? Number.NaN];
    // What is written large is the one divided by the other, to four places and then to a tenth of a per cent.
    if (!(Math.abs((value ?? Number.NaN) - (share[0] / share[1]) * 100) <= ROUNDING))
      throw new Error(`${name} says ${String(value)} % of ${share.join(' / ')}`);
    return share;
  }

  /** Waits until the cards have moved by so much since they were read, which takes a job; answers what they say then. */
  async expectMoved(before: Figures, by: Figures): Promise<Figures> {
    const expected = Object.fromEntries(
      Object.entries(before).map(([name, [above, below]]) => {
        const [more, moreBelow] = by[name] ?? [0, 0];
        return [name, [above + more, below + moreBelow]];
      }),
    );
    const until = Date.now() + ROLLED_UP_WITHIN_MS;
    let now = await this.read(Object.keys(before));
    while (JSON.stringify(now) !== JSON.stringify(expected) && Date.now() < until) {
      await this.visitor.page.waitForTimeout(POLL_MS);
      now = await this.read(Object.keys(before));
    }
    expect(now).toEqual(expected);
    return now;
  }
}
