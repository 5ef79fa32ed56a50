import { addDays, addMonths, type IsoDate } from '../calendar';
import { accepted, actionsFrom, refused, type Result, transitionRefusal, type Transitions } from '../shared';
import type { RubricRules } from './rubric';

/**
 * States of an assessment (社会组织评估). `expired` is never entered: it comes of the day on which the grade ends.
 * @source 社会组织评估管理办法 (民政部令第39号); domain.md 2.1
 */
export const ASSESSMENT_STATES = [
  'selfAssessment',
  'eligibilityCheck',
  'documentReview',
  'siteVisit',
  'preliminary',
  'committeeDecision',
  'publicNotice',
  'published',
  'appealed',
  'ineligible',
  'withdrawn',
] as const;

/** See {@link ASSESSMENT_STATES}. @source domain.md 2.1 */
export type AssessmentState = (typeof ASSESSMENT_STATES)[number];

/** What can be done with an assessment. @source domain.md 2.1 */
export const ASSESSMENT_ACTIONS = [
  'submitSelfAssessment',
  'returnSelfAssessment',
  'passEligibility',
  'refuseEligibility',
  'finishDocumentReview',
  'finishSiteVisit',
  'settlePreliminary',
  'decideGrade',
  'postNotice',
  'publishGrade',
  'appealGrade',
  'reviewAppeal',
  'withdrawAssessment',
] as const;

/** See {@link ASSESSMENT_ACTIONS}. @source domain.md 2.1 */
export type AssessmentAction = (typeof ASSESSMENT_ACTIONS)[number];

/** What is stated with an action, or known when it is taken. @source domain.md 2.1 */
export interface AssessmentFacts {
  readonly selfScoresComplete?: boolean;
  readonly returnReason?: string;
  readonly refusalReason?: string;
  readonly visitedOn?: IsoDate;
  readonly allScoresIn?: boolean;
  readonly decidedOn?: IsoDate;
  readonly decisionMinutes?: string;
  readonly postedAt?: string;
  readonly noObjectionOpen?: boolean;
  readonly appealReason?: string;
  readonly reviewOutcome?: 'upheld' | 'changed' | 'rejected' | 'withdrawn';
  readonly reviewReason?: string;
  readonly withdrawalReason?: string;
}

/** An assessment at the moment when something is done with it. @source domain.md 2.1 */
export interface AssessmentPosition {
  readonly state: AssessmentState;
  readonly noticeFrom: IsoDate | null;
  readonly publishedOn: IsoDate | null;
  readonly today: IsoDate;
  readonly rules: Pick<RubricRules, 'noticeDays' | 'validYears'>;
}

/** Returned when an action does not fit an assessment. @source domain.md 2.1 */
export type AssessmentRefusal =
  | {
      readonly code: 'assessmentActionNotAllowed';
      readonly assessmentState: AssessmentState;
      readonly assessmentAction: AssessmentAction;
      readonly allowedAssessmentActions: readonly AssessmentAction[];
    }
  | {
      readonly code: 'assessmentFactMissing';
      readonly assessmentAction: AssessmentAction;
      readonly assessmentFact: keyof AssessmentFacts;
    }
  | { readonly code: 'assessmentNoticeTooShort'; readonly noticeDays: number; readonly earliest: IsoDate };

const BEFORE_DECISION: readonly AssessmentState[] = [
  'selfAssessment',
  'eligibilityCheck',
  'documentReview',
  'siteVisit',
  'preliminary',
];

