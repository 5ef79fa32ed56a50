import { formatPeriod, previousPeriod, snapshotStands } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Reads, Transaction } from '../../platform/database';
import { districtRowKey, toGlobalId } from '../../platform/graphql/global-id';
import { Snapshot, SnapshotEvent, type SnapshotEventKind, SnapshotPlace } from './snapshot.entity';
import { periodOf, SNAPSHOT, type SnapshotPlaceType } from './snapshot.type';

/** Rows that third parties are told of: what was published stays, marked as withdrawn when it was. */
export const ONCE_PUBLISHED = `(row.state = 'published' or row.state = 'withdrawn' and exists (select 1 from snapshot_event e
  where e.district_id = row.district_id and e.snapshot_id = row.id and e.kind = 'publishSnapshot'))`;

/** A snapshot of the caller's districts, by global id; third parties find those that are or were published only. */
export async function findSnapshot(
  context: RequestContext,
  id: unknown,
  reads: Reads = context.reads,
): Promise<Snapshot | undefined> {
  const row = await reads.repository(Snapshot).findOne({ ...districtRowKey(SNAPSHOT, id) });
  return row && (await isTold(context, row, reads)) ? row : undefined;
}

async function isTold(context: RequestContext, row: Snapshot, reads: Reads): Promise<boolean> {
  if (context.audience === 'console' || row.state === 'published') return true;
  const { districtId, id: snapshotId } = row;
  if (row.state !== 'withdrawn') return false;
  const published = { districtId, snapshotId, kind: 'publishSnapshot' as const };
  return (await reads.repository(SnapshotEvent).findOne(published)) !== undefined;
}

/**
 * A snapshot by global id as it is once it is held, to the end of the transaction: neither its state moves meanwhile, nor
 * does somebody else write a review of it.
 */
export async function lockSnapshot(
  tx: Transaction,
  context: RequestContext,
  id: unknown,
): Promise<Snapshot | undefined> {
  const key = districtRowKey(SNAPSHOT, id);
  await tx.sql('select 1 from snapshot where district_id = $1::bigint and id = $2::uuid for no key update', [
    key.districtId,
    key.id,
  ]);
  return findSnapshot(context, id, tx);
}

/** Another snapshot of the same place that stands for a period, if there is one; for its own when none is named. */
export async function findStanding(
  reads: Reads,
  row: Snapshot,
  period = row.period,
): Promise<Snapshot | undefined> {
  const { districtId, divisionId } = row;
  const rows = await reads.repository(Snapshot).find({ where: { districtId, divisionId, period } });
  return rows.find((each) => each.id !== row.id && snapshotStands(each.state));
}

/** The snapshot of the period before that stands (上期), if there is one. */
export function findBefore(reads: Reads, row: Snapshot): Promise<Snapshot | undefined> {
  return findStanding(reads, row, formatPeriod(previousPeriod(periodOf(row))));
}

/** Places of a snapshot within the caller's divisions, and when their parts were reviewed. */
export async function listPlaces(
  reads: Reads,
  { districtId, id }: Snapshot,
): Promise<readonly SnapshotPlaceType[]> {
  const places = await reads.repository(SnapshotPlace).find({
    where: { districtId, snapshotId: id },
    order: { divisionId: 'ASC' },
  });
  const reviewed = await reviewedParts(reads, { districtId, id });
  return places.map(({ divisionId, name, isPart }) => ({
    divisionId: toGlobalId('Division', null, divisionId),
    ...{ name, isPart, reviewedAt: reviewed.get(divisionId) ?? null },
  }));
}

/** Places whose part was reviewed, and when. */
async function reviewedParts(
  reads: Reads,
  { districtId, id }: Pick<Snapshot, 'districtId' | 'id'>,
): Promise<ReadonlyMap<string | null, Date>> {
  const events = await reads
    .repository(SnapshotEvent)
    .find({ where: { districtId, snapshotId: id, kind: 'partReviewed' } });
  return new Map(events.map(({ divisionId, recordedAt }) => [divisionId, recordedAt]));
}

/** How many places on the level below there are, and how many have not reviewed their part, whatever the caller may see of them. */
export async function countParts(
  tx: Transaction,
  { districtId, id }: Snapshot,
): Promise<{ readonly partCount: number; readonly openCount: number }> {
  const [counts] = await tx.sql<{ partCount: number; openCount: number }>(
    `select count(*)::int as "partCount", (count(*) filter (where e.id is null))::int as "openCount"
       from snapshot_place p
       left join snapshot_event e on e.district_id = p.district_id and e.snapshot_id = p.snapshot_id
         and e.kind = 'partReviewed' and e.division_id = p.division_id
      where p.district_id = $1::bigint and p.snapshot_id = $2::uuid and p.is_part`,
    [districtId, id],
  );
  if (!counts) throw new Error('A count gave no row');
  return counts;
}

interface Happened {
  readonly snapshot: Snapshot;
  readonly kind: SnapshotEventKind;
  readonly divisionId?: string;
  readonly note?: string | null;
}

/** Adds to the history of a snapshot and to the audit log. */
export async function recordSnapshotEvent(
  tx: Transaction,
  context: RequestContext,
  { snapshot, kind, divisionId, note = null }: Happened,
): Promise<void> {
  const { districtId, id } = snapshot;
  await tx.repository(SnapshotEvent).insert({
    ...{ districtId, snapshotId: id, kind, note, divisionId: divisionId ?? null },
    recordedBy: tx.actor.id,
    recordedAt: context.clock.now(),
  });
  await tx.audit({
    districtId,
    action: `snapshot.${kind}`,
    subject: { type: SNAPSHOT, id },
    ...(note ? { why: note } : {}),
    requestId: context.requestId,
  });
}
