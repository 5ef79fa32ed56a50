import type { Locator } from 'playwright-core';
import { sheetsOfWorkbook } from './workbook-file';
import type { Visitor } from './visitor';

/** A question with its answer, and what that rests on. */
export type LeadAnswer = readonly [question: string, answer: string, ground: string];

/** The page that an official of a district begins with, and what is answered first on it. */
export class LeadAnswersPage {
  constructor(private readonly visitor: Visitor) {}

  async open(district: string): Promise<void> {
    await this.visitor.goTo('/analytics/');
    await this.visitor.heading(`${district} · 全区一页`).waitFor();
    await this.answers().first().waitFor();
    await this.visitor.settle();
  }

  answers(): Locator {
    return this.visitor.page.getByRole('list', { name: '先看四件事' }).getByRole('listitem');
  }

  /** The four of them, as the eye reads them. */
  async read(): Promise<readonly LeadAnswer[]> {
    const items = await this.answers().all();
    return Promise.all(
      items.map(async (item): Promise<LeadAnswer> => {
        const [answer = '', ground = ''] = await item.locator('p').allInnerTexts();
        return [await item.locator('h3').innerText(), answer, ground];
      }),
    );
  }

  /** Follows the link below an answer to the view that shows all of it. */
  async follow(words: string): Promise<void> {
    await this.visitor.page.getByRole('link', { name: words }).click();
    await this.visitor.settle();
  }

  /** Takes the page away as a workbook, and reads all its sheets. */
  async takeExcel(): Promise<Readonly<Record<string, readonly (readonly string[])[]>>> {
    const file = await this.visitor.download(this.visitor.page.getByRole('button', { name: '导出 Excel' }));
    return sheetsOfWorkbook(file.path);
  }

  /** Takes the page away as paper. */
  takePaper(): Promise<Buffer> {
    return this.visitor.page.pdf({ preferCSSPageSize: true });
  }
}
