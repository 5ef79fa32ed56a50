import { advanceVote, VOTE_STATES, VOTE_TRANSITIONS, type VoteFacts } from '../ballot';
import { addDays, isoDate } from '../calendar';
import {
  advanceCommittee,
  BEIJING_COMMITTEE_RULES,
  COMMITTEE_TRANSITIONS,
  type CommitteeActionFacts,
  OWNERS_COMMITTEE_STATUSES,
  type OwnersCommitteeFacts,
  type OwnersCommitteeStatus,
} from '../owners-committee';
import { arrowsOf, type Machine, NONE, TODAY, without } from './machine';

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

/** Owners' votes, as a machine. */
export const vote: Machine = {
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

/** Owners' committees, as a machine. */
export const committee: Machine = {
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
