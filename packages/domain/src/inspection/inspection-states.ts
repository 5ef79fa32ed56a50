import { accepted, actionsFrom, refused, type Result, transitionRefusal, type Transitions } from '../shared';

/** State of an inspection (检查) of a department at one community. @source requirements.md SM10 */
export const INSPECTION_STATES = [
  'announced',
  'duplicateChecked',
  'held',
  'findingsRecorded',
  'rectified',
  'closed',
  'cancelled',
] as const;

/** See {@link INSPECTION_STATES}. @source requirements.md SM10 */
export type InspectionState = (typeof INSPECTION_STATES)[number];

/** What can be done with an inspection. @source requirements.md SM10 */
export const INSPECTION_ACTIONS = [
  'passDuplicateCheck',
  'holdInspection',
  'recordFindings',
  'confirmRectification',
  'closeInspection',
  'cancelInspection',
] as const;

/** See {@link INSPECTION_ACTIONS}. @source requirements.md SM10 */
export type InspectionAction = (typeof INSPECTION_ACTIONS)[number];

/** What is stated with an action, or known when it is taken. @source requirements.md SM10 */
export interface InspectionActionFacts {
  /** Why it is held although another department inspects the same; without a duplicate there is nothing to answer. */
  readonly duplicatesAnswered?: boolean;
  /** Whether its first day has come. */
  readonly dayReached?: boolean;
  /** Whether a finding is stated. */
  readonly findingStated?: boolean;
  /** Whether every finding is put right, with evidence. */
  readonly allRectified?: boolean;
  readonly cancelReason?: string;
}

/** Returned when an action does not fit an inspection. @source requirements.md SM10 */
export type InspectionRefusal =
  | {
      readonly code: 'inspectionActionNotAllowed';
      readonly inspectionState: InspectionState;
      readonly inspectionAction: InspectionAction;
      readonly allowedInspectionActions: readonly InspectionAction[];
    }
  | {
      readonly code: 'inspectionFactMissing';
      readonly inspectionAction: InspectionAction;
      readonly inspectionFact: keyof InspectionActionFacts;
    };

/**
 * From where to where each action leads. Nothing is held before its duplicates are answered; one without findings is
 * closed as soon as it was held.
 * @source requirements.md SM10
 */
export const INSPECTION_TRANSITIONS: Transitions<
  InspectionState,
  InspectionAction,
  keyof InspectionActionFacts
> = {
  passDuplicateCheck: { from: ['announced'], to: 'duplicateChecked', needs: ['duplicatesAnswered'] },
  holdInspection: { from: ['duplicateChecked'], to: 'held', needs: ['dayReached'] },
  recordFindings: { from: ['held', 'findingsRecorded'], to: 'findingsRecorded', needs: ['findingStated'] },
  confirmRectification: { from: ['findingsRecorded'], to: 'rectified', needs: ['allRectified'] },
  closeInspection: { from: ['held', 'rectified'], to: 'closed', needs: [] },
  cancelInspection: { from: ['announced', 'duplicateChecked'], to: 'cancelled', needs: ['cancelReason'] },
};

/** What may be done in a state, in the order of the table. @source requirements.md SM10 */
export function availableInspectionActions(state: InspectionState): readonly InspectionAction[] {
  return actionsFrom(INSPECTION_TRANSITIONS, state);
}

/** The state after an action. @source requirements.md SM10 */
export function advanceInspection(
  state: InspectionState,
  action: InspectionAction,
  facts: InspectionActionFacts,
): Result<InspectionState, InspectionRefusal> {
  const refusal = transitionRefusal(INSPECTION_TRANSITIONS, { state, action, facts });
  if (refusal?.kind === 'notAllowed') {
    return refused({
      code: 'inspectionActionNotAllowed',
      inspectionState: state,
      inspectionAction: action,
      allowedInspectionActions: refusal.allowed,
    });
  }
  if (refusal)
    return refused({ code: 'inspectionFactMissing', inspectionAction: action, inspectionFact: refusal.fact });
  return accepted(INSPECTION_TRANSITIONS[action].to);
}
