import type {
  ActivityAction,
  ActivityActionFacts,
  ActivityKind,
  ActivityOrganiser,
  CommunityActivityState,
} from '../activity';
import type { Labels } from './labels';

/** Labels of states of an activity. @source decision record 0168 */
export const COMMUNITY_ACTIVITY_STATE_LABELS: Labels<CommunityActivityState> = {
  draft: { zh: '筹备中', en: 'Draft' },
  open: { zh: '报名中', en: 'Open' },
  held: { zh: '已举办，登记签到', en: 'Held, attendance to be recorded' },
  closed: { zh: '已归档', en: 'Closed' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
};

/** Labels of what can be done with an activity. @source decision record 0168 */
export const ACTIVITY_ACTION_LABELS: Labels<ActivityAction> = {
  openSignUp: { zh: '开放报名', en: 'Open sign-up' },
  recordHeld: { zh: '登记已举办', en: 'Record that it was held' },
  closeActivity: { zh: '归档', en: 'Close' },
  reopenAttendance: { zh: '重新登记签到', en: 'Open attendance again' },
  cancelActivity: { zh: '取消活动', en: 'Cancel' },
};

/** Labels of what must be stated. @source decision record 0168 */
export const ACTIVITY_FACT_LABELS: Labels<keyof ActivityActionFacts> = {
  begun: { zh: '活动已经开始', en: 'the activity to have begun' },
  attended: { zh: '至少一人签到', en: 'somebody to have attended' },
  unattended: { zh: '没有人签到（有人签到的已经举办，不能取消）', en: 'nobody to have attended' },
  reason: { zh: '理由', en: 'a reason' },
};

/** Labels of kinds of activities. @source requirements.md W1 */
export const ACTIVITY_KIND_LABELS: Labels<ActivityKind> = {
  volunteering: { zh: '志愿服务', en: 'Volunteering' },
  mutualAid: { zh: '邻里互助', en: 'Mutual aid' },
  culture: { zh: '文体活动', en: 'Culture and sports' },
  cleanUp: { zh: '环境整治', en: 'Clean-up' },
  deliberation: { zh: '议事协商', en: 'Deliberation' },
  learning: { zh: '学习宣讲', en: 'Learning' },
  festival: { zh: '节庆联谊', en: 'Festival' },
  otherActivity: { zh: '其他活动', en: 'Other' },
};

/** Labels of who holds an activity. @source requirements.md W5 */
export const ACTIVITY_ORGANISER_LABELS: Labels<ActivityOrganiser> = {
  residentsCommittee: { zh: '居委会', en: 'Residents’ committee' },
  organisation: { zh: '社会组织', en: 'Social organisation' },
  residents: { zh: '居民', en: 'Residents themselves' },
};
