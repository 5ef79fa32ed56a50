import { DISTRICT_DIVISION } from './console-answers';

const MOMENT = '2026-03-01T02:00:00.000Z';

/** A committee that exists in name only. */
export function committeeOf(over: object = {}): Record<string, unknown> {
  return {
    __typename: 'OwnersCommittee',
    id: 'oc',
    version: 4,
    status: 'LAPSED',
    lapseReasons: ['TERM_EXPIRED', 'NO_MEETING'],
    nextActions: ['BEGIN_RE_ELECTION'],
    procedure: null,
    electedOn: '2020-05-01',
    termEnd: '2025-04-30',
    lastMeetingOn: '2024-12-01',
    seats: 7,
    membersInOffice: 5,
    filedOn: '2020-05-20',
    filingNumber: '崇业备〔2020〕3号',
    steps: [],
    events: [
      {
        __typename: 'OwnersCommitteeEvent',
        kind: 'MEETING_HELD',
        occurredOn: '2024-12-01',
        recordedAt: MOMENT,
        subject: null,
        reason: '讨论停车收费',
      },
    ],
    ...over,
  };
}

/** An estate with its committee. */
export function committeeEstateOf(over: object = {}): Record<string, unknown> {
  return {
    __typename: 'Estate',
    id: 'e',
    name: '和平花苑',
    households: 300,
    division: DISTRICT_DIVISION,
    ownersRegister: {
      __typename: 'OwnersRegister',
      units: 320,
      owners: 300,
      area: '30000.00',
      developerUnits: 3,
    },
    ownersCommittee: committeeOf(),
    ownersVotes: [
      {
        __typename: 'Vote',
        id: 'v1',
        title: '选聘物业服务企业',
        state: 'OPEN',
        rulesPublishedOn: '2026-02-01',
        closesOn: '2026-03-10',
      },
    ],
    ...over,
  };
}

const weight = (heads: number, area: string): object => ({ __typename: 'VoteWeight', heads, area });
const check = (measure: string, over: object): object => ({
  __typename: 'VoteShareCheck',
  measure,
  comparison: 'AT_LEAST',
  numerator: 2,
  denominator: 3,
  met: true,
  ...over,
});

/** The result of the first boundary vector: 200 of 300 owners, 101 for. */
export const BOUNDARY_RESULT = {
  __typename: 'VoteResult',
  roll: weight(300, '30000.00'),
  returned: weight(200, '20000.00'),
  questions: [
    {
      __typename: 'VoteQuestionResult',
      question: '1',
      passed: true,
      quorumReached: true,
      decidedByDeemedConsent: false,
      support: weight(101, '10001.00'),
      against: weight(99, '9999.00'),
      abstained: weight(0, '0.00'),
      spoilt: weight(0, '0.00'),
      participating: weight(200, '20000.00'),
      quorum: [
        check('AREA', { part: '200000000', whole: '300000000', left: '600000000', right: '600000000' }),
        check('HEADS', { part: '200', whole: '300', left: '600', right: '600' }),
      ],
      checks: [
        check('HEADS', {
          comparison: 'MORE_THAN',
          numerator: 1,
          denominator: 2,
          part: '101',
          whole: '200',
          left: '202',
          right: '200',
        }),
      ],
      options: [],
    },
  ],
};

/** A voter on the roll. */
export function rollEntryOf(over: object = {}): Record<string, unknown> {
  return {
    __typename: 'RollEntry',
    id: 'r1',
    number: 1,
    voter: '张*',
    holdings: '1幢101、1幢102',
    heads: 1,
    area: '100.00',
    returned: false,
    ...over,
  };
}

/** A vote that takes ballots, with its roll. */
export function voteOf(over: object = {}): Record<string, unknown> {
  return {
    __typename: 'Vote',
    id: 'v1',
    version: 3,
    title: '选聘物业服务企业',
    state: 'OPEN',
    nextActions: ['CLOSE_VOTE'],
    ruleSetCode: 'CN-CIVIL-278',
    ruleSetVersion: '2021-01-01',
    legalBasis: '《中华人民共和国民法典》第二百七十八条',
    noticeDays: 15,
    questions: [
      {
        __typename: 'VoteQuestion',
        code: '1',
        title: '是否选聘甲公司',
        decision: 'PROPERTY_COMPANY',
        method: 'PROPOSAL',
        threshold: 'ORDINARY',
        seats: 1,
        limit: null,
        options: [],
      },
    ],
    residentsCommitteeToldOn: '2026-02-01',
    rulesPublishedOn: '2026-02-01',
    rulesPostedAt: '小区公告栏',
    opensEarliestOn: '2026-02-16',
    openedOn: '2026-02-20',
    closesOn: '2026-03-10',
    closedOn: null,
    closingReason: null,
    rollHeads: 300,
    rollArea: '30000.00',
    returnedCount: 0,
    resultPostedOn: null,
    resultPostedAt: null,
    filedOn: null,
    filedWith: null,
    cancelReason: null,
    result: null,
    ...over,
  };
}
