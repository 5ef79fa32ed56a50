import type { IncubationStory } from './incubation-story';
import { CaseList } from './incubation-views';

/** A case that stands still for two weeks and goes on where it was. */
export function suspendForAWhile({ on, groups }: IncubationStory): void {
  it(
    'suspends a case, which owes nothing of its plan meanwhile',
    on('2025-05-12', 'hub', async (one, visitor) => {
      await one.open(groups.extended);
      await one.act('暂时中止', { 理由: '负责人住院，活动暂停' });
      await one.waitForStep('培育中 → 中止。理由：负责人住院，活动暂停');
      expect([await one.offers('启动中期评估'), await one.offers('恢复培育')]).toEqual([false, true]);
      expect(await visitor.inspect()).toEqual([]);
      expect(await new CaseList(visitor).duesOf(groups.extended)).toEqual([]);
    }),
  );

  it(
    'takes the case up again, and with it what it owes',
    on('2025-05-26', 'hub', async (one, visitor) => {
      await one.open(groups.extended);
      await one.act('恢复培育');
      await one.waitForStep('中止 → 培育中');
      expect(await new CaseList(visitor).duesOf(groups.extended)).toEqual([
        '2025年5月11日 本月督导',
        '2025年7月11日 中期评估到期',
      ]);
    }),
  );
}

/** A case that is told to put something right, does so, and goes on where it was. */
export function rectify({ on, groups }: IncubationStory): void {
  it(
    'orders rectification with its notice, within thirty days',
    on('2025-07-22', 'hub', async (one, visitor) => {
      await one.open(groups.extended);
      expect(await one.blockersOf('责令整改')).toEqual([expect.stringContaining('整改通知书')]);
      await one.file('整改通知书');
      await one.act('责令整改', { 理由: '活动签到不全，财务台账缺失' });
      await one.waitForStep('培育中 → 整改中。理由：活动签到不全，财务台账缺失');
      expect(await one.blockersOf('整改验收通过')).toEqual([expect.stringContaining('整改报告')]);
      expect(await visitor.inspect()).toEqual([]);
      expect(await new CaseList(visitor).duesOf(groups.extended)).toEqual([
        '2025年8月21日 本阶段办理时限',
        '2025年8月31日 培育方案事项到期',
      ]);
    }),
  );

  it(
    'accepts the rectification, and the case is where it was',
    on('2025-08-15', 'hub', async (one) => {
      await one.open(groups.extended);
      expect(await one.fileAllMissing()).toEqual(['整改报告']);
      await one.act('整改验收通过');
      await one.waitForStep('整改中 → 培育中');
    }),
  );
}
