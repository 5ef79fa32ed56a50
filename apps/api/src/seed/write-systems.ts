import { departmentNamed } from '../modules/mandates';
import {
  ensureOwnSystem,
  OutsideSystem,
  OutsideSystemField,
  OutsideSystemTarget,
} from '../modules/outside-systems';
import { ElementRecord } from '../modules/reporting';
import type { Database, Transaction } from '../platform/database';
import { HOUSEHOLD, type SystemPlan } from './demonstration';
import { type DivisionIds, listDivisionIds } from './division-ids';
import { alone } from './seed-database';

const DISTRICT_CODE = '320613000000';
const REGISTERED_AT = new Date('2026-09-01T09:00:00+08:00');

/** Writes outside systems and work groups, all or nothing. Answers false when some were there already. */
export function writeSystems(
  database: Database,
  districtId: string,
  plans: readonly SystemPlan[],
): Promise<boolean> {
  return alone(database, [districtId], async (tx) => {
    if ((await tx.repository(OutsideSystem).count({ districtId })) > 0) return false;
    await ensureOwnSystem(tx, districtId, { now: REGISTERED_AT });
    const ids = await listDivisionIds(tx, districtId);
    const elements = await tx.repository(ElementRecord).find({ where: { districtId } });
    const elementIds = new Map(elements.map(({ code, id }) => [code, id]));
    for (const plan of plans) await writeSystem(tx, districtId, { plan, ids, elementIds });
    return true;
  });
}

interface Planned {
  readonly plan: SystemPlan;
  readonly ids: DivisionIds;
  readonly elementIds: ReadonlyMap<string, string>;
}

async function writeSystem(
  tx: Transaction,
  districtId: string,
  { plan, ids, elementIds }: Planned,
): Promise<void> {
  const { department, subdistrictCode, sample, fields, ...facts } = plan;
  const { id: systemId } = await tx.repository(OutsideSystem).insert({
    ...facts,
    districtId,
    departmentId: await departmentNamed(tx, districtId, department),
    weeklyMinutes: sample?.[0] ?? null,
    sampledWeeks: sample?.[1] ?? null,
    minutesSource: sample ? '2026年10月抽样 3 个社区（演示数据）' : null,
    entryGrain: fields.length > 0 ? 'household' : null,
    recordedBy: tx.actor.id,
    createdAt: REGISTERED_AT,
  });
  const divisionId = ids.of(subdistrictCode ?? DISTRICT_CODE);
  await tx.repository(OutsideSystemTarget).insertMany([{ districtId, systemId, divisionId }]);
  await tx.repository(OutsideSystemField).insertMany(
    fields.map(([heading, element], position) => ({
      ...{ districtId, systemId, position, heading },
      elementId: element === null ? null : (elementIds.get(element) ?? null),
      recordKey: element === HOUSEHOLD ? ('household' as const) : null,
    })),
  );
}
