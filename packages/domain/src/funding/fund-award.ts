import { addDecimal, compareDecimal, type DecimalText, decimalText, ratioText } from '../decimal';
import { accepted, refused, type Result } from '../shared';

/** States of a call for applications (资助公告). @source requirements.md SM13 */
export const FUND_CALL_STATES = ['drafted', 'open', 'closed'] as const;

/** See {@link FUND_CALL_STATES}. @source requirements.md SM13 */
export type FundCallState = (typeof FUND_CALL_STATES)[number];

/** States of an application for an award (资助申请), from application to evaluation. @source requirements.md SM13 */
export const FUND_AWARD_STATES = [
  'applied',
  'awarded',
  'declined',
  'paid',
  'reported',
  'evaluated',
  'withdrawn',
] as const;

/** See {@link FUND_AWARD_STATES}. @source requirements.md SM13 */
export type FundAwardState = (typeof FUND_AWARD_STATES)[number];

/** What can be done with an application. @source requirements.md SM13 */
export type FundAwardAction = 'award' | 'decline' | 'pay' | 'report' | 'evaluate' | 'withdraw';

/** From where to where each action leads. @source requirements.md SM13 */
export const FUND_AWARD_TRANSITIONS: Readonly<
  Record<FundAwardAction, { readonly from: readonly FundAwardState[]; readonly to: FundAwardState }>
> = {
  award: { from: ['applied'], to: 'awarded' },
  decline: { from: ['applied'], to: 'declined' },
  pay: { from: ['awarded'], to: 'paid' },
  report: { from: ['paid'], to: 'reported' },
  evaluate: { from: ['reported'], to: 'evaluated' },
  withdraw: { from: ['applied', 'awarded'], to: 'withdrawn' },
};

/** What may be done in a state, in the order of the table. @source requirements.md SM13 */
export function availableFundAwardActions(state: FundAwardState): readonly FundAwardAction[] {
  const actions = Object.keys(FUND_AWARD_TRANSITIONS) as readonly FundAwardAction[];
  return actions.filter((action) => FUND_AWARD_TRANSITIONS[action].from.includes(state));
}

/** Returned when an application cannot be decided. @source requirements.md SM13 */
export type FundAwardRefusal =
  | {
      readonly code: 'fundAwardActionNotAllowed';
      readonly fundAwardState: FundAwardState;
      readonly fundAwardAction: FundAwardAction;
      readonly allowedFundAwardActions: readonly FundAwardAction[];
    }
  | { readonly code: 'fundScoresMissing'; readonly scores: number; readonly needed: number }
  | { readonly code: 'fundScoreTooLow'; readonly meanScore: DecimalText; readonly passScore: DecimalText };

/** The state after an action. @source requirements.md SM13 */
export function advancedFundAward(
  state: FundAwardState,
  action: FundAwardAction,
): Result<FundAwardState, FundAwardRefusal> {
  const { from, to } = FUND_AWARD_TRANSITIONS[action];
  if (from.includes(state)) return accepted(to);
  return refused({
    code: 'fundAwardActionNotAllowed',
    fundAwardState: state,
    fundAwardAction: action,
    allowedFundAwardActions: availableFundAwardActions(state),
  });
}

/** Fewest scores for an award (scored by two). @source requirements.md SM13 */
export const FEWEST_FUND_SCORES = 2;

/** Mean of scores with two places; `null` without any. */
function meanScore(scores: readonly DecimalText[]): DecimalText | null {
  const total = scores.reduce((sum, score) => addDecimal(sum, score), decimalText('0'));
  return ratioText(total, decimalText(String(scores.length)), 2);
}

/**
 * The mean score as it may be seen: none before enough are in, since the mean of one score is that score and whoever
 * gives the next would know it.
 * @source requirements.md SM13, P16
 */
export function settledMeanScore(
  scores: readonly DecimalText[],
  needed: number = FEWEST_FUND_SCORES,
): DecimalText | null {
  return scores.length < needed ? null : meanScore(scores);
}

/** The mean score of an application that may be awarded: enough scores, and not below the pass line. @source requirements.md SM13 */
export function passedScores(
  scores: readonly DecimalText[],
  passScore: DecimalText,
  needed: number = FEWEST_FUND_SCORES,
): Result<DecimalText, FundAwardRefusal> {
  const mean = meanScore(scores);
  if (mean === null || scores.length < needed)
    return refused({ code: 'fundScoresMissing', scores: scores.length, needed });
  return compareDecimal(mean, passScore) < 0
    ? refused({ code: 'fundScoreTooLow', meanScore: mean, passScore })
    : accepted(mean);
}
