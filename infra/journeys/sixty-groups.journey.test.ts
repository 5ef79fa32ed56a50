import { INCUBATION_ACTION_LABELS, INCUBATION_STAGE_LABELS, type IncubationAction } from '@weizhi/domain';
import { plusDays } from '../../apps/api/test/sixty-groups/civil-days';
import { HUB_OF_SIXTY_GROUPS } from '../../apps/api/test/sixty-groups/hub-of-sixty-groups';
import { type Owed, owedOn, sectionOf } from '../../apps/api/test/sixty-groups/owed-by-rule';
import { groupName, SIXTY_GROUPS } from '../../apps/api/test/sixty-groups/sixty-groups';
import { requireScript } from '../commands/run-process';
import { daysIn } from './support/care-dates';
import { IncubationCasePage } from './support/incubation-case-page';
import { MovedClock } from './support/moved-clock';
import { productEnvironment } from './support/product-address';
import { signIn } from './support/session';
import { useVisitor, type Visitor } from './support/visitor';
import { WorkList } from './support/work-list';

const { step } = useVisitor('phone');
const START = '2026-04-01';
const LATER = plusDays(START, 20);
// By the rules in words: of the groups that came back to incubation today the first were mentored on the twelfth of
// April, so that a month later they are due again, and a week before that it is on the list.
const NEXT = '2026-05-05';

const clock = new MovedClock();
afterAll(() => clock.restore());

/** What each due is called on the list, besides the name of the group. */
const TITLES: Readonly<Record<string, string>> = {
  objectionDue: '公示异议待处理',
  noticeEnded: '公示期满',
  mentoringDue: '本月督导',
  midtermDue: '中期评估',
  planItemDue: '培育事项到期',
  termEnding: '孵化期将满',
  visitDue: '出壳后回访',
  handOverDue: '交接未完成',
};

function titleOf({ index, name, group }: Owed): string {
  const words = TITLES[name] ?? `${INCUBATION_STAGE_LABELS[group.stage].zh}待办理`;
  return `${groupName(index)}：${words}`;
}

const lineOf = (owed: Owed): string => `${titleOf(owed)} ${owed.dueOn}`;

/** Has a day begin for whoever looks after the groups. */
async function beginDay(visitor: Visitor, day: string): Promise<WorkList> {
  await visitor.forgetSession();
  await clock.set(visitor, day);
  await signIn(visitor, HUB_OF_SIXTY_GROUPS);
  return new WorkList(visitor);
}

it(
  'has on the list of sixty groups exactly what rules and dates imply',
  step(async (visitor) => {
    const script = 'apps/api/test/plant-sixty-groups.ts';
    await requireScript({ script, env: productEnvironment() });
    const list = await beginDay(visitor, START);
    await list.showAll();
    expect([...(await list.summaries())].sort()).toEqual(owedOn(START).map(lineOf).sort());
  }),
);

it(
  'has so again twenty days later, though nobody touched anything, each with its reasons and one thing to do',
  step(async (visitor) => {
    const list = await beginDay(visitor, LATER);
    await list.showAll();
    const owed = owedOn(LATER);
    expect([...(await list.summaries())].sort()).toEqual(owed.map(lineOf).sort());
    expect(owed.length).toBeGreaterThan(SIXTY_GROUPS.length);
    await list.expectReasons();
    const sunday = plusDays(LATER, (7 - new Date(LATER).getUTCDay()) % 7);
    const returned = owed.filter((each) => sectionOf(each, sunday) === 'RETURNED');
    await list.narrowTo('退回补正', returned.length);
    expect([...(await list.summaries())].sort()).toEqual(returned.map(lineOf).sort());
    expect(await visitor.inspect()).toEqual([]);
  }),
);

it(
  'is worked off on a phone, each item by its one action, until the page says that today is done',
  step(async (visitor) => {
    const list = new WorkList(visitor);
    const done = await list.workOff((title) => new DayAtTheHub(visitor).deal(title));
    // Some steps bring the next one of their group on the list of the same day.
    expect(done).toBeGreaterThanOrEqual(owedOn(LATER).length);
    await visitor.page.getByText('今天已办完').waitFor();
    expect(await visitor.inspect()).toEqual([]);
  }),
  600_000,
);

