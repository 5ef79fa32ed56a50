import { type Answers, onePage } from '@weizhi/graphql-client/testing';
import { scorecardAnswers } from './scorecard-answers';

const SUBDISTRICT = {
  ...{ id: 's1', name: '城东街道', kind: 'SUBDISTRICT', asOf: '2026-11-27', code: null },
  ...{ childCount: 0, districts: [], path: [] },
};

const RED = {
  ...{ id: 'Alert.1.a', version: 1, kind: 'THRESHOLD', level: 'RED', state: 'OPEN', title: '逾期率' },
  ...{ reason: '2026年10月逾期率 23.5%（47 ÷ 200，分母为到期任务），高于红色预警线 20%。' },
  ...{
    openedOn: '2026-10-01',
    endedOn: null,
    days: 57,
    sharedBy: 0,
    explanation: null,
    owner: '城东街道办事处主任',
  },
  ...{ nextActions: ['SUPERVISE_ALERT', 'EXPLAIN_ALERT'], maySupervise: true, mayExplain: false },
  ...{ division: SUBDISTRICT, task: null },
};

const BLUE = {
  ...RED,
  ...{ id: 'Alert.1.b', kind: 'EXPIRING', level: 'BLUE', state: 'SUPERVISED', title: '要素佐证材料到期' },
  ...{
    reason: '30 天内有 3 项要素佐证材料到期，最早的 2026年12月20日到期。',
    days: 0,
    explanation: '已通知',
  },
  ...{ maySupervise: false, mayExplain: true },
  task: { id: 'CommunityTask.1.t', status: 'ACCEPTED', dueOn: '2026-12-01', overdue: false },
};

/** Of the district, shared by its subdistricts. */
export const SHARED = {
  ...RED,
  ...{ id: 'Alert.1.c', title: '居民参与率', sharedBy: 14, owner: '崇川区人民政府分管负责人' },
  ...{ reason: '2026年第3季度居民参与率 0.6%，低于红色预警线 1%。16 个街道（镇）中有 14 个也是如此。' },
  division: { ...SUBDISTRICT, id: 'd1', name: '崇川区', kind: 'DISTRICT' },
};

const SUBSCRIPTION = {
  kind: 'ALERTS',
  leastLevel: 'YELLOW',
  newAlerts: 3,
  digestOf: null,
  division: SUBDISTRICT,
};

/** Two subscriptions of one's own, each with something new. */
export const SUBSCRIPTIONS = [
  { ...SUBSCRIPTION, id: 'PlaceSubscription.1.a' },
  {
    ...{ ...SUBSCRIPTION, id: 'PlaceSubscription.1.b', kind: 'WEEKLY_DIGEST', newAlerts: 0 },
    digestOf: '2026-11-16',
  },
];

/** Answers about a district with two alerts; one may be seen to, the other explained. */
export function alertAnswers(): Answers {
  return {
    ...scorecardAnswers(),
    alerts: onePage([RED, BLUE]),
    alertSummary: {
      counts: [
        { level: 'RED', standing: 1, open: 1 },
        { level: 'YELLOW', standing: 0, open: 0 },
        { level: 'BLUE', standing: 1, open: 0 },
      ],
      evaluatedAt: '2026-11-26T22:20:00Z',
    },
    alert: {
      id: 'Alert.1.a',
      parts: [RED],
      events: [
        {
          ...{ id: 'e1', kind: 'OPENED', level: 'YELLOW', occurredOn: '2026-10-01' },
          ...{ note: null, recordedBy: null },
        },
      ],
    },
    ownSubscriptions: [],
    subscribe: { __typename: 'SubscriptionsChanged', subscriptions: SUBSCRIPTIONS },
    unsubscribe: { __typename: 'SubscriptionsChanged', subscriptions: [] },
    departments: [{ id: 'Department.1.d', name: '区民政局' }],
    superviseAlert: { __typename: 'AlertChanged', alert: { ...RED, state: 'SUPERVISED' } },
    explainAlert: { __typename: 'AlertChanged', alert: { ...BLUE, state: 'EXPLAINED' } },
  };
}
