import { accepted, actionsFrom, refused, type Result, transitionRefusal, type Transitions } from '../shared';

/** State of an activity (活动). @source decision record 0168 */
export const COMMUNITY_ACTIVITY_STATES = ['draft', 'open', 'held', 'closed', 'cancelled'] as const;

/** See {@link COMMUNITY_ACTIVITY_STATES}. @source decision record 0168 */
export type CommunityActivityState = (typeof COMMUNITY_ACTIVITY_STATES)[number];

/** What can be done with an activity. @source decision record 0168 */
export const ACTIVITY_ACTIONS = [
  'openSignUp',
  'recordHeld',
  'closeActivity',
  'reopenAttendance',
  'cancelActivity',
] as const;

/** See {@link ACTIVITY_ACTIONS}. @source decision record 0168 */
export type ActivityAction = (typeof ACTIVITY_ACTIONS)[number];

/** What is stated with an action, or known when it is taken. @source decision record 0168 */
export interface ActivityActionFacts {
  /** Whether it has begun. */
  readonly begun?: boolean;
  /** Whether anybody attended: an activity to which nobody came is not closed but cancelled. */
  readonly attended?: boolean;
  /** Whether nobody is recorded as attending; what was attended took place and is not cancelled. */
  readonly unattended?: boolean;
  readonly reason?: string;
}

/** Returned when an action does not fit an activity. @source decision record 0168 */
export type ActivityRefusal =
  | {
      readonly code: 'activityActionNotAllowed';
      readonly activityState: CommunityActivityState;
      readonly activityAction: ActivityAction;
      readonly allowedActivityActions: readonly ActivityAction[];
    }
  | {
      readonly code: 'activityFactMissing';
      readonly activityAction: ActivityAction;
      readonly activityFact: keyof ActivityActionFacts;
    };

/**
 * From where to where each action leads. Attendance is recorded while it is open or held; one that is closed is
 * corrected after it was opened again, with a reason.
 * @source decision record 0168
 */
export const ACTIVITY_TRANSITIONS: Transitions<
  CommunityActivityState,
  ActivityAction,
  keyof ActivityActionFacts
> = {
  openSignUp: { from: ['draft'], to: 'open', needs: [] },
  recordHeld: { from: ['open'], to: 'held', needs: ['begun'] },
  closeActivity: { from: ['held'], to: 'closed', needs: ['attended'] },
  reopenAttendance: { from: ['closed'], to: 'held', needs: ['reason'] },
  cancelActivity: { from: ['draft', 'open', 'held'], to: 'cancelled', needs: ['reason', 'unattended'] },
};

/** What may be done in a state, in the order of the table. @source decision record 0168 */
export function availableActivityActions(state: CommunityActivityState): readonly ActivityAction[] {
  return actionsFrom(ACTIVITY_TRANSITIONS, state);
}

/** The state after an action. @source decision record 0168 */
export function advanceActivity(
  state: CommunityActivityState,
  action: ActivityAction,
  facts: ActivityActionFacts,
): Result<CommunityActivityState, ActivityRefusal> {
  const refusal = transitionRefusal(ACTIVITY_TRANSITIONS, { state, action, facts });
  if (refusal?.kind === 'notAllowed') {
    return refused({
      code: 'activityActionNotAllowed',
      activityState: state,
      activityAction: action,
      allowedActivityActions: refusal.allowed,
    });
  }
  if (refusal)
    return refused({ code: 'activityFactMissing', activityAction: action, activityFact: refusal.fact });
  return accepted(ACTIVITY_TRANSITIONS[action].to);
}
