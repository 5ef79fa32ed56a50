import {
  addDays,
  isoDate,
  meetingInspections,
  type PlannedInspection,
  repeatedInspections,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { datedRules } from '../rule-sets';
import { Inspection } from './inspection.entity';
import { plannedOf } from './inspection-rows';

/** Inspections that stand in some communities about some days; cancelled ones are none. */
export function listStanding(
  reads: Reads,
  {
    districtId,
    divisionIds,
    from,
    to,
  }: { districtId: string; divisionIds: readonly string[]; from: string; to: string },
): Promise<Inspection[]> {
  return reads
    .repository(Inspection)
    .query('row')
    .andWhere('row.districtId = :districtId and row.divisionId = any(:divisionIds)', {
      districtId,
      divisionIds: [...divisionIds],
    })
    .andWhere(`row.state <> 'cancelled' and row.withdrawnAt is null`)
    .andWhere('row.endsOn >= :from and row.startsOn <= :to', { from, to })
    .orderBy('row.startsOn')
    .addOrderBy('row.id')
    .getMany();
}

/** What an inspection meets and repeats. */
export interface Conflicts {
  readonly meets: readonly Inspection[];
  readonly repeats: readonly Inspection[];
}

/** What planned inspections of one department at some communities meet and repeat, by community. */
export async function findConflicts(
  reads: Reads,
  districtId: string,
  planned: readonly PlannedInspection[],
): Promise<ReadonlyMap<string, Conflicts>> {
  const [first] = planned;
  if (!first) return new Map();
  const rulesOn = await datedRules(reads, 'inspection', districtId);
  const { duplicateDays } = rulesOn(first.startsOn);
  const rows = await listStanding(reads, {
    districtId,
    divisionIds: planned.map(({ community }) => community),
    from: addDays(isoDate(first.startsOn), -duplicateDays),
    to: addDays(isoDate(first.endsOn), duplicateDays),
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const known = rows.map(plannedOf);
  const rowsOf = (found: readonly PlannedInspection[]): Inspection[] =>
    found.flatMap(({ id }) => byId.get(id) ?? []);
  return new Map(
    planned.map((each) => [
      each.community,
      {
        meets: rowsOf(meetingInspections(each, known)),
        repeats: rowsOf(repeatedInspections(each, known, { duplicateDays })),
      },
    ]),
  );
}
