import {
  advanceAssessment,
  ASSESSMENT_STATES,
  ASSESSMENT_TRANSITIONS,
  type AssessmentFacts,
} from '../assessment';
import { advanceVote, VOTE_STATES, VOTE_TRANSITIONS, type VoteFacts } from '../ballot';
import { addDays, isoDate } from '../calendar';
import {
  advancedContract,
  advancedFundAward,
  CONTRACT_STATES,
  CONTRACT_TRANSITIONS,
  type ContractFacts,
  FUND_AWARD_STATES,
  FUND_AWARD_TRANSITIONS,
} from '../funding';
import { advanceIncubation, INCUBATION_STAGES, INCUBATION_TRANSITIONS } from '../incubation';
import { at as caseAt } from '../incubation/testing/incubation-position';
import { advanceMatter, MATTER_STATES, MATTER_TRANSITIONS, type MatterFacts } from '../matter';
import {
  advanceEvidence,
  advanceRegistration,
  EVIDENCE_STATES,
  EVIDENCE_TRANSITIONS,
  hasUnifiedSocialCreditCode,
  REGISTRATION_STATUSES,
  REGISTRATION_TRANSITIONS,
  type RegistrationStatus,
} from '../organisation';
import {
  advanceCommittee,
  BEIJING_COMMITTEE_RULES,
  COMMITTEE_TRANSITIONS,
  type CommitteeActionFacts,
  OWNERS_COMMITTEE_STATUSES,
  type OwnersCommitteeFacts,
  type OwnersCommitteeStatus,
} from '../owners-committee';
import { accepted, refused, type Result, transitionRefusal } from '../shared';
import { SUBMISSION_STATES, SUBMISSION_TRANSITIONS } from '../submission';

/** What an action does, in the words that all machines share. */
export interface Arrow {
  readonly from: readonly string[];
  /** Undefined where it depends on the past. */
  readonly to: string | undefined;
  readonly needs: readonly string[];
}

/** Any state machine of the domain, in words that a test of all of them can walk. */
export interface Machine {
  /** Name of its table among the exports of the domain. */
  readonly table: string;
  readonly states: readonly string[];
  readonly start: string;
  readonly arrows: Readonly<Record<string, Arrow>>;
  /** Codes of its refusals: not from this state, and something not stated. */
  readonly codes: { readonly notAllowed: string; readonly notStated: string | null };
  /** Tries an action in a state where everything else is in order, with everything stated but `left`. */
  attempt(
    state: string,
    action: string,
    left?: ReadonlySet<string>,
  ): Result<string, { readonly code: string }>;
}

const TODAY = isoDate('2026-11-26');

/** A table whose `needs` are data, as a machine. */
function arrowsOf(
  table: Readonly<Record<string, { from: readonly string[]; to: string; needs?: readonly string[] }>>,
  unknown: readonly string[] = [],
): Readonly<Record<string, Arrow>> {
  return Object.fromEntries(
    Object.entries(table).map(([action, { from, to, needs = [] }]) => [
      action,
      { from, to: unknown.includes(to) ? undefined : to, needs },
    ]),
  );
}

/** A table that says of an action only that it needs a reason. */
function arrowsWithReason(
  table: Readonly<Record<string, { from: readonly string[]; to: string; needsReason?: true }>>,
): Readonly<Record<string, Arrow>> {
  return arrowsOf(
    Object.fromEntries(
      Object.entries(table).map(([action, { from, to, needsReason }]) => [
        action,
        { from, to, needs: needsReason ? ['reason'] : [] },
      ]),
    ),
  );
}

function without<Facts extends object>(facts: Facts, left: ReadonlySet<string>): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !left.has(name))) as Facts;
}

const NONE: ReadonlySet<string> = new Set();

const MATTER_FACTS: Required<MatterFacts> = {
  receivingParty: '城管办',
  returnReason: '属地不符',
  legalBasis: '《城市管理执法办法》第八条',
  proposedParty: '交通运输局',
  verdict: 'upheld',
  leadParty: '城管办',
  outcomeNote: '已清运',
  disputeReason: '仍有积水',
  replyPeriodEnded: true,
  satisfaction: 4,
  reopenReason: '复发',
  mergedInto: '9169',
};

const matter: Machine = {
  table: 'MATTER_TRANSITIONS',
  states: MATTER_STATES,
  start: 'reported',
  arrows: arrowsOf(MATTER_TRANSITIONS),
  codes: { notAllowed: 'matterActionNotAllowed', notStated: 'matterFactMissing' },
  attempt: (state, action, left = NONE) =>
    advanceMatter({ state: state as never, lastReturn: null }, action as never, without(MATTER_FACTS, left)),
};

const INCUBATION_STATEMENT = { reason: '理由', extensionMonths: 3, terminationGround: 'stagnation' } as const;

