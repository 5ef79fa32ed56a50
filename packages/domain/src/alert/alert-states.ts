import { accepted, actionsFrom, refused, type Result, transitionRefusal, type Transitions } from '../shared';

/** State of an alert: 未处理, 已督办, 已说明, 已消除. @source domain.md 5.1 item 5; decision record 0187 */
export const ALERT_STATES = ['open', 'supervised', 'explained', 'cleared'] as const;

/** See {@link ALERT_STATES}. @source decision record 0187 */
export type AlertState = (typeof ALERT_STATES)[number];

/** What happens to an alert; it is cleared by the figures alone. @source decision record 0187 */
export const ALERT_ACTIONS = ['superviseAlert', 'explainAlert', 'clearAlert'] as const;

/** See {@link ALERT_ACTIONS}. @source decision record 0187 */
export type AlertAction = (typeof ALERT_ACTIONS)[number];

/** What is stated with an action, or known when it is taken. @source decision record 0187 */
export interface AlertActionFacts {
  /** Whether no task that an earlier 督办 put is still open. */
  readonly noOpenTask?: boolean;
  readonly explanation?: string;
}

/** Returned when an action does not fit an alert. @source decision record 0187 */
export type AlertRefusal =
  | {
      readonly code: 'alertActionNotAllowed';
      readonly alertState: AlertState;
      readonly alertAction: AlertAction;
      readonly allowedAlertActions: readonly AlertAction[];
    }
  | {
      readonly code: 'alertFactMissing';
      readonly alertAction: AlertAction;
      readonly alertFact: keyof AlertActionFacts;
    };

/**
 * From where to where each action leads. An alert that has ended never stands again: what comes back is a new one.
 * @source decision record 0187
 */
export const ALERT_TRANSITIONS: Transitions<AlertState, AlertAction, keyof AlertActionFacts> = {
  superviseAlert: { from: ['open', 'supervised', 'explained'], to: 'supervised', needs: ['noOpenTask'] },
  explainAlert: { from: ['open', 'supervised', 'explained'], to: 'explained', needs: ['explanation'] },
  clearAlert: { from: ['open', 'supervised', 'explained'], to: 'cleared', needs: [] },
};

/** What may be done in a state, in the order of the table. @source decision record 0187 */
export function availableAlertActions(state: AlertState): readonly AlertAction[] {
  return actionsFrom(ALERT_TRANSITIONS, state);
}

/** The state after an action. @source decision record 0187 */
export function advanceAlert(
  state: AlertState,
  action: AlertAction,
  facts: AlertActionFacts,
): Result<AlertState, AlertRefusal> {
  const refusal = transitionRefusal(ALERT_TRANSITIONS, { state, action, facts });
  if (refusal?.kind === 'notAllowed')
    return refused({
      code: 'alertActionNotAllowed',
      ...{ alertState: state, alertAction: action, allowedAlertActions: refusal.allowed },
    });
  if (refusal) return refused({ code: 'alertFactMissing', alertAction: action, alertFact: refusal.fact });
  return accepted(ALERT_TRANSITIONS[action].to);
}
