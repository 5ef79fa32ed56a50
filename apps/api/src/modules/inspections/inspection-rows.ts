import {
  dateInShanghai,
  type InspectionSubject,
  isoDate,
  type IsoDate,
  type Permission,
  type PlannedInspection,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Reads, Transaction } from '../../platform/database';
import { districtRowKey } from '../../platform/graphql/global-id';
import { mayAtDivision } from '../divisions';
import {
  Inspection,
  InspectionEvent,
  type InspectionEventKind,
  InspectionFinding,
} from './inspection.entity';
import { INSPECTION } from './inspection.type';

/** Today in Shanghai. */
export function todayOf({ clock }: Pick<RequestContext, 'clock'>): IsoDate {
  return dateInShanghai(clock.now().getTime());
}

/** An inspection within the scope, by global id; what an undone import brought is absent. */
export async function findInspection(reads: Reads, id: unknown): Promise<Inspection | undefined> {
  const row = await reads.repository(Inspection).findOne({ ...districtRowKey(INSPECTION, id) });
  return row?.withdrawnAt === null ? row : undefined;
}

/** An inspection with which the actor may do something at its community; held until the end of the transaction. */
export async function holdInspectionRow(
  tx: Transaction,
  id: unknown,
  permission: Permission,
): Promise<Inspection | undefined> {
  const row = await findInspection(tx, id);
  if (!row || !(await mayAtDivision(tx, permission, row))) return undefined;
  await tx.sql('select 1 from inspection where district_id = $1::bigint and id = $2::uuid for update', [
    row.districtId,
    row.id,
  ]);
  return findInspection(tx, id);
}

/** An inspection that the actor announced, held. */
export async function holdOwnInspection(tx: Transaction, id: unknown): Promise<Inspection | undefined> {
  const row = await holdInspectionRow(tx, id, 'inspection.announce');
  return row?.announcedBy === tx.actor.id ? row : undefined;
}

/** The findings of an inspection, oldest first. */
export function listFindings(reads: Reads, { districtId, id }: Inspection): Promise<InspectionFinding[]> {
  return reads.repository(InspectionFinding).find({
    where: { districtId, inspectionId: id },
    order: { recordedAt: 'ASC', id: 'ASC' },
    take: 100,
  });
}

/** What the rules need to know of an inspection. */
export function plannedOf(row: {
  readonly id: string;
  readonly divisionId: string;
  readonly department: string;
  readonly subject: InspectionSubject;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly jointId: string | null;
}): PlannedInspection {
  const { id, divisionId, department, subject, startsOn, endsOn, jointId } = row;
  const days = { startsOn: isoDate(startsOn), endsOn: isoDate(endsOn) };
  return { id, community: divisionId, department, subject, ...days, jointId };
}

/** Adds to the history of inspections and to the audit log, and lets modules hear of it that follow inspections. */
export async function recordInspectionEvent(
  tx: Transaction,
  context: RequestContext,
  {
    inspections,
    kind,
    note = null,
  }: { inspections: readonly Inspection[]; kind: InspectionEventKind; note?: string | null },
): Promise<void> {
  await tx.repository(InspectionEvent).insertMany(
    inspections.map(({ districtId, divisionId, id }) => ({
      ...{ districtId, divisionId, inspectionId: id, kind, note },
      recordedBy: tx.actor.id,
      recordedAt: context.clock.now(),
    })),
  );
  const [first] = inspections;
  if (first)
    await tx.publish({
      districtId: first.districtId,
      type: 'inspection.changed',
      payload: { inspectionIds: inspections.map(({ id }) => id), day: todayOf(context) },
    });
  for (const { districtId, id } of inspections) {
    await tx.audit({
      districtId,
      action: `inspection.${kind}`,
      subject: { type: INSPECTION, id },
      ...(note ? { why: note } : {}),
      requestId: context.requestId,
    });
  }
}
