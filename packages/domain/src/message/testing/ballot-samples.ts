import { isoDate } from '../../calendar';
import type { BallotRefusal } from '../refusal-types';

/** One refusal of each code of votes, ballots and owners' committees. */
export const BALLOT_SAMPLES: {
  readonly [Code in BallotRefusal['code']]: Extract<BallotRefusal, { readonly code: Code }>;
} = {
  ballotOptionsTooFew: { code: 'ballotOptionsTooFew', question: 'Q1', least: 2 },
  ballotOptionTwice: { code: 'ballotOptionTwice', question: 'Q1', option: 'A' },
  ballotSeatsOutOfRange: { code: 'ballotSeatsOutOfRange', question: 'Q1', most: 7 },
  ballotLimitMissing: { code: 'ballotLimitMissing', question: 'Q1' },
  ballotVoteNotOpen: { code: 'ballotVoteNotOpen', voteState: 'closed' },
  ballotVoterNotOnRoll: { code: 'ballotVoterNotOnRoll' },
  ballotAlreadyCast: { code: 'ballotAlreadyCast' },
  ballotAnswerMissing: { code: 'ballotAnswerMissing', question: 'Q1' },
  ballotQuestionUnknown: { code: 'ballotQuestionUnknown', question: 'Q9' },
  ballotAnswerOfOtherKind: { code: 'ballotAnswerOfOtherKind', question: 'Q1' },
  ballotOptionUnknown: { code: 'ballotOptionUnknown', question: 'Q1', option: 'Z' },
  ballotOptionRepeated: { code: 'ballotOptionRepeated', question: 'Q1', option: 'A' },
  ballotTooManyChosen: { code: 'ballotTooManyChosen', question: 'Q1', limit: 5 },
  ballotPointsOutOfRange: { code: 'ballotPointsOutOfRange', question: 'Q1', limit: 10 },
  voteActionNotAllowed: {
    code: 'voteActionNotAllowed',
    voteState: 'draft',
    voteAction: 'countVote',
    allowedVoteActions: ['publishRules', 'cancelVote'],
  },
  voteFactMissing: { code: 'voteFactMissing', voteAction: 'openVote', voteFact: 'rollCount' },
  voteNoticeTooShort: { code: 'voteNoticeTooShort', noticeDays: 15, earliest: isoDate('2026-12-01') },
  voteClosesBeforeItOpens: { code: 'voteClosesBeforeItOpens', earliest: isoDate('2026-12-01') },
  areaUnreadable: { code: 'areaUnreadable' },
  areaTooFine: { code: 'areaTooFine', places: 5 },
  areaNotPositive: { code: 'areaNotPositive' },
  committeeActionNotAllowed: {
    code: 'committeeActionNotAllowed',
    committeeStatus: 'lapsed',
    committeeAction: 'fileCommittee',
    allowedCommitteeActions: ['beginReElection'],
  },
  committeeFactMissing: {
    code: 'committeeFactMissing',
    committeeAction: 'confirmFiling',
    committeeFact: 'filingNumber',
  },
  committeeSizeNotOdd: { code: 'committeeSizeNotOdd', seats: 6 },
  committeeSizeOutOfRange: { code: 'committeeSizeOutOfRange', seats: 13, least: 5, most: 11 },
  committeeMembersAboveSeats: { code: 'committeeMembersAboveSeats', seats: 5 },
  committeeTermOutOfRange: { code: 'committeeTermOutOfRange', latest: isoDate('2031-06-01') },
  committeeStepNotInProcedure: { code: 'committeeStepNotInProcedure', committeeStep: 'handedOver' },
  committeeStepDoneAlready: { code: 'committeeStepDoneAlready', committeeStep: 'applied' },
  committeeStepBeforeItsStart: {
    code: 'committeeStepBeforeItsStart',
    earliest: isoDate('2026-03-01'),
  },
  committeeStepInFuture: { code: 'committeeStepInFuture', latest: isoDate('2026-03-01') },
};