/** From where to where each action leads, and what must be there for it. @source 社会组织评估管理办法 (民政部令第39号); domain.md 2.1 */
export const ASSESSMENT_TRANSITIONS: Transitions<AssessmentState, AssessmentAction, keyof AssessmentFacts> = {
  submitSelfAssessment: { from: ['selfAssessment'], to: 'eligibilityCheck', needs: ['selfScoresComplete'] },
  returnSelfAssessment: {
    from: ['eligibilityCheck', 'documentReview'],
    to: 'selfAssessment',
    needs: ['returnReason'],
  },
  passEligibility: { from: ['eligibilityCheck'], to: 'documentReview', needs: [] },
  refuseEligibility: { from: ['eligibilityCheck'], to: 'ineligible', needs: ['refusalReason'] },
  finishDocumentReview: { from: ['documentReview'], to: 'siteVisit', needs: [] },
  finishSiteVisit: { from: ['siteVisit'], to: 'preliminary', needs: ['visitedOn'] },
  settlePreliminary: { from: ['preliminary'], to: 'committeeDecision', needs: ['allScoresIn'] },
  decideGrade: { from: ['committeeDecision'], to: 'publicNotice', needs: ['decidedOn', 'decisionMinutes'] },
  postNotice: { from: ['publicNotice'], to: 'publicNotice', needs: ['postedAt'] },
  publishGrade: { from: ['publicNotice'], to: 'published', needs: ['noObjectionOpen'] },
  appealGrade: { from: ['published'], to: 'appealed', needs: ['appealReason'] },
  reviewAppeal: { from: ['appealed'], to: 'published', needs: ['reviewOutcome', 'reviewReason'] },
  withdrawAssessment: { from: BEFORE_DECISION, to: 'withdrawn', needs: ['withdrawalReason'] },
};

/** Actions that an appeal brings with it and nobody takes alone: its acceptance, and its decision or withdrawal. */
const BY_APPEAL: readonly AssessmentAction[] = ['appealGrade', 'reviewAppeal'];

/** Whether an action comes with an appeal, by which alone it is taken. @source decision record 0115 */
export function isActionByAppeal(action: AssessmentAction): boolean {
  return BY_APPEAL.includes(action);
}

/** What may be done in a state by itself, in the order of the table; what comes with an appeal is left out. @source domain.md 2.1; decision record 0115 */
export function availableAssessmentActions(state: AssessmentState): readonly AssessmentAction[] {
  return actionsFrom(ASSESSMENT_TRANSITIONS, state).filter((action) => !isActionByAppeal(action));
}

/** Whether evidence is taken in a state: until the scores are put together, which counts what is there then. @source domain.md 2.1 */
export function mayAddEvidence(state: AssessmentState): boolean {
  return BEFORE_DECISION.includes(state);
}

/** Last day of a grade: it holds so many years from its publication. @source 社会组织评估管理办法 (民政部令第39号) art. 28 */
export function gradeEnd(publishedOn: IsoDate, rules: Pick<RubricRules, 'validYears'>): IsoDate {
  return addDays(addMonths(publishedOn, 12 * rules.validYears), -1);
}

/** Whether a published grade holds on a day. @source 社会组织评估管理办法 (民政部令第39号) art. 28 */
export function isGradeInForce(
  position: Pick<AssessmentPosition, 'state' | 'publishedOn' | 'today' | 'rules'>,
): boolean {
  const { state, publishedOn, today, rules } = position;
  const out = state === 'published' || state === 'appealed';
  return out && publishedOn !== null && today <= gradeEnd(publishedOn, rules);
}

/** The state after an action; publication waits for the days of the notice. @source 社会组织评估管理办法 (民政部令第39号); domain.md 2.1 */
export function advanceAssessment(
  position: AssessmentPosition,
  action: AssessmentAction,
  facts: AssessmentFacts = {},
): Result<AssessmentState, AssessmentRefusal> {
  const { state } = position;
  const problem = transitionRefusal(ASSESSMENT_TRANSITIONS, { state, action, facts });
  if (problem?.kind === 'notAllowed') {
    return refused({
      code: 'assessmentActionNotAllowed',
      assessmentState: state,
      assessmentAction: action,
      allowedAssessmentActions: problem.allowed,
    });
  }
  if (problem)
    return refused({ code: 'assessmentFactMissing', assessmentAction: action, assessmentFact: problem.fact });
  const early = action === 'publishGrade' ? noticeRefusal(position) : undefined;
  return early ? refused(early) : accepted(ASSESSMENT_TRANSITIONS[action].to);
}

/** What the calendar has against publication: the notice has its days. */
function noticeRefusal({ rules, today, noticeFrom }: AssessmentPosition): AssessmentRefusal | undefined {
  if (noticeFrom === null)
    return {
      code: 'assessmentFactMissing',
      assessmentAction: 'publishGrade',
      assessmentFact: 'postedAt',
    };
  const earliest = addDays(noticeFrom, rules.noticeDays);
  return today < earliest
    ? { code: 'assessmentNoticeTooShort', noticeDays: rules.noticeDays, earliest }
    : undefined;
}
