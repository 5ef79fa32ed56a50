const DIVISION = { __typename: 'Division', id: 'dm', asOf: '2026-03-01', name: '德民社区' };

/** An inspection as a row of a list. */
export function inspectionRowOf(over: object = {}): Record<string, unknown> {
  return {
    __typename: 'Inspection',
    id: 'other',
    department: '区应急管理局',
    title: '安全生产月检查',
    subject: 'FIRE_SAFETY',
    startsOn: '2026-03-10',
    endsOn: '2026-03-10',
    state: 'DUPLICATE_CHECKED',
    joint: false,
    division: DIVISION,
    findings: [],
    ...over,
  };
}

/** An inspection that meets and repeats another one, as its department sees it. */
export function inspectionOf(over: object = {}): Record<string, unknown> {
  return {
    ...inspectionRowOf(),
    id: 'in',
    version: 1,
    department: '区消防救援大队',
    title: '冬季消防检查',
    basis: '消防法第五十三条',
    noticeOn: '2026-03-01',
    state: 'ANNOUNCED',
    nextActions: ['PASS_DUPLICATE_CHECK', 'CANCEL_INSPECTION'],
    duplicateAnswer: null,
    staffMinutes: null,
    own: true,
    conflicts: conflictsOf(),
    proposals: [],
    events: [
      {
        __typename: 'InspectionEvent',
        id: 'e',
        kind: 'ANNOUNCED',
        note: '消防法第五十三条',
        recordedAt: '2026-03-01T02:00:00.000Z',
      },
    ],
    ...over,
  };
}

/** What meets and repeats an inspection, with what the earlier one found. */
export function conflictsOf(over: object = {}): Record<string, unknown> {
  return {
    __typename: 'InspectionConflicts',
    communities: 1,
    meets: [inspectionRowOf()],
    repeats: [
      inspectionRowOf({
        id: 'earlier',
        startsOn: '2026-01-20',
        endsOn: '2026-01-20',
        state: 'CLOSED',
        title: '节前消防检查',
        findings: [{ __typename: 'InspectionFinding', id: 'f', text: '楼道堆物' }],
      }),
    ],
    ...over,
  };
}
