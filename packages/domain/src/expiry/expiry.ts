/**
 * What of an organisation or a task ends on a day unless somebody renews it (到期事项): evidence of an element, the term of
 * an owners' committee or of whom residents elected, the term of an incubation agreement, a service contract, the admission of a task.
 * @source domain.md 2.1, 2.2, 2.3, 2.4 and 2.5; requirements.md section 7 SM3 and SM13
 */
export const EXPIRY_KINDS = [
  'elementEvidence',
  'committeeTerm',
  'electedTerm',
  'incubationAgreement',
  'serviceContract',
  'taskAdmission',
] as const;

/** See {@link EXPIRY_KINDS}. @source domain.md section 2 */
export type ExpiryKind = (typeof EXPIRY_KINDS)[number];

/** How many days ahead what expires is looked for, at least and at most. @source decision record 0177 */
export const EXPIRY_DAYS = { least: 1, most: 365 } as const;
