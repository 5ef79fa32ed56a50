import { accepted, refused, type Result } from '../shared';
import { hasUnifiedSocialCreditCode, type RegistrationRecord } from './registration';

/** One of two records that may be of the same organisation. @source issue decision on duplicates; decision record 0090 */
export interface MergingOrganisation extends RegistrationRecord {
  readonly id: string;
}

/** Returned when two records cannot be merged. @source decision record 0090 */
export type MergingRefusal =
  | { readonly code: 'mergingWithItself' }
  | { readonly code: 'mergingTwoLegalPersons' }
  | { readonly code: 'mergingIntoLesser' };

/**
 * Whether a record may be merged into another. Two legal persons are never the same organisation, and the one that
 * goes on is the legal person, or else the filed group.
 * @source GB 32100-2015 (one code, one legal person); decision record 0090
 */
export function checkMerging(
  kept: MergingOrganisation,
  merged: MergingOrganisation,
): Result<MergingOrganisation, MergingRefusal> {
  if (kept.id === merged.id) return refused({ code: 'mergingWithItself' });
  const [isPerson, wasPerson] = [kept, merged].map(({ status }) => hasUnifiedSocialCreditCode(status));
  if (isPerson && wasPerson) return refused({ code: 'mergingTwoLegalPersons' });
  const lesser = wasPerson || (!isPerson && kept.filingNumber === null && merged.filingNumber !== null);
  return lesser ? refused({ code: 'mergingIntoLesser' }) : accepted(kept);
}
