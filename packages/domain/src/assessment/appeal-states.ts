import { addWorkingDays, type CalendarAnswer, type IsoDate, type WorkingDayCalendar } from '../calendar';
import { accepted, actionsFrom, refused, type Result, transitionRefusal, type Transitions } from '../shared';
import { type AppealOpinion, majorityOf } from './appeal-review';
import type { AppealRules } from './appeal-rules';

/**
 * States of an appeal (复核申请) against a published result. Once accepted it is under review; the last five are ends.
 * @source 社会组织评估管理办法 (民政部令第39号); domain.md 2.1; decision record 0115
 */
export const APPEAL_STATES = [
  'received',
  'accepted',
  'outOfTime',
  'upheld',
  'changed',
  'rejected',
  'withdrawn',
] as const;

/** See {@link APPEAL_STATES}. @source decision record 0115 */
export type AppealState = (typeof APPEAL_STATES)[number];

/** What can be done with an appeal. @source decision record 0115 */
export const APPEAL_ACTIONS = [
  'acceptAppeal',
  'refuseLateAppeal',
  'upholdResult',
  'changeResult',
  'rejectAppeal',
  'withdrawAppeal',
] as const;

/** See {@link APPEAL_ACTIONS}. @source decision record 0115 */
export type AppealAction = (typeof APPEAL_ACTIONS)[number];

/** What is stated with an action, or known when it is taken. @source decision record 0115 */
export interface AppealFacts {
  readonly refusalReason?: string;
  /** Enough reviewers without an interest, every one with an opinion. */
  readonly opinionsIn?: boolean;
  readonly reviewReason?: string;
  readonly reviewMinutes?: string;
  /** A score that was worked out anew and differs. */
  readonly reviewedScore?: boolean;
  readonly withdrawalReason?: string;
}

/** An appeal at the moment when something is done with it. @source decision record 0115 */
export interface AppealPosition {
  readonly state: AppealState;
  readonly receivedOn: IsoDate;
  /** Last day on which it was in time. */
  readonly latestOn: IsoDate;
  /** Opinions of the reviewers without an interest. */
  readonly opinions: readonly AppealOpinion[];
}

/** Returned when an action does not fit an appeal. @source decision record 0115 */
export type AppealRefusal =
  | {
      readonly code: 'appealActionNotAllowed';
      readonly appealState: AppealState;
      readonly appealAction: AppealAction;
      readonly allowedAppealActions: readonly AppealAction[];
    }
  | {
      readonly code: 'appealFactMissing';
      readonly appealAction: AppealAction;
      readonly appealFact: keyof AppealFacts;
    }
  | { readonly code: 'appealTooLate'; readonly latestOn: IsoDate }
  | { readonly code: 'appealInTime'; readonly latestOn: IsoDate }
  | { readonly code: 'appealOpinionsDivided' }
  | { readonly code: 'appealMajorityOtherwise'; readonly majorityOpinion: AppealOpinion };

const DECISION = ['opinionsIn', 'reviewReason', 'reviewMinutes'] as const;

/** From where to where each action leads, and what must be there for it. @source domain.md 2.1; decision record 0115 */
export const APPEAL_TRANSITIONS: Transitions<AppealState, AppealAction, keyof AppealFacts> = {
  acceptAppeal: { from: ['received'], to: 'accepted', needs: [] },
  refuseLateAppeal: { from: ['received'], to: 'outOfTime', needs: ['refusalReason'] },
  upholdResult: { from: ['accepted'], to: 'upheld', needs: DECISION },
  changeResult: { from: ['accepted'], to: 'changed', needs: [...DECISION, 'reviewedScore'] },
  rejectAppeal: { from: ['accepted'], to: 'rejected', needs: DECISION },
  withdrawAppeal: { from: ['received', 'accepted'], to: 'withdrawn', needs: ['withdrawalReason'] },
};

/** The opinion that a decision carries out. */
const OPINION_OF: Readonly<Partial<Record<AppealAction, AppealOpinion>>> = {
  upholdResult: 'uphold',
  changeResult: 'change',
  rejectAppeal: 'reject',
};

/** What may be done with an appeal, in the order of the table: accepted in time, refused when late. @source decision record 0115 */
export function availableAppealActions(
  position: Pick<AppealPosition, 'state' | 'receivedOn' | 'latestOn'>,
): readonly AppealAction[] {
  return actionsFrom(APPEAL_TRANSITIONS, position.state).filter(
    (action) => timeRefusal(position, action) === undefined,
  );
}

/**
 * The state after an action. What came too late is not accepted and what came in time is not refused as late; a
 * decision is that of most reviewers.
 * @source 社会组织评估管理办法 (民政部令第39号); decision record 0115
 */
export function advanceAppeal(
  position: AppealPosition,
  action: AppealAction,
  facts: AppealFacts = {},
): Result<AppealState, AppealRefusal> {
  const { state } = position;
  const problem = transitionRefusal(APPEAL_TRANSITIONS, { state, action, facts });
  if (problem?.kind === 'notAllowed') {
    return refused({
      code: 'appealActionNotAllowed',
      appealState: state,
      appealAction: action,
      allowedAppealActions: availableAppealActions(position),
    });
  }
  if (problem) return refused({ code: 'appealFactMissing', appealAction: action, appealFact: problem.fact });
  const against = timeRefusal(position, action) ?? majorityRefusal(position, action);
  return against ? refused(against) : accepted(APPEAL_TRANSITIONS[action].to);
}

function timeRefusal(
  { receivedOn, latestOn }: Pick<AppealPosition, 'receivedOn' | 'latestOn'>,
  action: AppealAction,
): AppealRefusal | undefined {
  const late = receivedOn > latestOn;
  if (action === 'acceptAppeal' && late) return { code: 'appealTooLate', latestOn };
  return action === 'refuseLateAppeal' && !late ? { code: 'appealInTime', latestOn } : undefined;
}

function majorityRefusal({ opinions }: AppealPosition, action: AppealAction): AppealRefusal | undefined {
  const wanted = OPINION_OF[action];
  if (wanted === undefined) return undefined;
  const majorityOpinion = majorityOf(opinions);
  if (majorityOpinion === undefined) return { code: 'appealOpinionsDivided' };
  return majorityOpinion === wanted ? undefined : { code: 'appealMajorityOtherwise', majorityOpinion };
}

/** Last day of an appeal: so many working days after publication. @source decision record 0115 */
export function lastAppealDay(
  publishedOn: IsoDate,
  { withinWorkingDays }: AppealRules,
  calendar: WorkingDayCalendar,
): CalendarAnswer {
  return addWorkingDays(publishedOn, withinWorkingDays, calendar);
}

/** By when something is due with an appeal in a state: its acceptance, then its decision; undefined at an end. @source decision record 0115 */
export function appealDue(
  { state, since }: { readonly state: AppealState; readonly since: IsoDate },
  rules: AppealRules,
  calendar: WorkingDayCalendar,
): CalendarAnswer | undefined {
  if (state === 'received') return addWorkingDays(since, rules.acceptWorkingDays, calendar);
  return state === 'accepted' ? addWorkingDays(since, rules.reviewWorkingDays, calendar) : undefined;
}
