import { isoDate } from '../calendar';
import {
  advanceProjectVote,
  PROJECT_VOTE_STATES,
  PROJECT_VOTE_TRANSITIONS,
  type ProjectVoteFacts,
} from '../project-vote';
import { arrowsOf, type Machine, NONE, TODAY, without } from './machine';

const STATED: Required<ProjectVoteFacts> = {
  electorate: 120,
  closesOn: isoDate('2026-12-31'),
  closingReason: '选票全部收回',
  cancelReason: '项目未定',
};

/** Votes on projects, as a machine. */
export const projectVote: Machine = {
  table: 'PROJECT_VOTE_TRANSITIONS',
  states: PROJECT_VOTE_STATES,
  start: 'draft',
  arrows: arrowsOf(PROJECT_VOTE_TRANSITIONS),
  codes: { notAllowed: 'projectVoteActionNotAllowed', notStated: 'projectVoteFactMissing' },
  attempt: (state, action, left = NONE) =>
    advanceProjectVote(
      { state: state as never, closesOn: isoDate('2026-11-25'), today: TODAY },
      action as never,
      without(STATED, left),
    ),
};
