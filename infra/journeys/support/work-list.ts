import type { Locator, Response } from 'playwright-core';
import { daysIn } from './care-dates';
import type { Visitor } from './visitor';

/** The list of what is to be done (待办), as a person reads it and works it off. */
export class WorkList {
  constructor(private readonly visitor: Visitor) {}

  /** The items that are shown. */
  get items(): Locator {
    return this.visitor.page.getByRole('list', { name: '待办事项' }).getByRole('listitem');
  }

  /** Has the rest of a long list shown too. */
  async showAll(): Promise<void> {
    const more = this.visitor.page.getByRole('button', { name: '加载更多' });
    while ((await more.count()) > 0) {
      await more.click();
      await this.visitor.settle();
    }
  }

  /** Has one section of the list shown, which says how much it holds. */
  async narrowTo(section: string, count: number): Promise<void> {
    const { page } = this.visitor;
    await page.getByRole('link', { name: `${section} ${String(count)}`, exact: true }).click();
    await page
      .getByRole('navigation', { name: '待办分栏' })
      .locator('[aria-current=page]', { hasText: section })
      .waitFor();
    await this.visitor.settle();
  }

  /** Each item that is shown in a line: its title and its day. */
  async summaries(): Promise<readonly string[]> {
    return Promise.all((await this.items.all()).map(readItem));
  }

  /** Each item says why now and what happens otherwise, and leads to one place. */
  async expectReasons(): Promise<void> {
    for (const item of await this.items.all()) {
      expect(await item.locator('dt').allInnerTexts()).toEqual([
        '为何现在办',
        '不办会怎样',
        expect.stringMatching(/期限|等待自/u),
      ]);
      for (const words of await item.locator('dd').allInnerTexts()) expect(words.trim()).not.toBe('');
      expect(await item.getByRole('link').count()).toBe(1);
    }
  }

  /** Takes one item after the other, goes where it leads and does what it asks for, until nothing is left. */
  async workOff(doIt: (title: string) => Promise<void>): Promise<number> {
    const { page } = this.visitor;
    await this.visitor.goTo('/admin/');
    let done = 0;
    for (let left = await this.countLeft(); left > 0; left = await this.countLeft()) {
      const first = this.items.first();
      const title = await first.getByRole('heading').innerText();
      await first.getByRole('link').click();
      await this.visitor.settle();
      // The list is shown as it was until the server has said how it is now.
      const reread = page.waitForResponse(isListOfWork);
      await doIt(title);
      await this.visitor.heading('待办').waitFor();
      await reread;
      await this.visitor.settle();
      done += 1;
    }
    return done;
  }

  private async countLeft(): Promise<number> {
    const subtitle = this.visitor.page.getByText(/^共 \d+ 项等您处理/u);
    return (await subtitle.count()) === 0 ? 0 : Number(/\d+/u.exec(await subtitle.innerText())?.[0]);
  }
}

/** An item in a line, such as `晨光互助会：本月督导 2026-04-02`. */
async function readItem(item: Locator): Promise<string> {
  const title = (await item.getByRole('heading').innerText()).replace(/^(?:已逾期|即将到期|待处理)\s*/u, '');
  const due = await item.locator('dd').last().innerText();
  return `${title.trim()} ${daysIn(due)[0] ?? ''}`;
}

function isListOfWork(response: Response): boolean {
  const asked = response.request().postData() ?? '';
  return asked.includes('"operationName":"WorkItems"');
}
