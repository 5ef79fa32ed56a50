import { RuleSetRow } from '../modules/rule-sets';
import type { Database } from '../platform/database';
import type { RuleSetPlan } from './demonstration';
import { alone } from './seed-database';

/** Writes the versions of rules that the district has set, all or nothing. Answers false when some were there already. */
export function writeRuleSets(
  database: Database,
  districtId: string,
  plans: readonly RuleSetPlan[],
): Promise<boolean> {
  return alone(database, [districtId], async (tx) => {
    if ((await tx.repository(RuleSetRow).count({ districtId })) > 0) return false;
    await tx.repository(RuleSetRow).insertMany(
      plans.map(({ kind, validFrom, values, source, recordedOn }) => ({
        ...{ districtId, kind, validFrom, source },
        rules: values,
        recordedBy: tx.actor.id,
        recordedAt: new Date(`${recordedOn}T10:00:00+08:00`),
      })),
    );
    return true;
  });
}
