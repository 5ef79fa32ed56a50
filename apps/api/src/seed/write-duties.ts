import { GovernmentDutyAct, GovernmentDutyRow } from '../modules/government-duties';
import { enterDepartments } from '../modules/mandates';
import type { Database, Transaction } from '../platform/database';
import type { DutyPlan } from './demonstration';
import { alone } from './seed-database';

/** Writes duties of government with what was done, all or nothing. Answers false when some were there already. */
export function writeDuties(
  database: Database,
  districtId: string,
  plans: readonly DutyPlan[],
): Promise<boolean> {
  return alone(database, [districtId], async (tx) => {
    if ((await tx.repository(GovernmentDutyRow).count({ districtId })) > 0) return false;
    await enterDepartments(
      tx,
      districtId,
      plans.map(({ department }) => department),
    );
    for (const plan of plans) await writeDuty(tx, districtId, plan);
    return true;
  });
}

async function writeDuty(tx: Transaction, districtId: string, { acts, ...duty }: DutyPlan): Promise<void> {
  const recordedBy = tx.actor.id;
  const { id } = await tx.repository(GovernmentDutyRow).insert({
    ...duty,
    ...{ districtId, recordedBy },
    createdAt: instantOf(duty.startsOn),
  });
  await tx.repository(GovernmentDutyAct).insertMany(
    acts.map((occurredOn) => ({
      ...{ districtId, dutyId: id, occurredOn, recordedBy },
      note: '已开展（演示数据）',
      recordedAt: instantOf(occurredOn),
    })),
  );
}

function instantOf(day: string): Date {
  return new Date(`${day}T09:00:00+08:00`);
}
