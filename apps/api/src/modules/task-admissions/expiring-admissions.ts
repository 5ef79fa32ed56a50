import type { ExpirySource } from '../../platform/expiries';
import { toGlobalId } from '../../platform/graphql/global-id';
import { TASK_ADMISSION } from './admission.type';

/** Admissions in force; they are of the whole district. */
export const EXPIRING_ADMISSIONS: ExpirySource = {
  kind: 'taskAdmission',
  permission: 'taskAdmission.read',
  rows: `select a.id::text as key, a.id::text as id, a.title as name, '' as detail, a.district_id, t.division_id,
      a.valid_to as expires_on
    from task_admission a join district t on t.id = a.district_id
    where a.state = 'admitted'`,
  pathOf: ({ districtId, id }) => `/task-admissions/${toGlobalId(TASK_ADMISSION, districtId, id)}`,
};
