import { isoDate } from '../../calendar';
import { decimalText } from '../../decimal';
import type { ProjectVoteRefusal } from '../refusal-types';

/** One refusal of each code of votes on projects. */
export const PROJECT_VOTE_SAMPLES: {
  readonly [Code in ProjectVoteRefusal['code']]: Extract<ProjectVoteRefusal, { readonly code: Code }>;
} = {
  projectBallotProjectUnknown: { code: 'projectBallotProjectUnknown', project: 'P9' },
  projectBallotProjectTwice: { code: 'projectBallotProjectTwice', project: 'P1' },
  projectBallotTooFewProjects: { code: 'projectBallotTooFewProjects', fewest: 1 },
  projectBallotTooManyProjects: { code: 'projectBallotTooManyProjects', most: 3 },
  projectBallotTooDear: { code: 'projectBallotTooDear', most: decimalText('1000.00') },
  projectBallotPointsUnfit: { code: 'projectBallotPointsUnfit' },
  projectBallotPointsTooFew: { code: 'projectBallotPointsTooFew', points: 0, least: 1 },
  projectBallotPointsTooMany: { code: 'projectBallotPointsTooMany', points: 4, most: 3 },
  projectVoteThresholdMissing: { code: 'projectVoteThresholdMissing' },
  projectVoteBudgetNotPositive: { code: 'projectVoteBudgetNotPositive' },
  projectVoteActionNotAllowed: {
    code: 'projectVoteActionNotAllowed',
    projectVoteState: 'draft',
    projectVoteAction: 'closeProjectVote',
    allowedProjectVoteActions: ['openProjectVote', 'cancelProjectVote'],
  },
  projectVoteFactMissing: {
    code: 'projectVoteFactMissing',
    projectVoteAction: 'openProjectVote',
    projectVoteFact: 'electorate',
  },
  projectVoteClosesTooEarly: { code: 'projectVoteClosesTooEarly', earliest: isoDate('2026-12-01') },
  projectVoteNotOpen: { code: 'projectVoteNotOpen', projectVoteState: 'closed' },
  projectVoteOver: { code: 'projectVoteOver', endedOn: isoDate('2026-11-30') },
  projectBallotNotOnRoll: { code: 'projectBallotNotOnRoll', number: 201, most: 200 },
  projectBallotAlreadyCast: { code: 'projectBallotAlreadyCast', number: 7 },
};
