import type { Permission } from '../access';
import { accepted, actionsFrom, refused, type Result, transitionRefusal, type Transitions } from '../shared';

/** What a committee complains of. @source requirements.md P7 */
export const BURDEN_SUBJECTS = [
  'task',
  'form',
  'system',
  'inspection',
  'plaque',
  'meeting',
  'certificate',
  'other',
] as const;

/** See {@link BURDEN_SUBJECTS}. @source requirements.md P7 */
export type BurdenSubject = (typeof BURDEN_SUBJECTS)[number];

/** Where a burden report stands. @source requirements.md P7 */
export const BURDEN_REPORT_STATES = ['filed', 'upheld', 'dismissed', 'withdrawn'] as const;

/** See {@link BURDEN_REPORT_STATES}. @source requirements.md P7 */
export type BurdenReportState = (typeof BURDEN_REPORT_STATES)[number];

/** What can be done with a burden report. @source requirements.md P7 */
export const BURDEN_REPORT_ACTIONS = ['upholdReport', 'dismissReport', 'withdrawReport'] as const;

/** See {@link BURDEN_REPORT_ACTIONS}. @source requirements.md P7 */
export type BurdenReportAction = (typeof BURDEN_REPORT_ACTIONS)[number];

/** Who takes an action: the panel rules, and only whoever filed a report withdraws it. @source decision record 0143 */
export const BURDEN_REPORT_PERMISSIONS: Readonly<Record<BurdenReportAction, Permission>> = {
  upholdReport: 'burdenReport.rule',
  dismissReport: 'burdenReport.rule',
  withdrawReport: 'burdenReport.file',
};

/** What is stated with an action. @source requirements.md P7 */
export interface BurdenReportFacts {
  /** Why the panel rules so. */
  readonly rulingReason?: string;
}

/** Returned when an action does not fit a burden report. @source requirements.md P7 */
export type BurdenReportRefusal =
  | {
      readonly code: 'burdenReportActionNotAllowed';
      readonly burdenReportState: BurdenReportState;
      readonly burdenReportAction: BurdenReportAction;
      readonly allowedBurdenReportActions: readonly BurdenReportAction[];
    }
  | {
      readonly code: 'burdenReportFactMissing';
      readonly burdenReportAction: BurdenReportAction;
      readonly burdenReportFact: keyof BurdenReportFacts;
    };

/** From where to where each action leads. A ruling is final; it stands with its reason. @source requirements.md P7 */
export const BURDEN_REPORT_TRANSITIONS: Transitions<
  BurdenReportState,
  BurdenReportAction,
  keyof BurdenReportFacts
> = {
  upholdReport: { from: ['filed'], to: 'upheld', needs: ['rulingReason'] },
  dismissReport: { from: ['filed'], to: 'dismissed', needs: ['rulingReason'] },
  withdrawReport: { from: ['filed'], to: 'withdrawn', needs: [] },
};

/** What may be done with a burden report in a state, in the order of the table. @source requirements.md P7 */
export function availableBurdenReportActions(state: BurdenReportState): readonly BurdenReportAction[] {
  return actionsFrom(BURDEN_REPORT_TRANSITIONS, state);
}

/** The state of a burden report after an action. @source requirements.md P7 */
export function advanceBurdenReport(
  state: BurdenReportState,
  action: BurdenReportAction,
  facts: BurdenReportFacts,
): Result<BurdenReportState, BurdenReportRefusal> {
  const refusal = transitionRefusal(BURDEN_REPORT_TRANSITIONS, { state, action, facts });
  if (refusal?.kind === 'notAllowed')
    return refused({
      code: 'burdenReportActionNotAllowed',
      burdenReportState: state,
      burdenReportAction: action,
      allowedBurdenReportActions: refusal.allowed,
    });
  if (refusal)
    return refused({
      code: 'burdenReportFactMissing',
      burdenReportAction: action,
      burdenReportFact: refusal.fact,
    });
  return accepted(BURDEN_REPORT_TRANSITIONS[action].to);
}
