const MOMENT = '2026-03-01T02:00:00.000Z';

/** A rubric of one family with two leaves. */
export const RUBRIC = {
  __typename: 'Rubric',
  id: 'r',
  year: 2026,
  title: '社区社会组织评估',
  total: '100',
  bonusCap: '0',
  evidenceRequired: true,
  leastAssessors: 2,
  noticeDays: 7,
  appeal: {
    __typename: 'AppealRules',
    withinWorkingDays: 15,
    acceptWorkingDays: 5,
    reviewWorkingDays: 20,
    leastReviewers: 3,
  },
  bands: [{ __typename: 'RubricBand', grade: 'A_5', from: '90' }],
  nodes: [
    rubricNode('1', null, '100', []),
    rubricNode('1.1', '1', '60', [
      { __typename: 'RubricEvidenceSlot', code: '1', title: '登记证书', required: true },
    ]),
    rubricNode('1.2', '1', '40', []),
  ],
};

function rubricNode(
  code: string,
  parent: string | null,
  maximum: string,
  evidence: readonly object[],
): object {
  const title = { '1': '基础条件', '1.1': '法人资格', '1.2': '章程' }[code];
  return { __typename: 'RubricNode', code, parent, title, maximum, bonus: false, evidence };
}

const leaf = (node: string, points: string): object => ({ __typename: 'LeafScore', node, points });

/** An assessment whose two assessors have submitted. */
export function assessmentOf(over: object = {}): Record<string, unknown> {
  return {
    __typename: 'Assessment',
    id: 'as',
    version: 5,
    state: 'COMMITTEE_DECISION',
    nextActions: ['DECIDE_GRADE'],
    ineligibilityReasons: [],
    visitedOn: '2026-02-20',
    total: '84.75',
    preliminaryGrade: 'A_4',
    grade: null,
    decidedOn: null,
    decisionMinutes: null,
    noticeFrom: null,
    postedAt: null,
    publishedOn: null,
    validTo: null,
    leavesWithoutEvidence: ['1.1'],
    lastAppealOn: null,
    results: [],
    appeals: [],
    organisation: { __typename: 'Organisation', id: 'o', name: '和合邻里互助会' },
    rubric: RUBRIC,
    selfScores: [leaf('1.1', '60'), leaf('1.2', '40')],
    assessors: ['陈老师', '周老师'].map((name, index) => ({
      __typename: 'AssessmentAssessor',
      name,
      conflict: 'NONE',
      submittedAt: MOMENT,
      total: index === 0 ? '80' : '89.5',
      scores: [leaf('1.1', index === 0 ? '50' : '55.5'), leaf('1.2', index === 0 ? '30' : '34')],
    })),
    agreement: { __typename: 'AssessorAgreement', kappa: 0.83, meanDifference: 0.1, pairs: 1 },
    evidence: [],
    events: [
      { __typename: 'AssessmentEvent', action: 'SETTLE_PRELIMINARY', recordedAt: MOMENT, reason: null },
    ],
    ...over,
  };
}

/** A published assessment with an appeal against its second leaf. */
export function appealedOf(appeal: object = {}, over: object = {}): Record<string, unknown> {
  return assessmentOf({
    state: 'APPEALED',
    nextActions: [],
    grade: 'A_4',
    publishedOn: '2026-03-02',
    lastAppealOn: '2026-03-23',
    results: [resultOf(1)],
    appeals: [appealOf(appeal)],
    ...over,
  });
}

/** A version of a result. */
export function resultOf(number: number, over: object = {}): Record<string, unknown> {
  return {
    __typename: 'AssessmentResult',
    number,
    total: '84.75',
    grade: 'A_4',
    settledOn: '2026-03-02',
    reason: null,
    reviewedScores: [],
    ...over,
  };
}

/** An appeal whose three reviewers have spoken. */
export function appealOf(over: object = {}): Record<string, unknown> {
  return {
    __typename: 'AssessmentAppeal',
    id: 'ap',
    version: 2,
    state: 'ACCEPTED',
    nextActions: ['UPHOLD_RESULT', 'CHANGE_RESULT', 'REJECT_APPEAL', 'WITHDRAW_APPEAL'],
    means: 'IN_PERSON',
    receivedOn: '2026-03-04',
    latestOn: '2026-03-23',
    reason: '漏看修订后的章程',
    leaves: ['1.2'],
    dueOn: '2026-04-02',
    dueProvisional: false,
    decidedOn: null,
    decisionReason: null,
    decisionMinutes: null,
    leastReviewers: 3,
    decidable: true,
    evidence: [{ __typename: 'AppealEvidence', leaf: '1.2', documentId: null, note: '章程核准件' }],
    reviewers: ['吴老师', '郑老师', '王老师'].map((name) => ({
      __typename: 'AppealReviewer',
      name,
      conflict: 'NONE',
      submittedAt: MOMENT,
      opinion: 'CHANGE',
      reason: '章程已核准',
    })),
    events: [{ __typename: 'AppealEvent', action: 'ACCEPT_APPEAL', recordedAt: MOMENT, reason: null }],
    ...over,
  };
}

/** An appeal as its reviewer sees it. */
export function ownAppealOf(over: object = {}): Record<string, unknown> {
  return {
    __typename: 'OwnAppeal',
    id: 'ap',
    organisationName: '和合邻里互助会',
    state: 'ACCEPTED',
    receivedOn: '2026-03-04',
    dueOn: '2026-04-02',
    reason: '漏看修订后的章程',
    total: '84.75',
    grade: 'A_4',
    conflict: null,
    opinion: null,
    opinionReason: null,
    submittedAt: null,
    rubric: RUBRIC,
    disputed: [{ __typename: 'DisputedLeaf', node: '1.2', selfPoints: '40', points: ['30', '34'] }],
    evidence: [{ __typename: 'AppealEvidence', leaf: '1.2', note: '章程核准件' }],
    ...over,
  };
}

/** An assessment as its assessor sees it. */
export function ownAssessmentOf(over: object = {}): Record<string, unknown> {
  return {
    __typename: 'OwnAssessment',
    id: 'as',
    organisationName: '和合邻里互助会',
    state: 'DOCUMENT_REVIEW',
    scoringOpen: true,
    conflict: 'NONE',
    submittedAt: null,
    rubric: RUBRIC,
    selfScores: [leaf('1.1', '60')],
    scores: [],
    evidence: [{ __typename: 'AssessmentEvidence', id: 'ev', node: '1.1', slot: '1', note: '证书正本' }],
    ...over,
  };
}

export const FORMALISM = {
  __typename: 'AssessmentFormalism',
  assessments: 8,
  formal: 2,
  scores: 100,
  fullMarks: 25,
  evidenced: 80,
  deviation: 4.25,
  signs: [{ __typename: 'AssessmentSignCount', sign: 'NO_EVIDENCE', count: 1 }],
};
