import { daysIn, plusDays } from './support/care-dates';
import { demonstrationAccount } from './support/demonstration-accounts';
import { MovedClock } from './support/moved-clock';
import { PlacePage, readNumber } from './support/place-page';
import { signIn } from './support/session';
import { TimeLog } from './support/time-log';
import { useVisitor, type Visitor } from './support/visitor';

const { step: atDesk } = useVisitor();
const { step: onPhone } = useVisitor('phone');

const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
/** The quarter of the demonstration whose weeks are closed and were logged by many. */
const SAMPLED = '2026-Q3';
const MOST_TAPS = 25;
const TWO_MINUTES_MS = 120_000;
/** A share is rounded to a hundredth of a per cent by the server, and to a tenth on the page. */
const ROUNDED_TWICE = 0.0551;
const SOURCES = ['政府交办', '检查考核', '台账报表', '平台上报', '临时任务', '自治事务', '居民诉求'];

let monday = '';
let quarter = '';
const clock = new MovedClock();
afterAll(() => clock.restore());

/** Somebody sits down on a day. */
async function begin(visitor: Visitor, day: string, account: string): Promise<void> {
  await visitor.forgetSession();
  await clock.set(visitor, day);
  await signIn(visitor, demonstrationAccount(account));
}

it(
  'draws a week of the next quarter, by a seed that anybody can repeat',
  atDesk(async (visitor) => {
    const { page } = visitor;
    await begin(visitor, today, 'civil-affairs');
    await visitor.goTo('/admin/time-use-draws');
    expect(await visitor.inspect()).toEqual([]);
    await page.getByRole('button', { name: '抽取抽样周' }).click();
    const dialog = page.getByRole('dialog', { name: '抽取抽样周' });
    await dialog.getByLabel('抽几周').fill('1');
    await dialog.getByLabel('每周抽多少社区（%）').fill('100');
    await dialog.getByRole('button', { name: /^抽\s?取$/u }).click();
    await dialog.waitFor({ state: 'hidden' });
    await visitor.settle();
    const week = page.getByRole('region', { name: /抽样周$/u }).first();
    monday = daysIn(await week.getByRole('cell').first().innerText())[0] ?? '';
    quarter = ((await week.getAttribute('aria-label')) ?? '').slice(0, 'YYYY-QN'.length);
    expect(new Date(monday).getUTCDay()).toBe(1);
    expect(monday > today).toBe(true);
    await page.getByText('按种子重抽，结果一致').first().waitFor();
    expect(await page.getByText('与种子不一致').count()).toBe(0);
  }),
);

it(
  'lets a committee member agree and log a day on a phone in under two minutes',
  onPhone(async (visitor) => {
    await begin(visitor, plusDays(monday, 1), 'committee');
    const log = new TimeLog(visitor);
    await log.open();
    expect(await visitor.inspect()).toEqual([]);
    const since = Date.now();
    await log.tap('参加这一周');
    await log.add('政府交办', 60, 30, 15);
    await log.add('检查考核', 60, -15);
    await log.add('台账报表', 60, 30);
    await log.add('平台上报', 30, 15);
    await log.add('临时任务', 30);
    await log.add('自治事务', 60);
    await log.add('居民诉求', 60, 60, 15);
    await log.add('其中：开会', 60);
    expect(await log.sum()).toMatch(/^周一 .* 合计 8 小时 30 分$/u);
    await log.save();
    expect(Date.now() - since).toBeLessThan(TWO_MINUTES_MS);
    expect(log.takeTaps()).toBeLessThanOrEqual(MOST_TAPS);
    // The next day that is open comes up by itself, and takes over what it has in common with the day before.
    await log.tap('同昨天');
    await log.save();
    expect(log.takeTaps()).toBe(2);
    expect(await visitor.inspect()).toEqual([]);
  }),
);

it(
  'refuses a day of 25 hours, and keeps what was entered',
  onPhone(async (visitor) => {
    await begin(visitor, plusDays(monday, 2), 'committee');
    const log = new TimeLog(visitor);
    await log.open();
    await log.add('台账报表', ...Array.from({ length: 25 }, () => 60));
    expect(await log.sum()).toMatch(/合计 25 小时，超过 24 小时$/u);
    expect(await visitor.page.getByRole('button', { name: '保存', exact: true }).isDisabled()).toBe(true);
    await log.expectKept('"ledger":1500');
    await log.open();
    expect(await log.sum()).toContain('25 小时');
    await log.add('台账报表', ...Array.from({ length: 4 }, () => -15));
    await log.save();
  }),
);

