import type { Locator } from 'playwright-core';
import type { Visitor } from './visitor';

const POLL_MS = 500;
const DELIVERED_WITHIN_MS = 30_000;

/** What a department brings before communities, as its form asks for it. */
export interface Brought {
  readonly title: string;
  readonly startsOn: string;
  readonly fundsAmount: string;
}

/** The pages of admissions and tasks, as departments, the panel and committees work with them. */
export class TaskDesk {
  constructor(private readonly visitor: Visitor) {}

  /** Draws up what a department brings for the whole district, and keeps it as a draft. */
  async bring({ title, startsOn, fundsAmount }: Brought): Promise<void> {
    const { page } = this.visitor;
    await this.visitor.goTo('/admin/task-admissions/new');
    await page.getByLabel('标题').fill(title);
    await page.getByLabel('通知内容').fill(`${title}：请各社区按要求办理。`);
    await page.getByLabel('开始日期').fill(startsOn);
    await page.getByLabel('部门', { exact: true }).fill('区文化和旅游局');
    await page.getByLabel('依据', { exact: true }).fill('区政府常务会议纪要');
    await page.getByLabel('下放的权限').fill('入户登记');
    await page.getByLabel('随任务拨付的经费（元）').fill(fundsAmount);
    await page.getByLabel('经费来源').fill('部门预算');
    await page.getByRole('button', { name: '存为草稿，下一步选择办法' }).click();
    await this.visitor.heading(new RegExp(title, 'u')).waitFor();
    await this.visitor.settle();
  }

  /** Presses the button of a step, fills in what its dialog asks for, and confirms. */
  async act(label: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
    const { page } = this.visitor;
    await page.getByRole('main').getByRole('button', { name: label, exact: true }).click();
    const dialog = page.getByRole('dialog');
    for (const [field, value] of Object.entries(fields)) await this.fill(dialog.getByLabel(field), value);
    await dialog.getByRole('button', { name: spaced(label) }).click();
    await dialog.waitFor({ state: 'hidden' });
    await this.visitor.settle();
  }

  private async fill(field: Locator, value: string): Promise<void> {
    const isChoice = (await field.getAttribute('role')) === 'combobox';
    await (isChoice ? this.visitor.choose(field, value) : field.fill(value));
  }

  /** Puts a task before the committees of the first subdistrict. */
  async assign(title: string): Promise<void> {
    const { page } = this.visitor;
    await this.visitor.goTo('/admin/tasks');
    await page.getByRole('button', { name: '交办任务' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('任务名称').fill(title);
    await dialog.getByLabel('交办部门').fill('区城市管理局');
    await dialog.getByRole('button', { name: spaced('交办') }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Waits until so many tasks of a title are there: they are made by the worker. */
  async expectCount(title: string, count: number): Promise<void> {
    const until = Date.now() + DELIVERED_WITHIN_MS;
    for (;;) {
      const found = await this.countOf(title);
      if (found === count) return;
      if (Date.now() > until) throw new Error(`${title}: ${String(found)} tasks instead of ${String(count)}`);
      await this.visitor.page.waitForTimeout(POLL_MS);
    }
  }

  /** How many tasks of a title somebody sees. */
  async countOf(title: string): Promise<number> {
    await this.visitor.goTo(`/admin/tasks?search=${encodeURIComponent(title)}`);
    const words = await this.visitor.page
      .getByText(/^全部(?:（\d+）)?$/u)
      .first()
      .innerText();
    return Number(/\d+/u.exec(words)?.[0] ?? '0');
  }

  /** The minutes at which the task of a title is reckoned, as its page says. */
  async minutesOf(title: string): Promise<number> {
    await this.openTask(title);
    const facts = await this.visitor.section('基本情况').innerText();
    return Number(/(\d+) 分钟/u.exec(facts)?.[1]);
  }

  /** Names of the places that have tasks of a title. */
  async placesOf(title: string): Promise<readonly string[]> {
    const { page } = this.visitor;
    await this.visitor.goTo(`/admin/tasks/departments?status=community&search=${encodeURIComponent(title)}`);
    const table = page.getByRole('table').first();
    await table.locator('tbody a').first().waitFor();
    return table.locator('tbody a').allInnerTexts();
  }

  /** Opens the one task of a title that a committee has. */
  async openTask(title: string): Promise<void> {
    const { page } = this.visitor;
    await this.visitor.goTo(`/admin/tasks?search=${encodeURIComponent(title)}`);
    await page.getByRole('link', { name: title }).first().click();
    await this.visitor.heading(new RegExp(title, 'u')).waitFor();
    await this.visitor.settle();
  }
}

/** antd puts a space between the two characters of a short button. */
function spaced(label: string): RegExp {
  return new RegExp(`^${[...label].join('\\s?')}$`, 'u');
}
