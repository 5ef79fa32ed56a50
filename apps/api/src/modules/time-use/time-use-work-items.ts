import { can, daysOfWeek, isoDate } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { WorkItem, WorkItemSource } from '../../platform/work-items/work-item-source';
import { listOwnWeeks } from './own-time-use';
import type { OwnTimeUseWeek } from './time-use.type';

/**
 * Days that somebody who takes part has not filled in. Whoever does not take part, or withdrew, has nothing to do; once
 * the week is closed nobody is asked any more.
 */
export const TIME_USE_DAYS: WorkItemSource = {
  source: 'timeUseDays',
  async list(context: RequestContext, by): Promise<readonly WorkItem[]> {
    if (!can(context.actor, 'timeUse.record')) return [];
    const weeks = await listOwnWeeks(context);
    return weeks
      .filter(({ joined, closesOn }) => joined && by <= closesOn)
      .flatMap((week) => {
        const filled = new Set(week.days.map(({ day }) => day));
        const open = daysOfWeek(isoDate(week.monday)).filter((day) => day <= by && !filled.has(day));
        return open[0] === undefined ? [] : [itemOf(week, open.length, open[0])];
      });
  },
};

function itemOf({ row, monday, closesOn }: OwnTimeUseWeek, number: number, first: string): WorkItem {
  return {
    key: `timeUseDays:${row.id}`,
    title: {
      zh: `我的工作时间：还有 ${String(number)} 天没有填`,
      en: `Your working time: ${String(number)} days to fill in`,
    },
    why: {
      zh: `您参加了 ${monday} 开始的抽样周。`,
      en: `You take part in the sampled week from ${monday}.`,
    },
    otherwise: {
      zh: '不填也可以：没有填满七天的记录不计入数据。随时可以退出。',
      en: 'You may leave it: a log of fewer than seven days enters no figure. You may withdraw at any time.',
    },
    action: { label: { zh: '去填写', en: 'Fill it in' }, path: '/time-use?at=days' },
    dueOn: closesOn,
    urgency: 'normal',
    nature: 'act',
    divisionId: row.divisionId,
    since: new Date(`${first}T00:00:00+08:00`),
  };
}
