import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { parseCsv } from './csv';
import type { Visitor } from './visitor';

/** The page of one place in the analytics application. */
export class PlacePage {
  constructor(private readonly visitor: Visitor) {}

  /** Opens the application as somebody who may see one district, whose page of matters is a click from the page to begin with. */
  async open(district: string): Promise<void> {
    const { page } = this.visitor;
    await this.visitor.goTo('/analytics/');
    await page
      .getByRole('navigation', { name: '专题' })
      .getByRole('link', { name: '事项', exact: true })
      .click();
    await this.arrive(district);
  }

  /** Waits for the page of a place and all its parts. */
  async arrive(place: string): Promise<void> {
    await this.visitor.heading(new RegExp(`^${place}`, 'u')).waitFor();
    await this.chart('按月趋势').waitFor();
    await this.visitor.settle();
  }

  /** What the address keeps beside the place. */
  filters(): Record<string, string> {
    return Object.fromEntries(new URL(this.visitor.page.url()).searchParams);
  }

  /** A card with one figure. */
  card(indicator: string): Locator {
    return this.visitor.section(indicator).and(this.visitor.page.locator('.wz-figure'));
  }

  /** The figure of a card as it is written, such as `6,952`. */
  async figure(indicator: string): Promise<string> {
    return (await this.card(indicator).locator('.wz-figure-value').innerText()).split(/\s/u)[0] ?? '';
  }

  /** A chart by the end of its title. */
  chart(title: string): Locator {
    return this.visitor.page
      .getByRole('region', { name: new RegExp(`：${title}$`, 'u') })
      .and(this.visitor.page.locator('.wz-chart'));
  }

  async show(chart: Locator, face: '图' | '表'): Promise<void> {
    await chart
      .locator('.ant-segmented-item')
      .filter({ hasText: new RegExp(`^${face}$`, 'u') })
      .click();
    await chart
      .locator(face === '表' ? 'table' : 'svg.wz-drawing')
      .first()
      .waitFor();
  }

  /** The ranking of communities with all its rows, of which a large district shows the first only. */
  async ranking(title: '各社区' | '各街道' = '各社区'): Promise<Locator> {
    const chart = this.chart(title);
    await chart.waitFor();
    const all = chart.getByRole('button', { name: /^显示全部/u });
    if (await all.isVisible()) await all.click();
    return chart;
  }

  /** Cells of the table behind a chart, its headers first, as the eye reads them. */
  async tableOf(chart: Locator): Promise<readonly (readonly string[])[]> {
    const rows = await chart.locator('table tr').all();
    return Promise.all(
      rows.map(async (row) => (await row.locator('th, td').allInnerTexts()).map((cell) => cell.trim())),
    );
  }

  async exportCsv(chart: Locator): Promise<readonly (readonly string[])[]> {
    const file = await this.visitor.download(chart.getByRole('button', { name: /的 CSV$/u }));
    return parseCsv(readFileSync(file.path, 'utf8'));
  }

  async exportPng(chart: Locator): Promise<Buffer> {
    const file = await this.visitor.download(chart.getByRole('button', { name: /的 PNG 图片$/u }));
    return readFileSync(file.path);
  }
}

/** A number as a page or a file writes it; no number where there are no data. */
export function readNumber(text: string): number | null {
  const bare = text.replaceAll(/[,\s件%]/gu, '');
  return /^-?\d+(\.\d+)?$/u.test(bare) ? Number(bare) : null;
}