it(
  'tells nothing of one person, and of many where the hours go, each figure with what it rests on',
  atDesk(async (visitor) => {
    await begin(visitor, plusDays(monday, 21), 'official');
    await visitor.goTo('/analytics/');
    await visitor.page.waitForURL(/\/places\//u);
    const place = new URL(visitor.page.url()).pathname.split('/').slice(0, 4).join('/');
    await visitor.goTo(`${place}/workload?period=${quarter}`);
    const page = new PlacePage(visitor);
    expect(await page.card('人均周工时（抽样）').innerText()).toContain('人数过少，不予显示');
    await visitor.goTo(`${place}/workload?period=${SAMPLED}`);
    expect(await page.card('任务工时').innerText()).toContain('任务记录，未实记的按标准工时');
    expect(await page.card('任务件数').innerText()).toContain('办理记录');
    const card = await page.card('人均周工时（抽样）').innerText();
    expect(card).toContain('抽样周自愿记录');
    expect(card).toMatch(/95% 区间\s*[\d.]+～[\d.]+/u);
    const panel = visitor.section(/^工时花在哪里/u);
    const words = await panel.innerText();
    expect(words).toMatch(/\d+ 件任务中，\d+ 小时为实记或抽样，\d+ 小时按收到任务当日的标准工时/u);
    expect(words).toMatch(/完整记录 \d+ 人周；抽到的 \d+ 个社区周中有 \d+ 个有记录/u);
    const rows = new Map((await page.tableOf(panel)).map(([name = '', ...cells]) => [name, cells]));
    for (const column of [0, 1]) {
      const hours = (name: string): number => numberOf(rows.get(name)?.[column]);
      const sum = SOURCES.reduce((all, source) => all + hours(source), 0);
      // Each of seven sources is rounded to a tenth of an hour.
      expect(Math.abs(sum - hours('合计'))).toBeLessThanOrEqual(0.4);
    }
    for (const source of SOURCES) expect(rows.get(source)?.[2]).toMatch(/^[\d.]+～[\d.]+$/u);
    expect(await visitor.inspect()).toEqual([]);
  }),
);

it(
  'holds standard times against the sample, as the formula says',
  atDesk(async (visitor) => {
    const panel = visitor.section(/^标准工时与抽样的比对/u);
    const [, ...rows] = await new PlacePage(visitor).tableOf(panel);
    const compared = rows.map(([source = '', ...cells]) => {
      const [tasks, minutes, standardShare, sampledShare] = cells.map((cell) => numberOf(cell));
      return { source, tasks, minutes, standardShare, sampledShare, suggested: readNumber(cells[6] ?? '') };
    });
    // Few tasks of a source say nothing of it: it has no share, on neither side.
    const set = compared.filter(({ standardShare }) => !Number.isNaN(standardShare));
    expect(set.map(({ source }) => source)).toEqual(
      compared.filter(({ tasks = 0 }) => tasks >= 30).map(({ source }) => source),
    );
    const all = set.reduce((sum, { tasks = 0, minutes = 0 }) => sum + tasks * minutes, 0);
    for (const { source, tasks = 0, minutes = 0, standardShare = 0, sampledShare = 0, suggested } of set) {
      expect([source, Math.abs((100 * tasks * minutes) / all - standardShare) <= ROUNDED_TWICE]).toEqual([
        source,
        true,
      ]);
      if (suggested === null) continue;
      const error = Math.abs(suggested - (sampledShare / 100) * (all / tasks));
      expect([source, error <= 2.5 + 0.0006 * (all / tasks)]).toEqual([source, true]);
    }
    expect(compared.some(({ suggested }) => suggested !== null)).toBe(true);
    expect(await visitor.inspect()).toEqual([]);
  }),
);

const numberOf = (text = ''): number => readNumber(text.replaceAll('小时', '')) ?? Number.NaN;
