import type { ExpirySource } from '../../platform/expiries';
import { toGlobalId } from '../../platform/graphql/global-id';
import { lastBindingDaySql } from './admission-standing';
import { TASK_ADMISSION } from './admission.type';

const COLUMNS = {
  state: 'a.state',
  endsOn: 'a.ends_on',
  validTo: 'a.valid_to',
  emergencyEndsOn: 'a.emergency_ends_on',
} as const;

const LAST_DAY = lastBindingDaySql((property) => COLUMNS[property]);

/**
 * Admissions, and what went out in an emergency, by their last binding day; they are of the whole district. What is on the
 * list was never applied for: it ends, and nobody renews it.
 */
export const EXPIRING_ADMISSIONS: ExpirySource = {
  kind: 'taskAdmission',
  permission: 'taskAdmission.read',
  division: null,
  isOverByItself: true,
  rows: `select a.id::text as key, a.id::text as id, a.title as name, '' as detail, a.district_id, t.division_id,
      ${LAST_DAY} as expires_on
    from task_admission a join district t on t.id = a.district_id
    where a.state <> 'released'`,
  pathOf: ({ districtId, id }) => `/task-admissions/${toGlobalId(TASK_ADMISSION, districtId, id)}`,
};
