import { addMonths, type IsoDate } from '../calendar';

/** Why an organisation may not be assessed now. @source 社会组织评估管理办法 (民政部令第39号) art. 8 and 9; 民发〔2021〕96号 */
export const INELIGIBILITY_REASONS = [
  'certificateTooYoung',
  'gradeStillValid',
  'annualInspectionMissed',
  'annualInspectionFailed',
  'penaltyLastYear',
  'penaltyUnfinished',
  'underInvestigation',
  'abnormalListed',
  'seriousListed',
] as const;

/** See {@link INELIGIBILITY_REASONS}. @source 社会组织评估管理办法 art. 8 and 9 */
export type IneligibilityReason = (typeof INELIGIBILITY_REASONS)[number];

/** Which reasons exclude, and for how long, as data. @source 社会组织评估管理办法 (民政部令第39号); domain.md 2.1 */
export interface EligibilityRules {
  readonly code: string;
  readonly certificateYears: number;
  /** Years after which a grade may be assessed again before it ends; null: only when it has ended. */
  readonly reassessmentYears: number | null;
  readonly excluding: readonly IneligibilityReason[];
}

/** The ministry's rules: two years of certificate, no valid grade, and the exclusions of 2010 and 2021. @source 社会组织评估管理办法 (民政部令第39号) art. 8 and 9; 民发〔2021〕96号 */
export const MINISTRY_ELIGIBILITY_RULES: EligibilityRules = {
  code: 'CN-MCA-39',
  certificateYears: 2,
  reassessmentYears: 2,
  excluding: INELIGIBILITY_REASONS,
};

/** What is known of an organisation on a day. @source 社会组织评估管理办法 art. 8 and 9 */
export interface EligibilityFacts {
  readonly certificateOn: IsoDate | null;
  readonly gradeValidFrom: IsoDate | null;
  readonly gradeValidTo: IsoDate | null;
  /** Reasons that are stated and not worked out, such as an inspection that was missed. */
  readonly stated: readonly IneligibilityReason[];
}

/** Every reason against an assessment on a day; none when the organisation may be assessed. @source 社会组织评估管理办法 art. 8 and 9 */
export function ineligibilityOf(
  facts: EligibilityFacts,
  today: IsoDate,
  rules: EligibilityRules,
): readonly IneligibilityReason[] {
  const { certificateOn, gradeValidFrom, gradeValidTo } = facts;
  const oldEnough = certificateOn !== null && addMonths(certificateOn, 12 * rules.certificateYears) <= today;
  const inForce = gradeValidTo !== null && today <= gradeValidTo;
  const again =
    rules.reassessmentYears !== null &&
    gradeValidFrom !== null &&
    addMonths(gradeValidFrom, 12 * rules.reassessmentYears) <= today;
  const found = new Set<IneligibilityReason>(facts.stated);
  if (!oldEnough) found.add('certificateTooYoung');
  if (inForce && !again) found.add('gradeStillValid');
  return INELIGIBILITY_REASONS.filter((reason) => found.has(reason) && rules.excluding.includes(reason));
}