it(
  'names the next day and what it will be, and so it is when that day comes',
  step(async (visitor) => {
    const { page } = visitor;
    const words = await page.getByRole('main').innerText();
    expect(daysIn(/下一次有事要办是 (.+?)，/u.exec(words)?.[1] ?? '')).toEqual([NEXT]);
    expect(Number(/共 (\d+) 件/u.exec(words)?.[1])).toBe(4);
    await beginDay(visitor, plusDays(NEXT, -1));
    await page.getByText('今天已办完').waitFor();
    const list = await beginDay(visitor, NEXT);
    await list.items.nth(3).waitFor();
    const back = ['midtermReview', 'rectifying', 'suspended', 'exitReview'];
    const expected = SIXTY_GROUPS.flatMap(({ stage, mentored }, index) =>
      back.includes(stage) && mentored === '2026-04-12' ? [`${groupName(index)}：本月督导 2026-05-12`] : [],
    );
    expect([...(await list.summaries())].sort()).toEqual([...expected].sort());
  }),
);

/** What somebody at the hub does about each item, at the spot to which it leads. */
class DayAtTheHub {
  private readonly one: IncubationCasePage;

  constructor(private readonly visitor: Visitor) {
    this.one = new IncubationCasePage(visitor);
  }

  async deal(title: string): Promise<void> {
    const words = title.slice(title.indexOf('：') + 1);
    const goesBack = await this.dealAtSpot(words);
    if (!goesBack) await this.visitor.goTo('/admin/');
  }

  /** Answers whether the page goes back to the list by itself. */
  private async dealAtSpot(words: string): Promise<boolean> {
    switch (words) {
      case TITLES['objectionDue']:
        await this.one.complete('处理异议', {
          处理结果: { choice: '异议不成立' },
          理由: '经核实，异议所说与事实不符。',
        });
        return true;
      case TITLES['noticeEnded']:
        return this.signOrAdmit();
      case TITLES['mentoringDue']:
        await this.one.complete('登记督导、培训或服务', { 主题: '上门督导', '时长（分钟）': '60' });
        return true;
      case TITLES['midtermDue']:
        await this.one.complete(actionLabel('startMidterm'));
        return true;
      case TITLES['planItemDue']:
        await this.one.complete('登记完成');
        return true;
      case TITLES['visitDue']:
        await this.one.complete('登记回访', {
          组织是否正常活动: { choice: '正常活动' },
          回访情况: '每周开展活动，账目公开。',
        });
        return true;
      case TITLES['handOverDue']:
        await this.one.act('办理交接：钥匙', { 结果: { choice: '已归还' } }, '办理交接');
        return false;
      default:
        await this.dealWithStage(words);
        return false;
    }
  }

  private async signOrAdmit(): Promise<boolean> {
    const signing = this.visitor.page.getByRole('dialog', { name: '登记协议签署' });
    if ((await signing.count()) === 0) {
      await this.one.act(actionLabel('admit'));
      return false;
    }
    await this.one.complete('登记协议签署', { 枢纽组织签署日期: LATER, 申请组织签署日期: LATER });
    return true;
  }

  /** The step by which a group goes on, where its papers are there; those who apply without papers are refused. */
  private async dealWithStage(words: string): Promise<void> {
    const forward: Readonly<Record<string, IncubationAction>> = {
      [stageTitle('admitted')]: 'startIncubation',
      [stageTitle('midtermReview')]: 'passMidterm',
      [stageTitle('rectifying')]: 'acceptRectification',
      [stageTitle('suspended')]: 'resume',
      [stageTitle('exitReview')]: 'continueIncubation',
      [stageTitle('graduated')]: 'startFollowUp',
    };
    const action = forward[words] ?? 'refuse';
    const reason = {
      refuse: '材料不齐，申请人决定下次再报。',
      continueIncubation: '还需巩固一段时间。',
    }[action as string];
    await this.one.act(actionLabel(action), reason === undefined ? {} : { 理由: reason });
  }
}

function actionLabel(action: IncubationAction): string {
  return INCUBATION_ACTION_LABELS[action].zh;
}

function stageTitle(stage: keyof typeof INCUBATION_STAGE_LABELS): string {
  return `${INCUBATION_STAGE_LABELS[stage].zh}待办理`;
}
