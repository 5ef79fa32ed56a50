import { endOfMonth, isoDate } from '@weizhi/domain';
import { plusDays } from './support/care-dates';
import { demonstrationAccount } from './support/demonstration-accounts';
import { MovedClock } from './support/moved-clock';
import { signIn } from './support/session';
import { TaskDesk } from './support/task-desk';
import { useVisitor, type Visitor } from './support/visitor';
import { type Figures, WorkloadFigures } from './support/workload-figures';

const { step } = useVisitor();

/** Residents' committees of 崇川区: 居委会 alone, of NBS 2023. */
const COMMITTEES = 164;

const mark = Date.now().toString(36);
const titles = {
  refused: `招商引资线索周报${mark}`,
  admitted: `家庭藏书数量调查${mark}`,
  stray: `商铺雇员信息统计${mark}`,
  objected: `垃圾分类入户宣传${mark}`,
  emergency: `低洼地段积水点排查${mark}`,
};
const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
const starts = plusDays(today, 60);
const heard = plusDays(today, 14);
const addresses: Record<string, string> = {};

const FIGURES = [
  ...['任务件数', '应急任务件数', '清单外任务占比', '未准入率', '临时任务占比', '急件率'],
  ...['费随事转率', '不予承接率', '异议成立率'],
  ...['行政事务占比', '自治服务时间占比', '越位率', '错位率'],
];
const BY_SOURCE = { tasks: '任务件数：按工作来源', hours: '任务工时：按工作来源' };
/** The figures as they were last seen, over the months of this journey: what is told by source is told of whole months. */
let said: Figures = {};
let tasksBySource: Figures = {};
let hoursBySource: Figures = {};
const minutes: Record<string, number> = {};
const figuresOf = (visitor: Visitor): Promise<WorkloadFigures> =>
  WorkloadFigures.of(visitor, {
    from: `${today.slice(0, 7)}-01`,
    to: endOfMonth(isoDate(plusDays(heard, 7))),
  });
/** Minutes of staff that tasks of a title add, at so many communities. */
const minutesAt = (communities: number, which: string): number =>
  communities * (minutes[which] ?? Number.NaN);

const clock = new MovedClock();
afterAll(() => clock.restore());

it(
  'lets a department apply for what is off the list, and for something with funds',
  step(async (visitor) => {
    await clock.set(visitor, today);
    await signIn(visitor, demonstrationAccount('official'));
    const figures = await figuresOf(visitor);
    said = await figures.read(FIGURES);
    tasksBySource = await figures.readTable(BY_SOURCE.tasks);
    hoursBySource = await figures.readTable(BY_SOURCE.hours);
    await signIn(visitor, demonstrationAccount('department'));
    const desk = new TaskDesk(visitor);
    for (const which of ['refused', 'admitted'] as const) {
      await desk.bring({ title: titles[which], startsOn: starts, fundsAmount: '82000' });
      addresses[which] = visitor.page.url();
      await desk.act('申请准入');
    }
    expect(await visitor.inspect()).toEqual([]);
  }),
  240_000,
);

it(
  'sends an emergency out at once, with its basis',
  step(async (visitor) => {
    const desk = new TaskDesk(visitor);
    await desk.bring({ title: titles.emergency, startsOn: starts, fundsAmount: '60000' });
    addresses['emergency'] = visitor.page.url();
    await desk.act('走应急通道', { 应急依据: '区防指Ⅱ级应急响应' });
    await signIn(visitor, demonstrationAccount('official'));
    await desk.expectCount(titles.emergency, COMMITTEES);
    // One more task at each committee: ad hoc, off the list, without admission, with no due day, and apart as an emergency.
    minutes['emergency'] = await desk.minutesOf(titles.emergency);
    const spent = minutesAt(COMMITTEES, 'emergency');
    const figures = await figuresOf(visitor);
    said = await figures.expectMoved(said, {
      ...{
        行政事务占比: [spent, spent],
        自治服务时间占比: [0, spent],
        越位率: [0, spent],
        错位率: [spent, spent],
      },
      ...{ 任务件数: [COMMITTEES, 0], 应急任务件数: [COMMITTEES, 0] },
      ...{ 清单外任务占比: [COMMITTEES, COMMITTEES], 未准入率: [COMMITTEES, COMMITTEES] },
      ...{ 临时任务占比: [COMMITTEES, COMMITTEES], 急件率: [0, COMMITTEES], 不予承接率: [0, COMMITTEES] },
    });
    await signIn(visitor, demonstrationAccount('committee'));
    await desk.openTask(titles.emergency);
    await visitor.page.getByText('应急', { exact: true }).first().waitFor();
    await visitor.section('清单对照').getByText('未列入清单').first().waitFor();
    await signIn(visitor, demonstrationAccount('department'));
    await visitor.goTo(addresses['emergency'] ?? '');
    await desk.act('申请准入');
  }),
  240_000,
);

it(
  'refuses the one with item and edition of the list, and admits the other, once communities were heard',
  step(async (visitor) => {
    await clock.set(visitor, heard);
    await signIn(visitor, demonstrationAccount('panel'));
    const desk = new TaskDesk(visitor);
    await visitor.goTo(addresses['refused'] ?? '');
    await desk.act('结束听取意见', { 意见汇总: '社区均不同意' });
    await desk.act('不予准入', { 情形: '属于负面事项', 理由: '属于负面事项' });
    await visitor.settle();
    const page = await visitor.page.getByRole('main').innerText();
    expect(page).toContain('F01 招商引资、协税护税、经济创收任务');
    expect(page).toContain('居委会职责清单（2026年版）');
    for (const which of ['admitted', 'emergency']) {
      await visitor.goTo(addresses[which] ?? '');
      await desk.act('结束听取意见', { 意见汇总: '多数社区同意' });
      await desk.act('准入', { 准入截止日期: plusDays(starts, 90), 审定意见: '同意，经费随任务拨付' });
    }
    expect(await visitor.inspect()).toEqual([]);
  }),
  240_000,
);

