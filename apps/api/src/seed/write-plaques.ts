import { randomUUID } from 'node:crypto';
import { enterDepartments } from '../modules/mandates';
import { Plaque, PlaqueEvent } from '../modules/plaques';
import type { Database, NewRow, Transaction } from '../platform/database';
import type { PlaqueApplicationPlan, PlaquePlan } from './demonstration';
import { type DivisionIds, listDivisionIds } from './division-ids';
import { alone } from './seed-database';

const APPLIED_ON = '2026-11-18';

/** Writes plaques with their lives and one open application, all or nothing. Answers false when some were there already. */
export function writePlaques(
  database: Database,
  districtId: string,
  plans: { readonly plaques: readonly PlaquePlan[]; readonly application: PlaqueApplicationPlan },
): Promise<boolean> {
  return alone(database, [districtId], async (tx) => {
    if ((await tx.repository(Plaque).count({ districtId })) > 0) return false;
    const ids = await listDivisionIds(tx, districtId);
    await enterDepartments(tx, districtId, [
      ...plans.plaques.map(({ department }) => department),
      plans.application.department,
    ]);
    await writeHanging(tx, { districtId, ids, plans: plans.plaques });
    await writeApplication(tx, { districtId, ids, plan: plans.application });
    return true;
  });
}

async function writeHanging(
  tx: Transaction,
  { districtId, ids, plans }: { districtId: string; ids: DivisionIds; plans: readonly PlaquePlan[] },
): Promise<void> {
  const rows = await tx.repository(Plaque).insertMany(
    plans.map((plan) => ({
      districtId,
      id: randomUUID(),
      divisionId: ids.of(plan.communityCode),
      name: plan.name,
      department: plan.department,
      place: plan.place,
      basis: plan.permit ? '社区机制牌子准入目录（演示数据）' : null,
      state: 'displayed' as const,
      permitReference: plan.permit?.reference ?? null,
      permittedUntil: plan.permit?.until ?? null,
      displayedOn: plan.displayedOn,
      lastUsedOn: plan.uses.at(-1) ?? null,
      createdAt: instantOf(plan.displayedOn),
    })),
  );
  const byKey = new Map(rows.map((row) => [`${row.divisionId}/${row.name}`, row]));
  const events = plans.flatMap((plan) => {
    const row = byKey.get(`${ids.of(plan.communityCode)}/${plan.name}`);
    return row ? eventsOf(row, plan, tx.actor.id) : [];
  });
  await tx.repository(PlaqueEvent).insertMany(events);
}

function eventsOf(row: Plaque, plan: PlaquePlan, recordedBy: string): readonly NewRow<PlaqueEvent>[] {
  const event = (kind: PlaqueEvent['kind'], day: string, over: NewRow<PlaqueEvent> = {}) => ({
    ...{ districtId: row.districtId, divisionId: row.divisionId, plaqueId: row.id, kind, recordedBy },
    occurredOn: day,
    note: null,
    permitReference: null,
    permittedUntil: null,
    usedOn: null,
    recordedAt: instantOf(day),
    ...over,
  });
  const permit = plan.permit && {
    permitReference: plan.permit.reference,
    permittedUntil: plan.permit.until,
  };
  return [
    ...(permit ? [event('permitPlaque', plan.permittedOn, permit)] : []),
    event(permit ? 'displayPlaque' : 'reported', plan.displayedOn),
    ...plan.uses.map((day) => event('used', day, { usedOn: day, note: '开展活动（演示数据）' })),
  ];
}

async function writeApplication(
  tx: Transaction,
  { districtId, ids, plan }: { districtId: string; ids: DivisionIds; plan: PlaqueApplicationPlan },
): Promise<void> {
  const applicationId = randomUUID();
  const { name, department, basis } = plan;
  const rows = await tx.repository(Plaque).insertMany(
    plan.communityCodes.map((code) => ({
      ...{ districtId, divisionId: ids.of(code), name, department, basis, applicationId },
      state: 'applied' as const,
      appliedBy: tx.actor.id,
      createdAt: instantOf(APPLIED_ON),
    })),
  );
  await tx.repository(PlaqueEvent).insertMany(
    rows.map(({ divisionId, id }) => ({
      ...{ districtId, divisionId, plaqueId: id, kind: 'applied' as const, occurredOn: APPLIED_ON },
      note: basis,
      recordedBy: tx.actor.id,
      recordedAt: instantOf(APPLIED_ON),
    })),
  );
}

function instantOf(day: string): Date {
  return new Date(`${day}T09:00:00+08:00`);
}
