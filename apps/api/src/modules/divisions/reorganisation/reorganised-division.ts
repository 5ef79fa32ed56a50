import { decide, type DivisionPath, divisionPath, type ReorganisedDivision } from '@weizhi/domain';
import { districtsOf, type Transaction } from '../../../platform/database';
import { Division } from '../division.entity';

/** A division locked for a change, as the rules see it, with the district that answers for it. */
export interface LockedDivision {
  readonly row: Division;
  readonly facts: ReorganisedDivision;
  readonly districtId: string;
}

/**
 * Locks divisions for a change, in one order for everybody so that two changes cannot block one another.
 * A division that the actor may not manage is left out as if it did not exist.
 */
export async function lockDivisions(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LockedDivision>> {
  await tx.sql(`select id from division where id = any($1::bigint[]) order by id for update`, [ids]);
  const rows = await tx.repository(Division).query('row').andWhere('row.id = any(:ids)', { ids }).getMany();
  const facts = await tx.sql<{
    id: string;
    changed: string;
    district: string | null;
    district_path: string | null;
  }>(
    `select d.id::text,
            greatest((select max(valid_from) from division_name where division_id = d.id),
                     (select max(valid_from) from division_placement where division_id = d.id))::text as changed,
            t.id::text as district, r.path as district_path
       from division d
       left join division_closure c on c.descendant_id = d.id
        and c.ancestor_id in (select division_id from district where id = any($2::bigint[]))
       left join district t on t.division_id = c.ancestor_id and t.id = any($2::bigint[])
       left join division r on r.id = t.division_id
      where d.id = any($1::bigint[]) order by t.id`,
    [ids, districtsOf(tx.actor)],
  );
  const locked = new Map<string, LockedDivision>();
  for (const fact of facts) {
    const row = rows.find((each) => each.id === fact.id);
    if (!row || fact.district === null || locked.has(fact.id)) continue;
    const path = divisionPath(row.path);
    if (!decide(tx.actor, 'division.manage', { districtId: fact.district, divisionPath: path }).allowed)
      continue;
    locked.set(fact.id, { row, districtId: fact.district, facts: toFacts(row, path, fact) });
  }
  return locked;
}

function toFacts(
  row: Division,
  path: DivisionPath,
  fact: { changed: string; district_path: string | null },
): ReorganisedDivision {
  return {
    id: row.id,
    kind: row.kind,
    path,
    districtPath: fact.district_path === null ? null : divisionPath(fact.district_path),
    name: row.name,
    code: row.code,
    existsTo: row.existsTo,
    lastChangedOn: fact.changed,
  };
}
