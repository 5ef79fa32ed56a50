import { INCUBATION_CARE_STAGES } from '@weizhi/domain';
import { quotedList } from '../../platform/database';
import type { ExpirySource } from '../../platform/expiries';
import { toGlobalId } from '../../platform/graphql/global-id';
import { INCUBATION_CASE } from './case-key';

/** Terms of cases that began and are in the incubator's care. */
export const EXPIRING_AGREEMENTS: ExpirySource = {
  kind: 'incubationAgreement',
  permission: 'incubation.read',
  division: 'division_id',
  rows: `select c.id::text as key, c.id::text as id, o.name, c.number as detail, c.district_id, c.division_id,
      c.ends_on as expires_on
    from incubation_case c join organisation o on o.district_id = c.district_id and o.id = c.organisation_id
    where c.started_on is not null and c.stage in (${quotedList(INCUBATION_CARE_STAGES)})`,
  pathOf: ({ districtId, id }) => `/incubation-cases/${toGlobalId(INCUBATION_CASE, districtId, id)}`,
};
