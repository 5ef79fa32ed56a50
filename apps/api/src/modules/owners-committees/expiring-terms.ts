import type { ExpirySource } from '../../platform/expiries';
import { toGlobalId } from '../../platform/graphql/global-id';

/** Terms of committees in office. */
export const EXPIRING_TERMS: ExpirySource = {
  kind: 'committeeTerm',
  permission: 'ownersCommittee.read',
  division: 'division_id',
  rows: `select c.id::text as key, c.estate_id::text as id, s.name, '' as detail, c.district_id, c.division_id,
      c.term_end as expires_on
    from owners_committee c join estate s on s.district_id = c.district_id and s.id = c.estate_id
    where c.state = 'active'`,
  pathOf: ({ districtId, id }) => `/owners-committees/${toGlobalId('Estate', districtId, id)}`,
};
