import { accepted, refused, type Result } from '../shared';

/** Beneficiaries of a period: people (人), each counted once, and visits (人次). The two are never added to each other. @source domain.md 2.3 */
export interface BeneficiaryCount {
  readonly unique: number;
  readonly visits: number;
}

/** Returned when counts of beneficiaries contradict each other. @source domain.md section 7 */
export type BeneficiaryRefusal =
  | { readonly code: 'beneficiaryCountNotWhole' }
  | { readonly code: 'beneficiariesExceedVisits'; readonly unique: number; readonly visits: number };

/** Whether a count holds: whole numbers, not more people than visits, and no visits without people. @source domain.md section 7 */
export function checkBeneficiaries(count: BeneficiaryCount): Result<BeneficiaryCount, BeneficiaryRefusal> {
  const { unique, visits } = count;
  if (![unique, visits].every((number) => Number.isSafeInteger(number) && number >= 0))
    return refused({ code: 'beneficiaryCountNotWhole' });
  if (unique > visits || (unique === 0 && visits > 0))
    return refused({ code: 'beneficiariesExceedVisits', unique, visits });
  return accepted(count);
}

/** Beneficiaries over several periods: visits add up; of the people only bounds are known, since one may come in many periods. @source domain.md 2.3; ARCHITECTURE on distinct counts */
export interface BeneficiaryBounds {
  readonly visits: number;
  readonly uniqueAtLeast: number;
  readonly uniqueAtMost: number;
}

/** Sums periods without counting anybody twice as certain. @source domain.md 2.3 */
export function beneficiaryBounds(counts: readonly BeneficiaryCount[]): BeneficiaryBounds {
  return {
    visits: counts.reduce((sum, { visits }) => sum + visits, 0),
    uniqueAtLeast: counts.reduce((most, { unique }) => Math.max(most, unique), 0),
    uniqueAtMost: counts.reduce((sum, { unique }) => sum + unique, 0),
  };
}
