/**
 * How much time an appeal and its review have, in working days, and by how many it is reviewed; data of the rubric.
 * @source 社会组织评估管理办法 (民政部令第39号); decision record 0115
 */
export interface AppealRules {
  /** From the day of publication. */
  readonly withinWorkingDays: number;
  /** From the day it was received until it is accepted or refused. */
  readonly acceptWorkingDays: number;
  /** From the day it was accepted until the decision. */
  readonly reviewWorkingDays: number;
  readonly leastReviewers: number;
}

/** Times that a rubric has unless it says otherwise; proposed defaults. @source decision record 0115 */
export const DEFAULT_APPEAL_RULES: AppealRules = {
  withinWorkingDays: 15,
  acceptWorkingDays: 5,
  reviewWorkingDays: 20,
  leastReviewers: 3,
};
