import type { Locator } from 'playwright-core';
import type { Visitor } from './visitor';

/** A thing that a group in care will owe: on the list from one day, to be done by another. */
export interface Owed {
  readonly title: string;
  readonly dueOn: string;
  readonly listedOn: string;
}

/** The dates of a case as its page shows them, from which the rules say what is owed. */
export interface CareDates {
  readonly name: string;
  readonly stage: string;
  readonly startedOn: string | null;
  readonly mentoredOn: string | null;
  readonly openPlanItems: readonly string[];
  readonly openVisits: readonly string[];
}

const DAY_MS = 86_400_000;
const CARE = ['签约入壳', '培育中', '中期评估', '整改中', '出壳评估'];

/** The civil day so many days after another. */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of a later month, or that month's last. */
export function plusMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/**
 * What somebody who mentors owes to a group, from the rules in words: every month of care a mentoring, on the list a week
 * before; what the plan promises, a week before; and the visits after graduation, a fortnight before.
 */
export function owedTo(dates: CareDates): readonly Owed[] {
  const { name, stage, openPlanItems, openVisits } = dates;
  const owed = (what: string, dueOn: string, ahead: number): Owed => ({
    title: `${name}：${what}`,
    dueOn,
    listedOn: plusDays(dueOn, -ahead),
  });
  const from = mentoredFrom(dates);
  return [
    ...(stage === '培育中' && from !== null ? [owed('本月督导', plusMonths(from, 1), 7)] : []),
    ...(CARE.includes(stage) ? openPlanItems.map((day) => owed('培育事项到期', day, 7)) : []),
    ...(stage === '跟踪回访' ? openVisits.map((day) => owed('出壳后回访', day, 14)) : []),
  ];
}

/** The day from which a month of care runs: of the last mentoring in it, or of its start. */
export function mentoredFrom({ startedOn, mentoredOn }: CareDates): string | null {
  return (
    [startedOn, mentoredOn]
      .flatMap((day) => day ?? [])
      .sort()
      .at(-1) ?? null
  );
}

/** Reads the dates of every case that is in care or followed up, page by page as a person would. */
export async function readCareDates(visitor: Visitor): Promise<readonly CareDates[]> {
  const { page } = visitor;
  const addresses: string[] = [];
  for (const status of ['inCare', 'out']) {
    await visitor.goTo(`/admin/incubation-cases?status=${status}`);
    const links = page.getByRole('region', { name: '孵化个案列表表格' }).getByRole('link');
    for (const link of await links.all()) addresses.push((await link.getAttribute('href')) ?? '');
  }
  const found: CareDates[] = [];
  for (const address of new Set(addresses)) {
    await visitor.goTo(address);
    found.push(await readCase(visitor));
  }
  return found;
}

async function readCase(visitor: Visitor): Promise<CareDates> {
  const { page } = visitor;
  const title = page.getByRole('heading', { level: 1 });
  const facts = await visitor.section('基本情况').innerText();
  const support = await lines(page.getByRole('list', { name: '扶持记录' }));
  const mentored = support.filter((line) => line.includes('督导：')).flatMap(daysIn);
  const plan = await lines(page.getByRole('list', { name: '培育事项' }));
  const visits = await lines(page.getByRole('region', { name: '出壳后回访' }).getByRole('list'));
  return {
    // What follows the name are marks, of which the first says the stage.
    name: (await title.evaluate((heading) => heading.firstChild?.textContent ?? '')).trim(),
    stage: (await title.locator('.ant-tag').first().innerText()).trim(),
    startedOn: daysIn(/开始培育\s*(\S+)/u.exec(facts)?.[1] ?? '')[0] ?? null,
    mentoredOn: mentored.sort().at(-1) ?? null,
    openPlanItems: plan
      .filter((line) => line.includes('登记完成'))
      .flatMap((line) => daysIn(line).slice(0, 1)),
    openVisits: visits
      .filter((line) => !line.includes('正常活动'))
      .flatMap((line) => daysIn(line).slice(0, 1)),
  };
}

async function lines(list: Locator): Promise<string[]> {
  return (await list.count()) === 0 ? [] : list.first().getByRole('listitem').allInnerTexts();
}

/** Days that a text names, such as 2026年12月5日. */
export function daysIn(text: string): string[] {
  return [...text.matchAll(/(\d{4})年(\d{1,2})月(\d{1,2})日/gu)].map(
    ([, year = '', month = '', day = '']) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
}
