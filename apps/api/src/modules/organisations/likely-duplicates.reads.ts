import type { Reads } from '../../platform/database';
import { blindIndex, personalDataKeys } from '../../platform/personal-data';
import { Organisation } from './organisation.entity';

const MOST = 10;

/** What another organisation would have in common with this one. */
export interface Likeness {
  readonly districtId: string;
  readonly divisionId: string;
  readonly nameKey: string;
  /** Telephone number of the contact person, as the domain's parser spells it. */
  readonly phone: string | null;
}

/** Organisations that may be the same: the name in the same division, or the same contact's number in the district. */
export function listLikely(reads: Reads, likeness: Likeness): Promise<Organisation[]> {
  const { districtId, divisionId, nameKey, phone } = likeness;
  const phoneIndex = phone === null ? null : blindIndex(personalDataKeys(), 'phone', phone);
  return reads
    .repository(Organisation)
    .query('row')
    .andWhere('row.districtId = :districtId and row.withdrawnAt is null and row.mergedIntoId is null', {
      districtId,
    })
    .andWhere(
      `((row.nameKey = :nameKey and row.divisionId = :divisionId) or exists (select 1 from person contact
         where contact.district_id = row.districtId and contact.id = row.contactPersonId and contact.phone_index = :phoneIndex))`,
      { nameKey, divisionId, phoneIndex },
    )
    .orderBy('row.name')
    .limit(MOST)
    .getMany();
}
