export {
  countElection,
  type ElectionBallotPaper,
  type ElectionOutcome,
  electionQuestions,
  type ElectionRound,
  type ElectionStanding,
  runOffCandidates,
} from './count-election';
export {
  type ElectionFigure,
  type ElectionFigures,
  electionFigures,
  type HeldElection,
  isTurnoutHidden,
  LEAST_TURNOUT,
} from './election-figures';
export {
  type BallotIssuePosition,
  type BallotIssueRefusal,
  type ElectionBallotRefusal,
  type ElectionCandidateRefusal,
  type ElectionObjectionRefusal,
  type ElectionRollRefusal,
  enterElectionBallots,
  issueBallot,
  objectionSubject,
  registerVoter,
  ROLL_OPEN_STATES,
  type VoterToRegister,
} from './election-roll';
export {
  ELECTION_ACTIONS,
  ELECTION_STATES,
  type ElectionAction,
  type ElectionFacts,
  type ElectionPosition,
  type ElectionState,
  type ElectionStepRefusal,
} from './election-position';
export {
  advanceElection,
  availableElectionActions,
  earliestElection,
  ELECTION_TRANSITIONS,
} from './election-states';
export {
  CANDIDATE_NOMINATORS,
  type CandidateNominator,
  DEFAULT_ELECTION_RULES,
  ELECTION_BODIES,
  ELECTION_OBJECTION_SUBJECTS,
  ELECTION_PLACES,
  ELECTION_ROUTES,
  type ElectionBody,
  electionConstituency,
  type ElectionObjectionSubject,
  type ElectionRoute,
  type ElectionRules,
  type ElectionTerms,
  electionTermsProblem,
  type ElectionTermsRefusal,
  VOTING_AGE,
} from './election-terms';
