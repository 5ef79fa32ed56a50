import { Department, MandateEdition, MandateEditionEvent, MandateItemRow } from '../modules/mandates';
import type { Database, Transaction } from '../platform/database';
import type { MandatePlan } from './demonstration';
import { alone } from './seed-database';

/** Writes the mandate lists of a district, all or nothing. Answers false when some were there already. */
export function writeMandates(
  database: Database,
  districtId: string,
  plans: readonly MandatePlan[],
): Promise<boolean> {
  return alone(database, [districtId], async (tx) => {
    if ((await tx.repository(MandateEdition).count({ districtId })) > 0) return false;
    const [district] = await tx.sql<{ divisionId: string }>(
      'select division_id::text as "divisionId" from district where id = $1::bigint',
      [districtId],
    );
    const place = { districtId, divisionId: district?.divisionId ?? '' };
    const departments = await writeDepartments(tx, districtId, plans);
    for (const plan of plans) await writeEdition(tx, { place, departments }, plan);
    return true;
  });
}

async function writeDepartments(
  tx: Transaction,
  districtId: string,
  plans: readonly MandatePlan[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Set(plans.flatMap(({ items }) => items.flatMap(({ department }) => department ?? [])));
  const rows = await tx
    .repository(Department)
    .insertMany([...names].map((name) => ({ districtId, name, createdAt: instantOf('2022-12-20') })));
  return new Map(rows.map(({ id, name }) => [name, id]));
}

async function writeEdition(
  tx: Transaction,
  target: {
    readonly place: { readonly districtId: string; readonly divisionId: string };
    readonly departments: ReadonlyMap<string, string>;
  },
  plan: MandatePlan,
): Promise<void> {
  const { districtId } = target.place;
  const { body, title, issuingDocument, validFrom, validTo } = plan;
  const state = stateOf(plan);
  const drawnUpOn = validFrom ?? '2026-11-02';
  const edition = await tx.repository(MandateEdition).insert({
    ...target.place,
    ...{ body, title, issuingDocument, validFrom, validTo, state },
    createdAt: instantOf(drawnUpOn),
  });
  await tx.repository(MandateItemRow).insertMany(
    plan.items.map(({ department, keywords, ...item }) => ({
      ...item,
      ...{ districtId, editionId: edition.id, keywords: [...keywords] },
      departmentId: department === null ? null : (target.departments.get(department) ?? null),
    })),
  );
  const event = { districtId, editionId: edition.id, recordedBy: tx.actor.id, note: null };
  await tx
    .repository(MandateEditionEvent)
    .insert({ ...event, action: 'drawUp', occurredOn: drawnUpOn, recordedAt: instantOf(drawnUpOn) });
  if (validFrom !== null)
    await tx.repository(MandateEditionEvent).insert({
      ...event,
      action: 'publish',
      occurredOn: validFrom,
      note: issuingDocument,
      recordedAt: instantOf(validFrom, 10),
    });
}

function stateOf({ validFrom, validTo }: MandatePlan): MandateEdition['state'] {
  if (validFrom === null) return 'draft';
  return validTo === null ? 'inForce' : 'superseded';
}

function instantOf(day: string, hour = 9): Date {
  return new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`);
}
