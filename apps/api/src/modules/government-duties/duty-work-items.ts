import { addDays, can, GOVERNMENT_DUTY_LABELS, isoDate, type IsoDate } from '@weizhi/domain';
import { IsNull } from 'typeorm';
import { toGlobalId } from '../../platform/graphql/global-id';
import type { WorkItem, WorkItemSource } from '../../platform/work-items/work-item-source';
import { listActs, standingPeriods, todayOf } from './duty-rows';
import { GovernmentDutyRow } from './government-duty.entity';
import { GOVERNMENT_DUTY } from './government-duty.type';

const MOST = 200;

/** Days before the end of its period at which a duty comes onto the list. */
const NOTICE_DAYS = 30;

/** Duties whose period ends soon and is still open, and the last period where it is vacant. */
const dueDuties: WorkItemSource = {
  source: 'governmentDuty',
  async list(context, by): Promise<readonly WorkItem[]> {
    if (!can(context.actor, 'governmentDuty.act')) return [];
    const duties = await context.reads
      .repository(GovernmentDutyRow)
      .find({ where: { withdrawnAt: IsNull() } });
    const acts = await listActs(context.reads, duties);
    const today = todayOf(context);
    return duties
      .flatMap((duty) =>
        standingPeriods(duty, acts.get(duty.id) ?? [], by)
          .slice(0, 2)
          .filter(({ to, standing }) => standing !== 'done' && addDays(to, -NOTICE_DAYS) <= by)
          .slice(0, 1)
          .map(({ to }) => ({ duty, to })),
      )
      .sort((one, other) => one.to.localeCompare(other.to))
      .slice(0, MOST)
      .map(({ duty, to }) => dutyItem(duty, to, today));
  },
};

function dutyItem(duty: GovernmentDutyRow, dueOn: IsoDate, today: IsoDate): WorkItem {
  const { zh, en } = GOVERNMENT_DUTY_LABELS[duty.duty];
  return {
    key: `governmentDuty:${duty.id}`,
    title: {
      zh: `${duty.department}应履行：${duty.title}`,
      en: `${duty.department} has to do: ${duty.title}`,
    },
    why: {
      zh: `“${zh}”职责，本期到 ${dueOn} 为止，还没有履行记录。`,
      en: `${en}: the period ends on ${dueOn} and nothing is recorded.`,
    },
    otherwise: { zh: '到期没有履行的，记为缺位。', en: 'Afterwards it counts as a vacancy.' },
    action: {
      label: { zh: '登记履行', en: 'Record it' },
      path: `/government-duties/${toGlobalId(GOVERNMENT_DUTY, duty.districtId, duty.id)}?at=act`,
    },
    dueOn,
    urgency: dueOn < today ? 'overdue' : 'soon',
    nature: 'act',
    divisionId: null,
    since: new Date(`${addDays(isoDate(dueOn), -NOTICE_DAYS)}T00:00:00+08:00`),
  };
}

/** What duties of government give departments to do. */
export const DUTY_WORK_ITEM_SOURCES: readonly WorkItemSource[] = [dueDuties];
