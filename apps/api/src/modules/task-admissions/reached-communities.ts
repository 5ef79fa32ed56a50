import { divisionKindsWith, type MandateBody } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import type { TaskAdmission } from './task-admission.entity';

/** A community that something reaches, with what it has said so far. */
export interface ReachedCommunity {
  readonly id: string;
  readonly name: string;
  readonly answered: boolean;
}

/**
 * The divisions that something reaches: those below its targets that have the body. A residents' committee is never
 * reached in a village, and nobody in a virtual community.
 */
export function reachedCommunities(
  reads: Reads,
  { districtId, id, body }: Pick<TaskAdmission, 'districtId' | 'id' | 'body'>,
): Promise<ReachedCommunity[]> {
  return reads.sql<ReachedCommunity>(
    `select d.id::text, d.name, (opinion.admission_id is not null) as answered
       from division d
       left join admission_opinion opinion
         on opinion.district_id = $1::bigint and opinion.admission_id = $2::uuid and opinion.division_id = d.id
      where d.kind = any($3::text[]) and d.exists_to is null
        and exists (
          select 1 from admission_target target
            join division_closure within on within.ancestor_id = target.division_id and within.descendant_id = d.id
           where target.district_id = $1::bigint and target.admission_id = $2::uuid)
      order by d.id`,
    [districtId, id, [...divisionKindsWith(body)]],
  );
}

/** How many divisions below some others have a body, before anything is drawn up. */
export async function countReached(
  reads: Reads,
  divisionIds: readonly string[],
  body: MandateBody,
): Promise<number> {
  const [row] = await reads.sql<{ count: number }>(
    `select count(*)::int as count from division d
      where d.kind = any($2::text[]) and d.exists_to is null
        and exists (select 1 from division_closure within
                     where within.ancestor_id = any($1::bigint[]) and within.descendant_id = d.id)`,
    [[...divisionIds], [...divisionKindsWith(body)]],
  );
  return row?.count ?? 0;
}
