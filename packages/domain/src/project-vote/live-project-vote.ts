import type { IsoDate } from '../calendar';
import {
  accepted,
  actionsFrom,
  isStated,
  refused,
  type Result,
  transitionRefusal,
  type Transitions,
} from '../shared';

/** States of a vote on projects: drawn up, taking ballots, closed (its result stands), given up. @source decision record 0166 */
export const PROJECT_VOTE_STATES = ['draft', 'open', 'closed', 'cancelled'] as const;

/** See {@link PROJECT_VOTE_STATES}. @source decision record 0166 */
export type ProjectVoteState = (typeof PROJECT_VOTE_STATES)[number];

/** What can be done with a vote on projects. @source decision record 0166 */
export const PROJECT_VOTE_ACTIONS = ['openProjectVote', 'closeProjectVote', 'cancelProjectVote'] as const;

/** See {@link PROJECT_VOTE_ACTIONS}. @source decision record 0166 */
export type ProjectVoteAction = (typeof PROJECT_VOTE_ACTIONS)[number];

/** What is stated with an action: how many numbered ballots were given out, the last day, why it ends early or never begins. @source decision record 0166 */
export interface ProjectVoteFacts {
  readonly electorate?: number;
  readonly closesOn?: IsoDate;
  readonly closingReason?: string;
  readonly cancelReason?: string;
}

/** Returned when an action does not fit a vote on projects. @source decision record 0166 */
export type ProjectVoteStepRefusal =
  | {
      readonly code: 'projectVoteActionNotAllowed';
      readonly projectVoteState: ProjectVoteState;
      readonly projectVoteAction: ProjectVoteAction;
      readonly allowedProjectVoteActions: readonly ProjectVoteAction[];
    }
  | {
      readonly code: 'projectVoteFactMissing';
      readonly projectVoteAction: ProjectVoteAction;
      readonly projectVoteFact: keyof ProjectVoteFacts;
    }
  | { readonly code: 'projectVoteClosesTooEarly'; readonly earliest: IsoDate };

/** From where to where each action leads, and what must be stated with it. @source decision record 0166 */
export const PROJECT_VOTE_TRANSITIONS: Transitions<
  ProjectVoteState,
  ProjectVoteAction,
  keyof ProjectVoteFacts
> = {
  openProjectVote: { from: ['draft'], to: 'open', needs: ['electorate', 'closesOn'] },
  closeProjectVote: { from: ['open'], to: 'closed', needs: [] },
  cancelProjectVote: { from: ['draft'], to: 'cancelled', needs: ['cancelReason'] },
};

/** What may be done in a state, in the order of the table. @source decision record 0166 */
export function availableProjectVoteActions(state: ProjectVoteState): readonly ProjectVoteAction[] {
  return actionsFrom(PROJECT_VOTE_TRANSITIONS, state);
}

/** A vote on projects at the moment of an action. @source decision record 0166 */
export interface ProjectVotePosition {
  readonly state: ProjectVoteState;
  readonly closesOn: IsoDate | null;
  readonly today: IsoDate;
}

/** The state after an action. It is closed before its last day is over only with a reason. @source decision record 0166 */
export function advanceProjectVote(
  { state, closesOn, today }: ProjectVotePosition,
  action: ProjectVoteAction,
  facts: ProjectVoteFacts = {},
): Result<ProjectVoteState, ProjectVoteStepRefusal> {
  const problem = transitionRefusal(PROJECT_VOTE_TRANSITIONS, {
    state,
    action,
    facts: { ...facts, electorate: facts.electorate === 0 ? undefined : facts.electorate },
  });
  if (problem?.kind === 'notAllowed')
    return refused({
      code: 'projectVoteActionNotAllowed',
      projectVoteState: state,
      projectVoteAction: action,
      allowedProjectVoteActions: problem.allowed,
    });
  if (problem)
    return refused({
      code: 'projectVoteFactMissing',
      projectVoteAction: action,
      projectVoteFact: problem.fact,
    });
  const day = dayRefusal({ state, closesOn, today }, action, facts);
  if (day) return refused(day);
  return accepted(PROJECT_VOTE_TRANSITIONS[action].to);
}

function dayRefusal(
  { closesOn, today }: ProjectVotePosition,
  action: ProjectVoteAction,
  facts: ProjectVoteFacts,
): ProjectVoteStepRefusal | undefined {
  if (action === 'openProjectVote' && facts.closesOn !== undefined && facts.closesOn < today)
    return { code: 'projectVoteClosesTooEarly', earliest: today };
  const early = action === 'closeProjectVote' && closesOn !== null && today <= closesOn;
  if (!early || isStated(facts.closingReason)) return undefined;
  return { code: 'projectVoteFactMissing', projectVoteAction: action, projectVoteFact: 'closingReason' };
}

/**
 * A vote at the moment when a ballot comes in. The roll is the numbers of the ballots that were given out, from 1 to
 * `electorate`: a ballot off the roll has a number that nobody was given.
 * @source decision record 0166
 */
export interface ProjectBallotPosition {
  readonly state: ProjectVoteState;
  readonly closesOn: IsoDate | null;
  readonly electorate: number;
  readonly castOn: IsoDate;
  readonly alreadyCast: boolean;
}

/** Returned when no ballot of this number is taken now. @source decision record 0166 */
export type ProjectBallotCastRefusal =
  | { readonly code: 'projectVoteNotOpen'; readonly projectVoteState: ProjectVoteState }
  | { readonly code: 'projectVoteOver'; readonly endedOn: IsoDate }
  | { readonly code: 'projectBallotNotOnRoll'; readonly number: number; readonly most: number }
  | { readonly code: 'projectBallotAlreadyCast'; readonly number: number };

/** Whether a ballot with this number may be taken. @source decision record 0166 */
export function acceptProjectBallot(
  number: number,
  { state, closesOn, electorate, castOn, alreadyCast }: ProjectBallotPosition,
): Result<number, ProjectBallotCastRefusal> {
  if (state !== 'open') return refused({ code: 'projectVoteNotOpen', projectVoteState: state });
  if (closesOn !== null && castOn > closesOn) return refused({ code: 'projectVoteOver', endedOn: closesOn });
  if (!Number.isInteger(number) || number < 1 || number > electorate)
    return refused({ code: 'projectBallotNotOnRoll', number, most: electorate });
  return alreadyCast ? refused({ code: 'projectBallotAlreadyCast', number }) : accepted(number);
}
