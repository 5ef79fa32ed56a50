import type {
  AlertAction,
  AlertActionFacts,
  AlertGrain,
  AlertKind,
  AlertLevel,
  AlertPlaceLevel,
  AlertState,
  SubscriptionKind,
  WatchedLedger,
} from '../alert';
import type { Labels } from './labels';

/** Labels of levels of an alert. @source domain.md 5.1 item 5 */
export const ALERT_LEVEL_LABELS: Labels<AlertLevel> = {
  red: { zh: '红色预警', en: 'Red alert' },
  yellow: { zh: '黄色预警', en: 'Yellow alert' },
  blue: { zh: '蓝色提示', en: 'Blue notice' },
};

/** Labels of what gives rise to an alert. @source decision record 0187 */
export const ALERT_KIND_LABELS: Labels<AlertKind> = {
  threshold: { zh: '超过预警线', en: 'Beyond a threshold' },
  usualVariation: { zh: '超出常年波动', en: 'Beyond usual variation' },
  expiring: { zh: '到期提醒', en: 'Expires or has expired' },
  missingData: { zh: '数据缺报', en: 'Records missing' },
};

/** Labels of states of an alert. @source domain.md 5.1 item 5 */
export const ALERT_STATE_LABELS: Labels<AlertState> = {
  open: { zh: '未处理', en: 'Open' },
  supervised: { zh: '已督办', en: 'To be seen to' },
  explained: { zh: '已说明', en: 'Explained' },
  cleared: { zh: '已消除', en: 'Cleared' },
};

/** Labels of what happens to an alert. @source decision record 0187 */
export const ALERT_ACTION_LABELS: Labels<AlertAction> = {
  superviseAlert: { zh: '督办', en: 'Have it seen to' },
  explainAlert: { zh: '说明', en: 'Explain' },
  clearAlert: { zh: '消除', en: 'Clear' },
};

/** Labels of what must be stated. @source decision record 0187 */
export const ALERT_FACT_LABELS: Labels<keyof AlertActionFacts> = {
  noOpenTask: { zh: '上一次督办的任务已经办结', en: 'the task of the last time to be closed' },
  explanation: { zh: '说明', en: 'an explanation' },
};

/** Labels of what may be subscribed to. @source domain.md 5.1 item 11 */
export const SUBSCRIPTION_KIND_LABELS: Labels<SubscriptionKind> = {
  weeklyDigest: { zh: '每周简报', en: 'Weekly digest' },
  alerts: { zh: '预警提醒', en: 'Alerts' },
};

/** Labels of periods that alerts are judged by. @source decision record 0187 */
export const ALERT_GRAIN_LABELS: Labels<AlertGrain> = {
  month: { zh: '按月', en: 'By month' },
  quarter: { zh: '按季度', en: 'By quarter' },
};

/** Labels of levels of place at which alerts are raised. @source decision record 0187 */
export const ALERT_PLACE_LEVEL_LABELS: Labels<AlertPlaceLevel> = {
  district: { zh: '全区', en: 'District' },
  subdistrict: { zh: '街道（镇）', en: 'Subdistricts' },
  community: { zh: '社区（村）', en: 'Communities' },
};

/** Labels of ledgers whose records may be missing. @source decision record 0187 */
export const WATCHED_LEDGER_LABELS: Labels<WatchedLedger> = {
  matter: { zh: '诉求事项台账', en: 'Ledger of matters' },
  communityTask: { zh: '社区任务台账', en: 'Ledger of community tasks' },
  participation: { zh: '居民参与记录', en: 'Records of participation' },
};
