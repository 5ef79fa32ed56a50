import type { ExpirySource } from '../../platform/expiries';
import { toGlobalId } from '../../platform/graphql/global-id';
import { ELECTION } from './election-rows';

/** Terms of whom residents elected or recommended; one is followed by the next of the same body and constituency. */
export const EXPIRING_ELECTED_TERMS: ExpirySource = {
  kind: 'electedTerm',
  permission: 'election.read',
  division: 'division_id',
  rows: `select e.id::text as key, e.id::text as id, e.title as name, coalesce(e.constituency, '') as detail, e.district_id, e.division_id,
      e.term_ends_on as expires_on
    from election e
    where e.state = 'declared' and not exists (
      select 1 from election later where later.district_id = e.district_id and later.division_id = e.division_id
         and later.body = e.body and later.constituency is not distinct from e.constituency
         and later.state = 'declared' and later.term_ends_on > e.term_ends_on)`,
  pathOf: ({ districtId, id }) => `/elections/${toGlobalId(ELECTION, districtId, id)}`,
};
