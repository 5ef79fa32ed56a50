import { isoDate } from '../../calendar';
import type { ElectionRefusal } from '../refusal-types';

/** One refusal of each code of elections. */
export const ELECTION_SAMPLES: {
  readonly [Code in ElectionRefusal['code']]: Extract<ElectionRefusal, { readonly code: Code }>;
} = {
  electionBodyElsewhere: {
    code: 'electionBodyElsewhere',
    electionBody: 'neighbourhoodCouncil',
    electionPlaces: ['neighbourhood'],
  },
  electionConstituencyMissing: { code: 'electionConstituencyMissing', electionBody: 'buildingHead' },
  electionSeatsOutOfRange: { code: 'electionSeatsOutOfRange', most: 50 },
  electionPeriodsUnfit: { code: 'electionPeriodsUnfit' },
  electionDayOutOfRange: {
    code: 'electionDayOutOfRange',
    earliestOn: isoDate('2026-12-21'),
    latestOn: isoDate('2027-12-01'),
  },
  electionTermOutOfRange: {
    code: 'electionTermOutOfRange',
    earliestOn: isoDate('2026-11-27'),
    latestOn: isoDate('2027-03-03'),
  },
  electionActionNotAllowed: {
    code: 'electionActionNotAllowed',
    electionState: 'draft',
    electionAction: 'countElection',
    allowedElectionActions: ['publishRoll', 'cancelElection'],
  },
  electionFactMissing: {
    code: 'electionFactMissing',
    electionAction: 'publishRoll',
    electionFact: 'postedAt',
  },
  electionTooEarly: { code: 'electionTooEarly', earliest: isoDate('2026-12-01') },
  electionObjectionsOpen: { code: 'electionObjectionsOpen', count: 2 },
  electionCandidatesTooFew: { code: 'electionCandidatesTooFew', least: 5 },
  electionCandidatesTooMany: { code: 'electionCandidatesTooMany', most: 5 },
  electionQuorumNotReached: { code: 'electionQuorumNotReached' },
  electionBallotsMissing: { code: 'electionBallotsMissing' },
  electionRollClosed: { code: 'electionRollClosed', electionState: 'nominating' },
  electionVoterRegistered: { code: 'electionVoterRegistered' },
  electionVoterAgeUnknown: { code: 'electionVoterAgeUnknown' },
  electionVoterBirthdayUnknown: {
    code: 'electionVoterBirthdayUnknown',
    electionOn: isoDate('2026-12-21'),
    least: 18,
  },
  electionVoterUnderAge: { code: 'electionVoterUnderAge', least: 18 },
  electionNotVoting: { code: 'electionNotVoting', electionState: 'counting' },
  electionOver: { code: 'electionOver', endedOn: isoDate('2026-11-30') },
  electionVoterNotOnRoll: { code: 'electionVoterNotOnRoll' },
  electionBallotIssued: { code: 'electionBallotIssued' },
  electionNotCounting: { code: 'electionNotCounting', electionState: 'voting' },
  electionBallotsAboveIssued: { code: 'electionBallotsAboveIssued', issued: 120 },
  electionNotNominating: { code: 'electionNotNominating', electionState: 'voting' },
  electionCandidateNotOnRoll: { code: 'electionCandidateNotOnRoll' },
  electionCandidateTwice: { code: 'electionCandidateTwice' },
  electionCandidateWithdrawn: { code: 'electionCandidateWithdrawn' },
  electionObjectionOutOfTime: { code: 'electionObjectionOutOfTime', electionState: 'voting' },
  electionObjectionDecided: { code: 'electionObjectionDecided' },
};
