import type {
  OutsideSystemFilter,
  OutsideSystemKind,
  OutsideSystemLoadQuery,
  OutsideSystemRowFragment,
} from '@weizhi/graphql-client/documents';

const GROUPS: readonly OutsideSystemKind[] = ['WE_CHAT_GROUP', 'DING_TALK_GROUP', 'OTHER_GROUP'];

/** Tabs of the list. */
export const SYSTEM_TABS = [
  { key: 'all', label: '在用' },
  { key: 'platforms', label: '平台系统' },
  { key: 'groups', label: '工作群' },
  { key: 'ended', label: '不在用' },
] as const;

/** What a tab keeps the list to. */
export function filterOfTab(tab: string | undefined): Pick<OutsideSystemFilter, 'kinds' | 'inUse'> {
  if (tab === 'ended') return { kinds: null, inUse: false };
  if (tab === 'platforms') return { kinds: ['PLATFORM'], inUse: true };
  return { kinds: tab === 'groups' ? [...GROUPS] : null, inUse: true };
}

/** What a community loses to a system every week, with what it rests on. */
export function minutesWords({
  weeklyMinutes,
  sampledWeeks,
}: Pick<OutsideSystemRowFragment, 'weeklyMinutes' | 'sampledWeeks'>): string {
  if (weeklyMinutes == null) return '尚未抽样测量';
  return `${String(weeklyMinutes)} 分钟（抽样 ${String(sampledWeeks ?? 0)} 周）`;
}

/** How many logins or people of a community. */
export function peopleWords({
  kind,
  peopleAsked,
}: Pick<OutsideSystemRowFragment, 'kind' | 'peopleAsked'>): string {
  return kind === 'PLATFORM' ? `${String(peopleAsked)} 个账号` : `${String(peopleAsked)} 人入群`;
}

/** The load of a community in one sentence. */
export function loadWords(load: OutsideSystemLoadQuery['outsideSystemLoad']): string {
  const { platforms, groups, peopleAsked, weeklyMinutes, unmeasured } = load;
  const counts = `在用平台 ${String(platforms)} 个、工作群 ${String(groups)} 个，账号和入群共 ${String(peopleAsked)} 个（人）。`;
  const measured = `已测量的每周用时合计 ${String(weeklyMinutes)} 分钟`;
  return unmeasured === 0
    ? `${counts}${measured}。`
    : `${counts}${measured}，另有 ${String(unmeasured)} 个尚未抽样测量，不在合计内。`;
}