const incubation: Machine = {
  table: 'INCUBATION_TRANSITIONS',
  states: INCUBATION_STAGES,
  start: 'draft',
  arrows: arrowsOf(INCUBATION_TRANSITIONS, ['resumed']),
  codes: { notAllowed: 'incubationActionNotAllowed', notStated: 'incubationStatementMissing' },
  attempt(state, action, left = NONE) {
    const changes = {
      ...(action === 'requestCorrection' ? { documents: [] } : {}),
      ...(action === 'startMidterm' ? { midtermPassed: false } : {}),
    };
    const step = advanceIncubation(
      caseAt(state as never, changes),
      action as never,
      without(INCUBATION_STATEMENT, left),
    );
    return step.ok ? accepted(step.value.stage) : step;
  },
};

const FILED: readonly string[] = ['filed', 'registrationPending'];

const registration: Machine = {
  table: 'REGISTRATION_TRANSITIONS',
  states: REGISTRATION_STATUSES,
  start: 'unregistered',
  arrows: arrowsWithReason(REGISTRATION_TRANSITIONS),
  codes: { notAllowed: 'registrationActionNotAllowed', notStated: 'registrationReasonMissing' },
  attempt(state, action, left = NONE) {
    const status = state as RegistrationStatus;
    const legalPerson = hasUnifiedSocialCreditCode(status);
    const record = {
      status,
      legalForm: legalPerson ? ('socialAssociation' as const) : null,
      unifiedSocialCreditCode: legalPerson ? '51320613MJT000010K' : null,
      filingNumber: FILED.includes(state) ? '崇民备〔2026〕12号' : null,
    };
    const stated = {
      reason: '理由',
      ...(action === 'acceptFiling' ? { filingNumber: '崇民备〔2026〕12号' } : {}),
      ...(action === 'acceptRegistration'
        ? { legalForm: 'socialAssociation' as const, unifiedSocialCreditCode: '51320613MJT000010K' }
        : {}),
    };
    const outcome = advanceRegistration(record, action as never, without(stated, left));
    return outcome.ok ? accepted(outcome.value.status) : outcome;
  },
};

const evidence: Machine = {
  table: 'EVIDENCE_TRANSITIONS',
  states: EVIDENCE_STATES,
  start: 'proposed',
  arrows: arrowsWithReason(EVIDENCE_TRANSITIONS),
  codes: { notAllowed: 'evidenceActionNotAllowed', notStated: 'evidenceReasonMissing' },
  attempt: (state, action, left = NONE) =>
    advanceEvidence(
      { state: state as never, proposedBy: 'clerk', documentRecordedBy: 'clerk', documentValidTo: null },
      action as never,
      { actorId: 'verifier', ...without({ reason: '理由' }, left) },
    ),
};

const ASSESSMENT_FACTS: Required<AssessmentFacts> = {
  selfScoresComplete: true,
  returnReason: '缺少审计报告',
  refusalReason: '列入活动异常名录',
  visitedOn: TODAY,
  allScoresIn: true,
  decidedOn: TODAY,
  decisionMinutes: '评委会纪要〔2026〕3号',
  postedAt: '区民政局网站',
  noObjectionOpen: true,
  appealReason: '漏计加分',
  reviewOutcome: 'upheld',
  reviewReason: '加分材料不在评估期内',
  withdrawalReason: '申报有误',
};

const assessment: Machine = {
  table: 'ASSESSMENT_TRANSITIONS',
  states: ASSESSMENT_STATES,
  start: 'selfAssessment',
  arrows: arrowsOf(ASSESSMENT_TRANSITIONS),
  codes: { notAllowed: 'assessmentActionNotAllowed', notStated: 'assessmentFactMissing' },
  attempt: (state, action, left = NONE) =>
    advanceAssessment(
      {
        state: state as never,
        noticeFrom: addDays(TODAY, -7),
        publishedOn: TODAY,
        today: TODAY,
        rules: { noticeDays: 7, appealDays: 15, validYears: 5 },
      },
      action as never,
      without(ASSESSMENT_FACTS, left),
    ),
};

const VOTE_FACTS: Required<VoteFacts> = {
  questionCount: 1,
  residentsCommitteeToldOn: isoDate('2026-11-01'),
  postedAt: '小区公告栏',
  rollCount: 300,
  closesOn: addDays(TODAY, 10),
  closingReason: '全体业主均已表决',
  filedWith: '城东街道办事处',
  cancelReason: '方案需修改',
};

const vote: Machine = {
  table: 'VOTE_TRANSITIONS',
  states: VOTE_STATES,
  start: 'draft',
  arrows: arrowsOf(VOTE_TRANSITIONS),
  codes: { notAllowed: 'voteActionNotAllowed', notStated: 'voteFactMissing' },
  attempt: (state, action, left = NONE) =>
    advanceVote(
      {
        state: state as never,
        noticeDays: 15,
        rulesPublishedOn: isoDate('2026-11-01'),
        closesOn: null,
        today: TODAY,
      },
      action as never,
      without(VOTE_FACTS, left),
    ),
};

