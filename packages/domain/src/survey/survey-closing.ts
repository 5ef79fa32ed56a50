import { accepted, refused, type Result } from '../shared';

/** What is stated when a survey is closed (结束录入). @source AAPOR (2023) Standard Definitions */
export interface SurveyClosing {
  readonly closedOn: string | null;
  /** Responses that came in. */
  readonly completed: number;
  /** How many were drawn from the frame. */
  readonly drawn: number;
  /** Of these, how many turned out not to belong to the population. */
  readonly ineligible: number;
}

/** Returned when a survey cannot be closed as stated. @source AAPOR (2023) Standard Definitions */
export type SurveyClosingRefusal =
  | { readonly code: 'surveyClosed'; readonly closedOn: string }
  | {
      readonly code: 'surveyDrawnTooFew';
      readonly drawn: number;
      readonly ineligible: number;
      readonly completed: number;
    };

/** Whether a survey may be closed, once, with numbers that can be. @source AAPOR (2023) Standard Definitions */
export function checkSurveyClosing(closing: SurveyClosing): Result<SurveyClosing, SurveyClosingRefusal> {
  const { closedOn, completed, drawn, ineligible } = closing;
  if (closedOn !== null) return refused({ code: 'surveyClosed', closedOn });
  if (drawn - ineligible < completed)
    return refused({ code: 'surveyDrawnTooFew', drawn, ineligible, completed });
  return accepted(closing);
}
