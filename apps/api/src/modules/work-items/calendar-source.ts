import { can } from '@weizhi/domain';
import type { WorkItem, WorkItemSource } from '../../platform/work-items/work-item-source';

const PROVISIONAL = `
  select extract(year from day)::int as year
    from calendar_day
   where day between $1::date and ($1::date + interval '14 months')
   group by 1 having bool_or(status = 'provisional') order by 1`;

/** From November on the State Council's notice for the next year should be out; deadlines depend on it. */
export const provisionalCalendarSource: WorkItemSource = {
  source: 'calendar',
  async list(context, by): Promise<readonly WorkItem[]> {
    if (!can(context.actor, 'calendar.manage')) return [];
    const rows = await context.reads.sql<{ year: number }>(PROVISIONAL, [by]);
    return rows.filter(({ year }) => isNoticeExpected(year, by)).map(({ year }) => toItem(year));
  },
};

function isNoticeExpected(year: number, day: string): boolean {
  return day >= `${String(year - 1)}-11-01`;
}

function toItem(year: number): WorkItem {
  return {
    key: `calendar:${String(year)}`,
    title: {
      zh: `${String(year)} 年工作日历尚未确认`,
      en: `The working-day calendar of ${String(year)} is provisional`,
    },
    why: {
      zh: '国务院办公厅的放假通知一般在十一月发布，系统里这一年还是按法定节假日推算的。',
      en: 'The holiday notice is usually out by November; our calendar of that year is still worked out from the law.',
    },
    otherwise: {
      zh: '按工作日计算的时限可能差几天。',
      en: 'Deadlines counted in working days may be off by some days.',
    },
    // The days come with a release of the system; no page edits them.
    action: { label: { zh: '通知维护单位更新日历', en: 'Ask for the calendar’s update' }, path: '/' },
    dueOn: `${String(year - 1)}-12-31`,
    urgency: 'normal',
    nature: 'act',
    divisionId: null,
    since: new Date(`${String(year - 1)}-11-01T00:00:00+08:00`),
  };
}
