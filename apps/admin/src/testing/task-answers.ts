const DIVISION = { __typename: 'Division', id: 'dm', asOf: '2026-03-01', name: '德民社区' };

/** A task as a row of the register: off the list, and to be answered. */
export function taskRowOf(over: object = {}): Record<string, unknown> {
  return {
    __typename: 'CommunityTask',
    ...{ id: 't', title: '家庭藏书数量调查', status: 'AWAITING_ANSWER', mandateClass: 'OFF_LIST' },
    ...{ source: 'ASSIGNED', receivedOn: '2026-03-02', dueOn: '2026-03-04', overdue: false },
    ...{ shortNotice: true, isEmergency: false },
    department: { __typename: 'Department', id: 'dep', name: '区文化和旅游局' },
    division: DIVISION,
    ...over,
  };
}

/** A task as its committee sees it. */
export function taskOf(over: object = {}): Record<string, unknown> {
  return {
    ...taskRowOf(),
    ...{ version: 2, content: '逐户统计家庭藏书册数。', body: 'RESIDENTS_COMMITTEE', finding: 'OFF_LIST' },
    ...{ proposedDueOn: null, leadWorkingDays: 2, standsFrom: null, bindsTo: null },
    ...{
      evidenceAsked: '照片',
      asOrderWithAppraisal: true,
      requiresFunds: true,
      means: [],
      fundsPaidOn: null,
    },
    ...{ minutes: 180, minutesBasis: 'STANDARD', objection: null, objectionRuling: null, closedOn: null },
    availableActions: ['ACCEPT', 'ACCEPT_WITH_OBJECTION', 'REFUSE', 'FINISH', 'WITHDRAW'],
    ...{ yours: true, own: false, cameOf: null, spread: 1 },
    refusalDraft: '不予承接告知\n区文化和旅游局：\n贵单位交办的任务不在清单之内。\n德民社区居民委员会',
    edition: {
      __typename: 'MandateEdition',
      ...{ id: 'me', title: '居委会职责清单（2026年版）', validFrom: '2026-01-01' },
      issuingDocument: '政办发〔2026〕1号',
    },
    ...{ item: null, parent: null, parts: [] },
    events: [
      {
        __typename: 'CommunityTaskEvent',
        ...{ id: 'e', kind: 'RECEIVE', party: 'ASSIGNER', occurredOn: '2026-03-02', note: null },
        ...{ oldValue: null, newValue: null, afterClose: false },
      },
    ],
    ...over,
  };
}

/** How many tasks are in each status, for the tabs. */
export const TASK_COUNTS = [
  { __typename: 'CommunityTaskStatusCount', status: 'AWAITING_ANSWER', count: 2, overdueCount: 1 },
  { __typename: 'CommunityTaskStatusCount', status: 'DONE', count: 5, overdueCount: 1 },
];
