import { randomUUID } from 'node:crypto';
import { Inspection, InspectionEvent, InspectionFinding } from '../modules/inspections';
import { enterDepartments } from '../modules/mandates';
import type { Database, Transaction } from '../platform/database';
import type { InspectionPlan } from './demonstration';
import { type DivisionIds, listDivisionIds } from './division-ids';
import { alone } from './seed-database';

/** The account of the demonstration that is a department's. */
const DEPARTMENT = 'department';

/** Writes inspections, all or nothing. Answers false when some were there already. */
export function writeInspections(
  database: Database,
  districtId: string,
  plans: readonly InspectionPlan[],
): Promise<boolean> {
  return alone(database, [districtId], async (tx) => {
    if ((await tx.repository(Inspection).count({ districtId })) > 0) return false;
    const [account] = await tx.sql<{ id: string }>('select id from account where identifier = $1', [
      DEPARTMENT,
    ]);
    const ids = await listDivisionIds(tx, districtId);
    await write(tx, { districtId, ids, plans, announcer: account?.id ?? tx.actor.id });
    return true;
  });
}

interface Writing {
  readonly districtId: string;
  readonly ids: DivisionIds;
  readonly plans: readonly InspectionPlan[];
  readonly announcer: string;
}

async function write(tx: Transaction, { districtId, ids, plans, announcer }: Writing): Promise<void> {
  const announcements = new Map(plans.map(({ announcement }) => [announcement, randomUUID()]));
  const rows = plans.map((plan) => ({
    ...{ districtId, id: randomUUID(), divisionId: ids.of(plan.communityCode) },
    announcementId: announcements.get(plan.announcement) ?? randomUUID(),
    department: plan.department,
    subject: plan.subject,
    title: plan.title,
    basis: plan.basis,
    noticeOn: plan.noticeOn,
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    state: plan.state,
    staffMinutes: plan.staffMinutes,
    // What waits for an answer waits for the account that one can try it with.
    announcedBy: plan.state === 'announced' ? announcer : tx.actor.id,
    createdAt: instantOf(plan.noticeOn),
    finding: plan.finding,
  }));
  await enterDepartments(
    tx,
    districtId,
    plans.map(({ department }) => department),
  );
  await tx.repository(Inspection).insertMany(rows.map(({ finding: _, ...row }) => row));
  const recorded = { recordedBy: tx.actor.id };
  await tx.repository(InspectionEvent).insertMany(
    rows.map(({ divisionId, id, createdAt, basis }) => ({
      ...{ districtId, divisionId, inspectionId: id, kind: 'announced' as const, note: basis },
      ...recorded,
      recordedAt: createdAt,
    })),
  );
  await tx
    .repository(InspectionFinding)
    .insertMany(
      rows.flatMap(({ divisionId, id, startsOn, finding }) =>
        finding === null
          ? []
          : [{ districtId, divisionId, inspectionId: id, ...finding, recordedAt: instantOf(startsOn) }],
      ),
    );
}

function instantOf(day: string): Date {
  return new Date(`${day}T09:00:00+08:00`);
}
