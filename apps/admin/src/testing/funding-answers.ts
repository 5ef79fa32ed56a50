import { onePage } from '@weizhi/graphql-client/testing';
import { DISTRICT_DIVISION } from './console-answers';

const MOMENT = '2026-03-01T02:00:00.000Z';

const SUPPLIER = { id: 'o', name: '睦邻服务中心', registrationStatus: 'REGISTERED' };

function milestone(ordinal: number, kind: string, over: object = {}): Record<string, unknown> {
  return {
    __typename: 'FundingMilestone',
    id: `m${String(ordinal)}`,
    version: 1,
    ordinal,
    kind,
    title: { SIGNING: '签约', MIDTERM: '中期评估' }[kind] ?? kind,
    dueOn: '2026-06-30',
    outcome: 'PENDING',
    evaluatedOn: null,
    note: null,
    ...over,
  };
}

/** A contract under way with a first instalment that can be approved and a second that has to wait. */
export function contractOf(over: object = {}): Record<string, unknown> {
  const signing = milestone(1, 'SIGNING', { outcome: 'PASSED', evaluatedOn: '2026-01-10' });
  const midterm = milestone(2, 'MIDTERM');
  const instalment = {
    __typename: 'FundingInstalment',
    version: 1,
    state: 'PLANNED',
    approvalObstacles: [],
    payment: null,
  };
  return {
    __typename: 'FundingContract',
    id: 'c',
    version: 6,
    number: 'CC-2026-001',
    title: '社区老人助餐服务',
    kind: 'GOVERNMENT_PURCHASE',
    source: 'GOVERNMENT_PURCHASE',
    theme: 'ELDERLY',
    purchaser: '钟秀街道办事处',
    amount: '100000.01',
    paidAmount: '0.00',
    clawedBackAmount: '0.00',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    stable: false,
    hub: false,
    state: 'RUNNING',
    availableActions: ['START_MIDTERM_REVIEW', 'REQUIRE_RECTIFICATION', 'TERMINATE'],
    noticeEndsOn: '2026-01-08',
    signedOn: '2026-01-10',
    rectifyBy: null,
    evaluation: null,
    division: DISTRICT_DIVISION,
    supplier: SUPPLIER,
    fiscalHost: null,
    milestones: [signing, midterm],
    instalments: [
      {
        ...instalment,
        id: 'i1',
        ordinal: 1,
        share: 5000,
        amount: '50000.01',
        milestone: signing,
        paymentObstacles: ['NOT_APPROVED'],
      },
      {
        ...instalment,
        id: 'i2',
        ordinal: 2,
        share: 5000,
        amount: '50000.00',
        milestone: midterm,
        approvalObstacles: ['MILESTONE_NOT_EVALUATED'],
        paymentObstacles: ['MILESTONE_NOT_EVALUATED', 'NOT_APPROVED'],
      },
    ],
    districtId: 'd',
    spentAmount: '36000.00',
    missingVouchers: 1,
    budgetLines: [
      {
        id: 'l1',
        category: 'ACTIVITY',
        title: '助餐补贴',
        agreed: '60000.01',
        current: '60000.01',
        spent: '36000.00',
      },
      {
        id: 'l2',
        category: 'PERSONNEL',
        title: '人员费用',
        agreed: '40000.00',
        current: '40000.00',
        spent: '0.00',
      },
    ],
    expenses: onePage([
      {
        id: 'x1',
        amount: '36000.00',
        spentOn: '2026-02-03',
        purpose: '二月餐补',
        lineId: 'l1',
        voucherId: null,
        advanceReason: null,
      },
    ]),
    promises: [
      {
        id: 'p1',
        kind: 'TRAINING_SESSIONS',
        unit: 'SESSIONS',
        promised: 12,
        evidenced: 5,
        completion: '0.4167',
        standing: 'BEHIND',
        evidence: [
          {
            id: 'v1',
            title: '议事规则培训签到表',
            quantity: 5,
            occurredOn: '2026-02-08',
            attachmentId: 'Attachment.1.a',
          },
        ],
      },
    ],
    beneficiaries: { visits: 105, uniqueAtLeast: 40, uniqueAtMost: 70 },
    beneficiaryCounts: [
      {
        id: 'b1',
        periodFrom: '2026-02-01',
        periodTo: '2026-02-28',
        activity: '集中助餐',
        uniquePeople: 40,
        visits: 105,
      },
    ],
    events: [
      {
        id: 'e',
        kind: 'ADVANCED',
        action: 'SIGN',
        subject: null,
        note: null,
        amount: null,
        occurredOn: '2026-01-10',
        recordedAt: MOMENT,
      },
    ],
    ...over,
  };
}
