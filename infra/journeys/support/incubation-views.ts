import type { IncubationCasePage } from './incubation-case-page';
import type { Visitor } from './visitor';

/** List, board and calendar of the incubation cases. */
export class CaseList {
  constructor(private readonly visitor: Visitor) {}

  /** How many cases are at a stage, by the board. */
  async countAt(stage: string): Promise<number> {
    await this.visitor.goTo('/admin/incubation-cases/board');
    const heading = this.visitor.page.getByRole('heading', { name: new RegExp(`^${stage}（\\d+）$`, 'u') });
    return Number(/\d+/u.exec(await heading.innerText())?.[0]);
  }

  /** Finds cases in the list, those of a tab, and chooses them all. */
  async chooseAll(search: string, tab: string): Promise<void> {
    const { page } = this.visitor;
    await this.visitor.goTo(`/admin/incubation-cases?search=${search}`);
    await page.getByText(tab, { exact: true }).click();
    await this.visitor.settle();
    await page.getByRole('checkbox', { name: 'Select all' }).check();
  }

  /** Does one thing with all four cases of the story, and answers what the page says of it. */
  async together(search: string, act: string): Promise<string> {
    const { page } = this.visitor;
    await this.chooseAll(search, '全部（4）');
    await page.getByRole('button', { name: act, exact: true }).click();
    await this.visitor.settle();
    await page.getByRole('dialog').getByRole('button', { name: act, exact: true }).click();
    const outcome = page.getByRole('status').filter({ hasText: '已办理' });
    await outcome.waitFor();
    await this.visitor.settle();
    return outcome.innerText();
  }

  /** What a group owes within 90 days, each with its day. */
  async duesOf(group: string): Promise<readonly string[]> {
    await this.visitor.goTo('/admin/incubation-cases/calendar?days=90');
    const days = await this.visitor.page.getByRole('region').filter({ hasText: group }).all();
    const dues = await Promise.all(
      days.map(async (day) => {
        const title = await day.getByRole('heading').innerText();
        const lines = await day.getByRole('listitem').filter({ hasText: group }).allInnerTexts();
        return lines.map((line) => `${title} ${line.split('：')[0] ?? ''}`);
      }),
    );
    return dues.flat();
  }
}

/** Points of need, team, plan and boundary. */
export type SheetPoints = readonly [number, number, number, number];

/** Adds a seat and enters its sheet from paper; the scan is the minutes of the panel. */
export async function enterSheet(
  one: IncubationCasePage,
  seat: string,
  [need, team, plan, boundary]: SheetPoints,
): Promise<void> {
  await one.act('增加评审席位', { 席位: seat });
  await one.act(
    `代录${seat}的评分表`,
    {
      利益冲突声明: { choice: '无利益冲突' },
      '需求真实、居民欢迎（满分 30）': String(need),
      '团队与发起人（满分 25）': String(team),
      '计划可行（满分 25）': String(plan),
      '服务边界清楚（满分 20）': String(boundary),
      评分表扫描件: { choice: '评审会议纪要' },
    },
    '代录评分表',
  );
}
