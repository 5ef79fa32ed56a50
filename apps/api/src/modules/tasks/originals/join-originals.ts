import {
  addDays,
  isoDate,
  type IsoDate,
  joinedOriginal,
  type TaskRules,
  type TaskOriginal,
} from '@weizhi/domain';
import type { NewRow, Reads } from '../../../platform/database';
import { rulesInForce } from '../../rule-sets';
import type { CommunityTask } from '../community-task.entity';

interface KnownOriginal extends TaskOriginal {
  readonly originId: string;
  readonly departmentId: string;
  readonly divisions: Set<string>;
}

/** Tells of which original tasks are that arrive together; what it told it remembers. */
type OriginFinder = (rows: readonly NewRow<CommunityTask>[]) => string | null;

const TITLES = `
  select t.origin_id as "originId", t.department_id as "departmentId", min(t.title) as title,
         min(t.received_on)::text as "receivedOn", array_agg(t.division_id::text) as divisions
    from community_task t
   where t.district_id = $1::bigint and t.department_id = any($2::uuid[]) and t.received_on between $3::date and $4::date
     and t.parent_id is null and t.admission_id is null and t.inspection_id is null and t.demand_id is null
     and t.withdrawn_at is null
   group by 1, 2`;

/**
 * What departments put already around some days, so that a task that comes in lots is one original. What follows from an
 * admission, an inspection or a form has its original there.
 */
export async function openOriginals(
  reads: Reads,
  arriving: readonly NewRow<CommunityTask>[],
): Promise<OriginFinder> {
  const [first] = arriving;
  const departmentIds = [...new Set(arriving.flatMap(({ departmentId }) => departmentId ?? []))];
  if (!first || departmentIds.length === 0) return () => null;
  const days = arriving.map(dayOf).sort();
  const last = days.at(-1) ?? dayOf(first);
  const rules = await rulesInForce(reads, 'task', { districtId: first.districtId ?? '0', day: last });
  const rows = await reads.sql<{
    originId: string;
    departmentId: string;
    title: string;
    receivedOn: string;
    divisions: readonly string[];
  }>(TITLES, [
    first.districtId,
    departmentIds,
    addDays(days[0] ?? dayOf(first), -rules.reissueDays),
    addDays(last, rules.reissueDays),
  ]);
  return finderOver(
    rows.map((row) => ({
      ...row,
      receivedOn: isoDate(row.receivedOn),
      divisions: new Set(row.divisions),
    })),
    rules,
  );
}

function finderOver(known: KnownOriginal[], rules: Pick<TaskRules, 'reissueDays'>): OriginFinder {
  return (rows) => {
    const [first] = rows;
    if (first?.departmentId == null) return null;
    const { departmentId, originId = '', title = '' } = first;
    const divisions = rows.map(({ divisionId }) => divisionId ?? '');
    const receivedOn = dayOf(first);
    const own = known.filter((each) => each.departmentId === departmentId);
    const joined = joinedOriginal(own, { title, receivedOn, divisions }, rules);
    if (!joined) {
      known.push({ originId, departmentId, title, receivedOn, divisions: new Set(divisions) });
      return null;
    }
    for (const division of divisions) joined.divisions.add(division);
    return joined.originId;
  };
}

function dayOf({ receivedOn = '' }: NewRow<CommunityTask>): IsoDate {
  return isoDate(receivedOn);
}
