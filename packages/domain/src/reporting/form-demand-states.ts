import { addDays, type IsoDate } from '../calendar';
import { accepted, actionsFrom, refused, type Result, transitionRefusal, type Transitions } from '../shared';

/**
 * States of a form demand (报表申请): a department asks for a form, maps its fields, sees what is collected already, and is
 * permitted it for a period, in which communities answer.
 * @source requirements.md SM7
 */
export const FORM_DEMAND_STATES = [
  'proposed',
  'mapped',
  'overlapChecked',
  'approved',
  'open',
  'submitted',
  'accepted',
  'expired',
  'rejected',
  'withdrawn',
] as const;

/** See {@link FORM_DEMAND_STATES}. @source requirements.md SM7 */
export type FormDemandState = (typeof FORM_DEMAND_STATES)[number];

/** What is done with a form demand. `open` and `expire` come of the days of its period. @source requirements.md SM7 */
export const FORM_DEMAND_ACTIONS = [
  'mapFields',
  'checkOverlap',
  'approve',
  'reject',
  'open',
  'submit',
  'accept',
  'expire',
  'withdraw',
] as const;

/** See {@link FORM_DEMAND_ACTIONS}. @source requirements.md SM7 */
export type FormDemandAction = (typeof FORM_DEMAND_ACTIONS)[number];

/** What is stated with an action. @source requirements.md SM7 */
export interface FormDemandFacts {
  readonly opensOn?: IsoDate;
  readonly closesOn?: IsoDate;
  readonly reason?: string;
  /** That every community that was asked has answered. */
  readonly allAnswered?: boolean;
}

/** From where to where each action leads. @source requirements.md SM7 */
export const FORM_DEMAND_TRANSITIONS: Transitions<FormDemandState, FormDemandAction, keyof FormDemandFacts> =
  {
    mapFields: { from: ['proposed', 'mapped', 'overlapChecked'], to: 'mapped', needs: [] },
    checkOverlap: { from: ['mapped'], to: 'overlapChecked', needs: [] },
    approve: { from: ['overlapChecked'], to: 'approved', needs: ['opensOn', 'closesOn'] },
    reject: { from: ['overlapChecked'], to: 'rejected', needs: ['reason'] },
    open: { from: ['approved'], to: 'open', needs: [] },
    submit: { from: ['open'], to: 'submitted', needs: ['allAnswered'] },
    accept: { from: ['submitted'], to: 'accepted', needs: [] },
    expire: { from: ['open'], to: 'expired', needs: [] },
    withdraw: { from: ['proposed', 'mapped', 'overlapChecked'], to: 'withdrawn', needs: ['reason'] },
  };

/** Longest period for which a form is permitted, in days; a proposed default, kept as data. @source requirements.md SM7 */
export interface FormDemandRules {
  readonly longestDays: number;
}

/** See {@link FormDemandRules}. @source requirements.md SM7 */
export const FORM_DEMAND_RULES: FormDemandRules = { longestDays: 366 };

/** Returned when an action does not fit a form demand. @source requirements.md SM7 */
export type FormDemandRefusal =
  | {
      readonly code: 'formDemandActionNotAllowed';
      readonly formDemandState: FormDemandState;
      readonly formDemandAction: FormDemandAction;
      readonly allowedFormDemandActions: readonly FormDemandAction[];
    }
  | {
      readonly code: 'formDemandFactMissing';
      readonly formDemandAction: FormDemandAction;
      readonly formDemandFact: keyof FormDemandFacts;
    }
  | {
      readonly code: 'formDemandPeriodUnfit';
      readonly earliest: IsoDate;
      readonly latest: IsoDate;
    };

/** A form demand at a moment: its state as stored and the period for which it is permitted. @source requirements.md SM7 */
export interface FormDemandPosition {
  readonly state: FormDemandState;
  readonly opensOn: IsoDate | null;
  readonly closesOn: IsoDate | null;
  readonly today: IsoDate;
  /** Longest period that is permitted; that of {@link FORM_DEMAND_RULES} when it is left out. */
  readonly longestDays?: number;
}

/** The state on a day: what was approved opens and expires by its period, without anybody's doing. @source requirements.md SM7 */
export function currentFormDemandState(position: FormDemandPosition): FormDemandState {
  const { opensOn, closesOn, today } = position;
  let { state } = position;
  if (state === 'approved' && opensOn !== null && today >= opensOn) state = FORM_DEMAND_TRANSITIONS.open.to;
  if (state === 'open' && closesOn !== null && today > closesOn) state = FORM_DEMAND_TRANSITIONS.expire.to;
  return state;
}

/** The state after an action; refused when the table has something against it or the period does not fit. @source requirements.md SM7 */
export function advanceFormDemand(
  position: FormDemandPosition,
  action: FormDemandAction,
  facts: FormDemandFacts,
): Result<FormDemandState, FormDemandRefusal> {
  const state = currentFormDemandState(position);
  const refusal = transitionRefusal(FORM_DEMAND_TRANSITIONS, { state, action, facts });
  if (refusal?.kind === 'notAllowed')
    return refused({
      code: 'formDemandActionNotAllowed',
      formDemandState: state,
      formDemandAction: action,
      allowedFormDemandActions: refusal.allowed,
    });
  if (refusal)
    return refused({ code: 'formDemandFactMissing', formDemandAction: action, formDemandFact: refusal.fact });
  const unfit = action === 'approve' ? periodProblem(position, facts) : undefined;
  return unfit ? refused(unfit) : accepted(FORM_DEMAND_TRANSITIONS[action].to);
}

function periodProblem(
  { today, longestDays = FORM_DEMAND_RULES.longestDays }: FormDemandPosition,
  { opensOn = today, closesOn = today }: FormDemandFacts,
): FormDemandRefusal | undefined {
  const latest = addDays(opensOn, longestDays);
  const fits = opensOn >= today && closesOn >= opensOn && closesOn <= latest;
  return fits ? undefined : { code: 'formDemandPeriodUnfit', earliest: today, latest };
}

/** What may be done with a form demand in a state, in the order of the table. @source requirements.md SM7 */
export function availableFormDemandActions(state: FormDemandState): readonly FormDemandAction[] {
  return actionsFrom(FORM_DEMAND_TRANSITIONS, state);
}