const CONTRACT_FACTS: Required<ContractFacts> = {
  supplierEligible: true,
  noticeEnded: true,
  instalmentsSum: true,
  midtermPassed: true,
  finalPassed: true,
  instalmentsSettled: true,
  vouchersComplete: true,
  reason: '理由',
  minutes: '会议纪要',
  noticeEndsOn: '2026-03-10',
  signedOn: '2026-03-12',
  rectifyBy: '2026-04-12',
  evaluation: '良好',
  clawbackAmount: '100.00',
};

const contract: Machine = {
  table: 'CONTRACT_TRANSITIONS',
  states: CONTRACT_STATES,
  start: 'drafted',
  arrows: arrowsOf(CONTRACT_TRANSITIONS),
  codes: { notAllowed: 'contractActionNotAllowed', notStated: 'contractFactMissing' },
  attempt: (state, action, left = NONE) =>
    advancedContract(state as never, action as never, without(CONTRACT_FACTS, left)),
};

const fundAward: Machine = {
  table: 'FUND_AWARD_TRANSITIONS',
  states: FUND_AWARD_STATES,
  start: 'applied',
  arrows: arrowsOf(FUND_AWARD_TRANSITIONS),
  codes: { notAllowed: 'fundAwardActionNotAllowed', notStated: null },
  attempt: (state, action) => advancedFundAward(state as never, action as never),
};

const ELECTED: OwnersCommitteeFacts = {
  state: 'active',
  electedOn: isoDate('2024-03-01'),
  termEnd: isoDate('2029-02-28'),
  lastMeetingOn: isoDate('2026-09-01'),
  seats: 7,
  membersInOffice: 7,
};
const NEVER_ELECTED = { electedOn: null, termEnd: null, lastMeetingOn: null } as const;

/** A first formation where none was elected before; statuses that come of dates have the dates that give them. */
const COMMITTEES: Readonly<Record<OwnersCommitteeStatus, OwnersCommitteeFacts>> = {
  none: { ...ELECTED, ...NEVER_ELECTED, state: 'none' },
  preparing: { ...ELECTED, ...NEVER_ELECTED, state: 'preparing' },
  assemblyVoting: { ...ELECTED, ...NEVER_ELECTED, state: 'assemblyVoting' },
  elected: { ...ELECTED, state: 'elected' },
  filed: { ...ELECTED, state: 'filed' },
  active: ELECTED,
  termExpiring: { ...ELECTED, termEnd: isoDate('2027-03-01') },
  reElecting: { ...ELECTED, ...NEVER_ELECTED, state: 'reElecting' },
  lapsed: { ...ELECTED, termEnd: isoDate('2026-11-25') },
};

const COMMITTEE_FACTS: Required<CommitteeActionFacts> = {
  electedOn: TODAY,
  termEnd: isoDate('2031-11-26'),
  seats: 7,
  membersInOffice: 7,
  filedOn: TODAY,
  filingNumber: '崇业备〔2026〕12号',
  abandonReason: '筹备组解散',
};

const committee: Machine = {
  table: 'COMMITTEE_TRANSITIONS',
  states: OWNERS_COMMITTEE_STATUSES,
  start: 'none',
  arrows: arrowsOf(COMMITTEE_TRANSITIONS),
  codes: { notAllowed: 'committeeActionNotAllowed', notStated: 'committeeFactMissing' },
  attempt: (state, action, left = NONE) =>
    advanceCommittee(
      { facts: COMMITTEES[state as OwnersCommitteeStatus], households: 300, today: TODAY },
      action as never,
      { ...without(COMMITTEE_FACTS, left), rules: BEIJING_COMMITTEE_RULES },
    ),
};

const submission: Machine = {
  table: 'SUBMISSION_TRANSITIONS',
  states: SUBMISSION_STATES,
  start: 'received',
  arrows: arrowsOf(SUBMISSION_TRANSITIONS),
  codes: { notAllowed: 'notAllowed', notStated: 'notStated' },
  attempt(state, action, left = NONE) {
    const facts = without({ reason: '看不清' }, left);
    const table = SUBMISSION_TRANSITIONS;
    const known = action as keyof typeof table;
    const problem = transitionRefusal(table, { state: state as never, action: known, facts });
    return problem ? refused({ ...problem, code: problem.kind }) : accepted(table[known].to);
  },
};

/** Every state machine of the domain. */
export const MACHINES: readonly Machine[] = [
  matter,
  incubation,
  registration,
  evidence,
  assessment,
  vote,
  contract,
  fundAward,
  committee,
  submission,
];
