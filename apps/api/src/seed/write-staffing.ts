import { CommitteeStaffingRow } from '../modules/staffing';
import type { Database } from '../platform/database';
import type { StaffingPlan } from './demonstration';
import { listDivisionIds } from './division-ids';
import { alone } from './seed-database';

/** Writes the posts of committees, all or nothing. Answers false when some were there already. */
export function writeStaffing(
  database: Database,
  districtId: string,
  plans: readonly StaffingPlan[],
): Promise<boolean> {
  return alone(database, [districtId], async (tx) => {
    if ((await tx.repository(CommitteeStaffingRow).count({ districtId })) > 0) return false;
    const ids = await listDivisionIds(tx, districtId);
    await tx.repository(CommitteeStaffingRow).insertMany(
      plans.map(({ communityCode, validFrom, fullTimePosts, basis }) => ({
        ...{ districtId, validFrom, basis },
        divisionId: ids.of(communityCode),
        fullTimePosts: String(fullTimePosts),
        createdAt: new Date(`${validFrom}T09:00:00+08:00`),
      })),
    );
    return true;
  });
}
