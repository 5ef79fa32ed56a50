import { drawTimeUseWeeks, type SamplingStratum } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { type TimeUseDraw, TimeUseWeek } from './time-use-draw.entity';

/** The communities of a district by what they lie in directly; villages and virtual communities are not drawn. */
export async function readStrata(reads: Reads, districtId: string): Promise<readonly SamplingStratum[]> {
  const rows = await reads.sql<{ subdistrict: string; communities: string[] }>(
    `select d.parent_id::text as subdistrict, array_agg(d.id::text order by d.id) as communities
       from district t
       join division_closure c on c.ancestor_id = t.division_id
       join division d on d.id = c.descendant_id and d.kind = 'community' and d.exists_to is null
      where t.id = $1::bigint
      group by 1 order by 1`,
    [districtId],
  );
  return rows;
}

/** Whether a draw comes out the same when it is repeated from its seed and what it was drawn from. */
export async function isRepeatable(reads: Reads, draw: TimeUseDraw): Promise<boolean> {
  const again = drawTimeUseWeeks(draw.frame, draw, draw.seed);
  if (!again.ok) return false;
  const stored = await reads
    .repository(TimeUseWeek)
    .find({ where: { districtId: draw.districtId, drawId: draw.id } });
  const expected = new Set(
    again.value.flatMap(({ monday, communities }) => communities.map((id) => `${monday} ${id}`)),
  );
  // Whoever reads a part of the district compares that part.
  return stored.every(({ monday, divisionId }) => expected.has(`${monday} ${divisionId}`));
}
