import { accepted, actionsFrom, refused, type Result, transitionRefusal, type Transitions } from '../shared';

/**
 * States of a matter (事项), from report to rating. `merged` and `withdrawn` end it without closure.
 * @source requirements.md SM2; domain.md section 7
 */
export const MATTER_STATES = [
  'reported',
  'triaged',
  'dispatched',
  'accepted',
  'returned',
  'adjudicated',
  'inProgress',
  'resolved',
  'confirmed',
  'disputed',
  'closed',
  'rated',
  'merged',
  'withdrawn',
] as const;

/** See {@link MATTER_STATES}. @source requirements.md SM2 */
export type MatterState = (typeof MATTER_STATES)[number];

/** What can be done with a matter. @source requirements.md SM2 */
export type MatterAction =
  | 'triage'
  | 'dispatch'
  | 'accept'
  | 'returnMatter'
  | 'adjudicate'
  | 'start'
  | 'resolve'
  | 'confirm'
  | 'dispute'
  | 'resume'
  | 'closeConfirmed'
  | 'closeUnanswered'
  | 'rate'
  | 'reopen'
  | 'merge'
  | 'withdraw';

/**
 * What must be stated with an action. A return (退单) names its reason, its legal basis and the party that
 * should have the matter; an adjudication names its verdict; so that nobody passes a matter on in silence.
 * @source requirements.md SM2, D22
 */
export interface MatterFacts {
  readonly receivingParty?: string;
  readonly returnReason?: string;
  readonly legalBasis?: string;
  readonly proposedParty?: string;
  readonly verdict?: ReturnVerdict;
  readonly leadParty?: string;
  readonly outcomeNote?: string;
  readonly disputeReason?: string;
  readonly replyPeriodEnded?: boolean;
  readonly satisfaction?: number;
  readonly reopenReason?: string;
  readonly mergedInto?: string;
}

/** Verdict on a return: upheld (the party was right to return it) or overturned. @source requirements.md M17c */
export type ReturnVerdict = 'upheld' | 'overturned';

/** The last return and its adjudication, which bind the next dispatch. @source requirements.md SM2 */
export interface ReturnHistory {
  readonly returnedBy: string;
  readonly verdict: ReturnVerdict;
}

/** Returned when an action does not fit the state, lacks a fact, or goes against an adjudication. @source requirements.md SM2 */
export type MatterRefusal =
  | {
      readonly code: 'matterActionNotAllowed';
      readonly state: MatterState;
      readonly action: MatterAction;
      readonly allowed: readonly MatterAction[];
    }
  | { readonly code: 'matterFactMissing'; readonly action: MatterAction; readonly fact: keyof MatterFacts }
  | {
      readonly code: 'matterDispatchAgainstVerdict';
      readonly verdict: ReturnVerdict;
      readonly returnedBy: string;
    };

/**
 * From where to where each action leads, and what must be stated with it. A return never closes: from
 * `returned` the only way on is adjudication and a new dispatch.
 * @source requirements.md SM2
 */
export const MATTER_TRANSITIONS: Transitions<MatterState, MatterAction, keyof MatterFacts> = {
  triage: { from: ['reported'], to: 'triaged', needs: [] },
  dispatch: { from: ['triaged', 'adjudicated'], to: 'dispatched', needs: ['receivingParty'] },
  accept: { from: ['dispatched'], to: 'accepted', needs: [] },
  returnMatter: {
    from: ['dispatched'],
    to: 'returned',
    needs: ['returnReason', 'legalBasis', 'proposedParty'],
  },
  adjudicate: { from: ['returned'], to: 'adjudicated', needs: ['verdict'] },
  start: { from: ['accepted'], to: 'inProgress', needs: ['leadParty'] },
  resolve: { from: ['inProgress'], to: 'resolved', needs: ['outcomeNote'] },
  confirm: { from: ['resolved'], to: 'confirmed', needs: [] },
  dispute: { from: ['resolved'], to: 'disputed', needs: ['disputeReason'] },
  resume: { from: ['disputed'], to: 'inProgress', needs: [] },
  closeConfirmed: { from: ['confirmed'], to: 'closed', needs: [] },
  closeUnanswered: { from: ['resolved'], to: 'closed', needs: ['replyPeriodEnded'] },
  rate: { from: ['closed'], to: 'rated', needs: ['satisfaction'] },
  reopen: { from: ['closed', 'rated'], to: 'triaged', needs: ['reopenReason'] },
  merge: {
    from: ['reported', 'triaged', 'dispatched', 'accepted', 'inProgress'],
    to: 'merged',
    needs: ['mergedInto'],
  },
  withdraw: {
    from: ['reported', 'triaged', 'dispatched', 'accepted', 'inProgress'],
    to: 'withdrawn',
    needs: [],
  },
};

/** What may be done in a state, in the order of the table. @source requirements.md SM2 */
export function availableMatterActions(state: MatterState): readonly MatterAction[] {
  return actionsFrom(MATTER_TRANSITIONS, state);
}

/** A matter at the moment when something is done with it. @source requirements.md SM2 */
export interface MatterPosition {
  readonly state: MatterState;
  readonly lastReturn: ReturnHistory | null;
}

/**
 * The state after an action. After an upheld return the matter goes to another party than the one that
 * returned it; after an overturned return it goes back to that party.
 * @source requirements.md SM2, M17c
 */
export function advanceMatter(
  position: MatterPosition,
  action: MatterAction,
  facts: MatterFacts = {},
): Result<MatterState, MatterRefusal> {
  const { state } = position;
  const problem = transitionRefusal(MATTER_TRANSITIONS, { state, action, facts });
  if (problem?.kind === 'notAllowed')
    return refused({ code: 'matterActionNotAllowed', state, action, allowed: problem.allowed });
  if (problem) return refused({ code: 'matterFactMissing', action, fact: problem.fact });
  const binding = state === 'adjudicated' && action === 'dispatch' ? position.lastReturn : null;
  if (binding && (facts.receivingParty === binding.returnedBy) !== (binding.verdict === 'overturned')) {
    return refused({ code: 'matterDispatchAgainstVerdict', ...binding });
  }
  return accepted(MATTER_TRANSITIONS[action].to);
}
