import { ACTIVITY_ACTION_LABELS, ACTIVITY_ACTIONS } from '@weizhi/domain';
import type {
  ActivityAction,
  ActivityDetailFragment,
  ActivityRowFragment,
  CommunityActivityState,
} from '@weizhi/graphql-client/documents';
import { formatMoment } from '@weizhi/ui';
import type { ActField } from '../../../shared/act-dialog';
import type { NextAct } from '../../../shared/next-acts';

const REASON: ActField = { name: 'reason', label: '理由', kind: 'longText' };
const WITH_REASON: ReadonlySet<string> = new Set(['reopenAttendance', 'cancelActivity']);

export const ACTIVITY_TABS = [
  { key: 'all', label: '全部' },
  { key: 'DRAFT', label: '筹备中' },
  { key: 'OPEN', label: '报名中' },
  { key: 'HELD', label: '登记签到' },
  { key: 'CLOSED', label: '已归档' },
  { key: 'CANCELLED', label: '已取消' },
] as const;

/** What a tab keeps the list to; none for all. */
export function statesOfTab(tab: string | undefined): CommunityActivityState[] | null {
  const found = ACTIVITY_TABS.find(({ key }) => key === tab);
  return !found || found.key === 'all' ? null : [found.key];
}

/** When an activity is, in words; the day once where it ends on the day on which it begins. */
export function timesWords({ startsAt, endsAt }: Pick<ActivityRowFragment, 'startsAt' | 'endsAt'>): string {
  const [begins, ends] = [formatMoment(startsAt), formatMoment(endsAt)];
  const [day = '', hour = ''] = ends.split(' ');
  return `${begins} 至 ${begins.startsWith(day) ? hour : ends}`;
}

/** How many came of how many who signed up, and how many places there are. */
export function placesWords({
  signedUpCount,
  attendedCount,
  places,
}: Pick<ActivityRowFragment, 'signedUpCount' | 'attendedCount' | 'places'>): string {
  const limit = places == null ? '名额不限' : `名额 ${String(places)}`;
  return `报名 ${String(signedUpCount)}，签到 ${String(attendedCount)}（${limit}）`;
}

/** The acts that the rules allow now. */
export function activityActs({
  nextActions,
}: Pick<ActivityDetailFragment, 'nextActions'>): readonly NextAct<ActivityAction>[] {
  return nextActions.flatMap((value): NextAct<ActivityAction>[] => {
    const action = ACTIVITY_ACTIONS.find(
      (each) => each.toLowerCase() === value.replaceAll('_', '').toLowerCase(),
    );
    if (!action) return [];
    const fields = WITH_REASON.has(action) ? [REASON] : [];
    return [{ value, fields, label: ACTIVITY_ACTION_LABELS[action].zh, grave: action === 'cancelActivity' }];
  });
}

/** A day and an hour of the clock of Shanghai as a moment; undefined for what is no hour. */
export function momentOf(day: string, hour: string): Date | undefined {
  const moment = new Date(`${day}T${hour.trim().padStart(5, '0')}:00+08:00`);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}