it(
  'lands at the 164 residents’ committees, at no villagers’ committee and no virtual community',
  step(async (visitor) => {
    await signIn(visitor, demonstrationAccount('official'));
    const desk = new TaskDesk(visitor);
    await desk.expectCount(titles.admitted, COMMITTEES);
    expect(await visitor.inspect()).toEqual([]);
    const places = await desk.placesOf(titles.admitted);
    expect(places).toHaveLength(COMMITTEES);
    expect(places.filter((name) => /村|虚拟/u.test(name) && !/社区/u.test(name))).toEqual([]);
    await desk.expectCount(titles.refused, 0);
    expect(await visitor.inspect()).toEqual([]);
    // The emergency stays one and is unadmitted no longer; what was refused is nowhere; both bring funds that nobody has had.
    minutes['admitted'] = await desk.minutesOf(titles.admitted);
    const spent = minutesAt(COMMITTEES, 'admitted');
    const figures = await figuresOf(visitor);
    said = await figures.expectMoved(said, {
      ...{ 行政事务占比: [spent, spent], 自治服务时间占比: [0, spent], 越位率: [0, spent] },
      // Of the hours that were out of place the emergency's are in place now.
      错位率: [-minutesAt(COMMITTEES, 'emergency'), spent],
      ...{ 任务件数: [COMMITTEES, 0], 清单外任务占比: [COMMITTEES, COMMITTEES] },
      ...{ 未准入率: [-COMMITTEES, COMMITTEES], 不予承接率: [0, -COMMITTEES] },
      ...{ 临时任务占比: [0, COMMITTEES], 急件率: [0, COMMITTEES], 费随事转率: [0, 2 * COMMITTEES] },
    });
  }),
  240_000,
);

it(
  'lets a committee leave one, refuse one and object to one',
  step(async (visitor) => {
    const { page } = visitor;
    await signIn(visitor, demonstrationAccount('department'));
    const desk = new TaskDesk(visitor);
    for (const which of ['stray', 'objected'] as const) await desk.assign(titles[which]);
    await signIn(visitor, demonstrationAccount('committee'));
    await desk.openTask(titles.stray);
    await page.getByText('不予承接告知（拟稿）').waitFor();
    expect(await visitor.inspect()).toEqual([]);
    await desk.act('不予承接');
    await page.getByText('不予承接', { exact: true }).first().waitFor();
    await desk.openTask(titles.objected);
    expect(await page.getByRole('button', { name: '不予承接', exact: true }).count()).toBe(0);
    await desk.act('附异议承接', { '异议内容（期限、人手、经费、依据等）': '期限太短' });
    await desk.openTask(titles.emergency);
    await visitor.section('清单对照').getByText('已准入').first().waitFor();
    await clock.set(visitor, plusDays(heard, 7));
    await signIn(visitor, demonstrationAccount('committee'));
    await desk.openTask(titles.admitted);
    await page.getByText('办理中', { exact: true }).first().waitFor();
    expect(await page.getByRole('button', { name: '承接', exact: true }).count()).toBe(0);
  }),
  240_000,
);

it(
  'moves each figure of workload as its formula says',
  step(async (visitor) => {
    const desk = new TaskDesk(visitor);
    for (const which of ['stray', 'objected'] as const) minutes[which] = await desk.minutesOf(titles[which]);
    await signIn(visitor, demonstrationAccount('official'));
    const [stray, objected] = [await desk.countOf(titles.stray), await desk.countOf(titles.objected)];
    const put = stray + objected;
    const spent = minutesAt(stray, 'stray') + minutesAt(objected, 'objected');
    const figures = await figuresOf(visitor);
    // Of those off the list one committee refused its own; of those on the list one was objected to. Refused or not, it was put.
    await figures.expectMoved(said, {
      ...{ 任务件数: [put, 0], 清单外任务占比: [stray, put], 未准入率: [stray, put] },
      ...{ 临时任务占比: [0, put], 急件率: [0, put], 不予承接率: [1, stray], 异议成立率: [0, 1] },
      ...{ 行政事务占比: [spent, spent], 自治服务时间占比: [0, spent], 越位率: [0, spent] },
      错位率: [minutesAt(stray, 'stray'), spent],
    });
    // What went out in an emergency is ad hoc, whatever became of it; the others were assigned.
    const assigned = minutesAt(COMMITTEES, 'admitted') + spent;
    await figures.expectTableMoved(BY_SOURCE.tasks, tasksBySource, {
      ...{ 政府交办: [COMMITTEES + put, 0], 临时任务: [COMMITTEES, 0] },
    });
    await figures.expectTableMoved(BY_SOURCE.hours, hoursBySource, {
      ...{ 政府交办: [assigned / 60, 0], 临时任务: [minutesAt(COMMITTEES, 'emergency') / 60, 0] },
    });
    expect(await visitor.inspect()).toEqual([]);
  }),
  240_000,
);
