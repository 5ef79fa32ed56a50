import { type Answers, onePage } from '@weizhi/graphql-client/testing';
import { DISTRICT, DISTRICT_DIVISION } from './console-answers';

const MOMENT = '2026-03-01T02:00:00.000Z';

export const PROGRAMME = {
  id: 'programme',
  name: '社区社会组织孵化',
  edition: 1,
  passLine: 60,
  minimumAssessors: 3,
  noticeFewestDays: 5,
  noticeMostDays: 7,
  extensionMonths: 6,
  tracks: [{ code: 'sixMonths', name: '萌芽型（6个月）', months: 6, forRegistration: false }],
  scoreItems: [{ code: 'need', name: '需求真实', maximum: 100 }],
};

/** A case with all that its page asks for. */
export function caseOf(over: Answers = {}): Record<string, unknown> {
  return {
    id: 'c',
    version: 7,
    number: '孵2026-0001',
    track: 'sixMonths',
    simplified: false,
    requestedSum: '20000.00',
    summary: '帮助独居老人就近互助',
    stage: 'APPLIED',
    resumeStage: null,
    stageEnteredOn: '2026-03-01',
    appliedOn: '2026-03-01',
    admittedOn: null,
    startedOn: null,
    endsOn: null,
    midtermPassedOn: null,
    graduatedOn: null,
    endedOn: null,
    certificateNumber: null,
    extensions: 0,
    missingPapers: [],
    hubSignedOn: null,
    organisationSignedOn: null,
    organisation: { id: 'o', name: '和合邻里互助会' },
    division: DISTRICT_DIVISION,
    district: DISTRICT,
    programme: PROGRAMME,
    availableActions: [
      {
        action: 'ACCEPT_APPLICATION',
        needs: [],
        papers: ['APPLICATION_FORM'],
        missingPapers: ['APPLICATION_FORM'],
        blockers: [{ code: 'INCUBATION_DOCUMENTS_MISSING', message: '缺少材料：入驻申请表。' }],
      },
      { action: 'REQUEST_CORRECTION', needs: [], papers: [], missingPapers: [], blockers: [] },
      { action: 'REFUSE', needs: ['REASON'], papers: [], missingPapers: [], blockers: [] },
    ],
    papers: [],
    criteria: [],
    panel: null,
    notice: null,
    planItems: [],
    handOverItems: [],
    visits: [],
    supportShares: [],
    events: [
      {
        id: 'e',
        action: 'submit',
        label: '提交申请',
        fromStage: 'DRAFT',
        toStage: 'APPLIED',
        recordedAt: MOMENT,
        reason: null,
        detail: null,
      },
    ],
    ...over,
  };
}

/** What a case in care shows besides. */
export const IN_CARE: Answers = {
  stage: 'INCUBATING',
  admittedOn: '2026-03-10',
  startedOn: '2026-03-10',
  endsOn: '2026-09-10',
  availableActions: [
    { action: 'EXTEND', needs: ['REASON', 'EXTENSION_MONTHS'], papers: [], missingPapers: [], blockers: [] },
    {
      action: 'TERMINATE',
      needs: ['TERMINATION_GROUND', 'REASON'],
      papers: [],
      missingPapers: [],
      blockers: [],
    },
  ],
  papers: [
    {
      id: 'p',
      kind: 'INCUBATION_AGREEMENT',
      title: '孵化协议.pdf',
      documentId: 'd',
      attachmentId: 'a',
      filedAt: MOMENT,
    },
  ],
  criteria: [
    {
      criterion: 'LAWFUL_STANDING',
      mandatory: true,
      state: 'EXPIRED',
      document: '备案证书',
      validTo: '2026-02-28',
    },
  ],
  panel: {
    received: 3,
    eligible: 3,
    minimum: 3,
    complete: true,
    mean: '75.00',
    dropped: 0,
    passed: true,
    passLine: 60,
    sheets: [{ id: 's', seat: '1号评委', onPaper: true, conflict: 'NONE', submitted: true, total: 75 }],
  },
  notice: {
    openedOn: '2026-03-02',
    closesOn: '2026-03-09',
    places: '社区公告栏',
    provisional: false,
    objections: [],
  },
  planItems: [
    { id: 'i', element: '治理结构', goal: '建立理事会', dueOn: '2026-05-01', doneOn: null, note: null },
  ],
  handOverItems: [{ id: 'h', name: '钥匙', quantity: 2, outcome: null, settledOn: null, note: null }],
  supportShares: [
    {
      id: 'sh',
      kind: 'CAPACITY_TRAINING',
      activity: 'TRAINING',
      occurredOn: '2026-04-01',
      minutes: 90,
      cost: '4.35',
      title: '项目书写作',
    },
  ],
};

/** Answers to what the pages of incubation ask. */
export function incubationAnswers(over: Answers = {}): Answers {
  return {
    incubationCase: caseOf(),
    incubationCases: onePage([caseOf()]),
    incubationBoard: [
      { stage: 'APPLIED', count: 7, cases: [caseOf()] },
      { stage: 'SCREENING', count: 0, cases: [] },
    ],
    incubationDues: [{ due: 'STAGE_DUE', dueOn: '2026-03-06', provisional: false, case: caseOf() }],
    incubationCalls: [
      {
        id: 'call',
        title: '2026年征集',
        opensOn: '2026-01-01',
        closesOn: '2026-12-31',
        programme: PROGRAMME,
      },
    ],
    incubationProgrammes: [{ ...PROGRAMME, adoptedOn: '2026-01-01' }],
    supportSummary: {
      entries: 2,
      organisations: 23,
      minutes: 33_210,
      cost: '1900.00',
      graduates: 2,
      costPerGraduate: '950.00',
    },
    supportTotals: [{ kind: 'CAPACITY_TRAINING', minutes: 33_210, cost: '1900.00', entries: 24 }],
    supportShares: onePage([
      {
        id: 'SupportShare.1.s',
        kind: 'CAPACITY_TRAINING',
        activity: 'TRAINING',
        occurredOn: '2026-04-01',
        minutes: 1440,
        cost: '4.35',
        title: '项目书写作',
        organisation: { id: 'o', name: '和合邻里互助会' },
      },
    ]),
    incubationAssessors: [{ accountId: 'a', displayName: '赵老师', identifier: 'zhao' }],
    incubationAssignments: [
      {
        sheetId: 's',
        number: '孵2026-0001',
        organisationName: '和合邻里互助会',
        summary: '帮助独居老人',
        requestedSum: '20000.00',
        papers: ['申请表'],
        conflict: 'NONE',
        total: null,
        items: PROGRAMME.scoreItems,
      },
    ],
    organisations: onePage([{ id: 'o', name: '和合邻里互助会' }]),
    organisation: { id: 'o', documents: onePage([]) },
    ...over,
  };
}
