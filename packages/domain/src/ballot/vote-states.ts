import { addDays, type IsoDate } from '../calendar';
import {
  accepted,
  actionsFrom,
  isStated,
  refused,
  type Result,
  transitionRefusal,
  type Transitions,
} from '../shared';

/**
 * States of a vote (表决). Nothing of it can change once ballots may be cast: roll and rules are frozen at `open`.
 * @source domain.md section 7 "Owners' vote"
 */
export const VOTE_STATES = [
  'draft',
  'rulesPublished',
  'open',
  'closed',
  'counted',
  'publicised',
  'filed',
  'cancelled',
] as const;

/** See {@link VOTE_STATES}. @source domain.md section 7 */
export type VoteState = (typeof VOTE_STATES)[number];

/** What can be done with a vote. @source domain.md section 7 */
export const VOTE_ACTIONS = [
  'publishRules',
  'openVote',
  'closeVote',
  'countVote',
  'publiciseResult',
  'fileResult',
  'cancelVote',
] as const;

/** See {@link VOTE_ACTIONS}. @source domain.md section 7 */
export type VoteAction = (typeof VOTE_ACTIONS)[number];

/** What is stated with an action, or known when it is taken. @source domain.md section 7; 物业管理条例 art. 14 */
export interface VoteFacts {
  readonly questionCount?: number;
  /** Day on which the residents' committee was told. */
  readonly residentsCommitteeToldOn?: IsoDate;
  /** Where the notice hangs. */
  readonly postedAt?: string;
  readonly rollCount?: number;
  readonly closesOn?: IsoDate;
  readonly closingReason?: string;
  readonly filedWith?: string;
  readonly cancelReason?: string;
}

/** What is told of the vote itself when something is done with it. @source domain.md section 7 */
export interface VotePosition {
  readonly state: VoteState;
  readonly noticeDays: number;
  readonly rulesPublishedOn: IsoDate | null;
  readonly closesOn: IsoDate | null;
  readonly today: IsoDate;
}

/** Returned when an action does not fit the vote. @source domain.md section 7 */
export type VoteRefusal =
  | {
      readonly code: 'voteActionNotAllowed';
      readonly voteState: VoteState;
      readonly voteAction: VoteAction;
      readonly allowedVoteActions: readonly VoteAction[];
    }
  | {
      readonly code: 'voteFactMissing';
      readonly voteAction: VoteAction;
      readonly voteFact: keyof VoteFacts;
    }
  | { readonly code: 'voteNoticeTooShort'; readonly noticeDays: number; readonly earliest: IsoDate }
  | { readonly code: 'voteClosesBeforeItOpens'; readonly earliest: IsoDate };

/** From where to where each action leads, and what must be there for it. @source domain.md section 7 "Owners' vote" */
export const VOTE_TRANSITIONS: Transitions<VoteState, VoteAction, keyof VoteFacts> = {
  publishRules: {
    from: ['draft'],
    to: 'rulesPublished',
    needs: ['questionCount', 'residentsCommitteeToldOn', 'postedAt'],
  },
  openVote: { from: ['rulesPublished'], to: 'open', needs: ['rollCount', 'closesOn'] },
  closeVote: { from: ['open'], to: 'closed', needs: [] },
  countVote: { from: ['closed'], to: 'counted', needs: [] },
  publiciseResult: { from: ['counted'], to: 'publicised', needs: ['postedAt'] },
  fileResult: { from: ['publicised'], to: 'filed', needs: ['filedWith'] },
  cancelVote: { from: ['draft', 'rulesPublished'], to: 'cancelled', needs: ['cancelReason'] },
};

/** What may be done in a state, in the order of the table. @source domain.md section 7 */
export function availableVoteActions(state: VoteState): readonly VoteAction[] {
  return actionsFrom(VOTE_TRANSITIONS, state);
}

/** First day on which voting may open: the notice has then been public for its days, the first not counted. @source 物业管理条例 art. 14; Civil Code (民法典) art. 201 */
export function earliestVoteOpening(rulesPublishedOn: IsoDate, noticeDays: number): IsoDate {
  return addDays(rulesPublishedOn, noticeDays);
}

/**
 * The state after an action. Voting opens only when rules and roll have been public for the days of the rule set,
 * ends after it opens, and is closed before its day only with a reason.
 * @source domain.md section 7 "Owners' vote"
 */
export function advanceVote(
  position: VotePosition,
  action: VoteAction,
  facts: VoteFacts = {},
): Result<VoteState, VoteRefusal> {
  const { state } = position;
  const problem = transitionRefusal(VOTE_TRANSITIONS, {
    state,
    action,
    // None of either is as if nothing were said.
    facts: {
      ...facts,
      questionCount: facts.questionCount === 0 ? undefined : facts.questionCount,
      rollCount: facts.rollCount === 0 ? undefined : facts.rollCount,
    },
  });
  if (problem?.kind === 'notAllowed') {
    return refused({
      code: 'voteActionNotAllowed',
      voteState: state,
      voteAction: action,
      allowedVoteActions: problem.allowed,
    });
  }
  if (problem) return refused({ code: 'voteFactMissing', voteAction: action, voteFact: problem.fact });
  return guardOf(position, action, facts) ?? accepted(VOTE_TRANSITIONS[action].to);
}

function guardOf(
  position: VotePosition,
  action: VoteAction,
  facts: VoteFacts,
): ReturnType<typeof refused<VoteRefusal>> | undefined {
  const { today, noticeDays, rulesPublishedOn, closesOn } = position;
  if (action === 'openVote') {
    const earliest = earliestVoteOpening(rulesPublishedOn ?? today, noticeDays);
    if (today < earliest) return refused({ code: 'voteNoticeTooShort', noticeDays, earliest });
    if (facts.closesOn !== undefined && facts.closesOn < today)
      return refused({ code: 'voteClosesBeforeItOpens', earliest: today });
  }
  const early = action === 'closeVote' && closesOn !== null && today <= closesOn;
  if (early && !isStated(facts.closingReason))
    return refused({ code: 'voteFactMissing', voteAction: action, voteFact: 'closingReason' });
  return undefined;
}
