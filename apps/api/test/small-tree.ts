import type { Client } from 'pg';
import type { TestDatabase } from './test-database';

/** A division of the small tree, with its id as the database knows it. */
export interface SmallDivision {
  readonly id: string;
  readonly path: string;
  readonly globalId: string;
}

/**
 * A province with one prefecture and two districts; the first district has two subdistricts, the first of those two
 * communities. District (tenant) 1 lies on `first`, district 2 on `second`.
 */
export interface SmallTree {
  readonly prefecture: SmallDivision;
  readonly first: SmallDivision;
  readonly second: SmallDivision;
  readonly subdistrict: SmallDivision;
  readonly sibling: SmallDivision;
  readonly community: SmallDivision;
  readonly otherCommunity: SmallDivision;
  readonly secondSubdistrict: SmallDivision;
}

const TREE = [
  { name: 'province', kind: 'province', id: '1', parent: null, level: 1 },
  { name: 'prefecture', kind: 'prefecture', id: '2', parent: '1', level: 2 },
  { name: 'first', kind: 'district', id: '10', parent: '2', level: 3 },
  { name: 'second', kind: 'district', id: '20', parent: '2', level: 3 },
  { name: 'subdistrict', kind: 'subdistrict', id: '100', parent: '10', level: 4 },
  { name: 'sibling', kind: 'subdistrict', id: '101', parent: '10', level: 4 },
  { name: 'community', kind: 'community', id: '1000', parent: '100', level: 5 },
  { name: 'otherCommunity', kind: 'community', id: '1001', parent: '100', level: 5 },
  { name: 'secondSubdistrict', kind: 'subdistrict', id: '200', parent: '20', level: 4 },
] as const;

/** Plants {@link SmallTree} in an empty database. */
export async function plantSmallTree(suite: TestDatabase): Promise<SmallTree> {
  const paths = new Map<string, string>();
  await suite.asOwner(async (client) => {
    for (const division of TREE) {
      const path = `${division.parent === null ? '' : (paths.get(division.parent) ?? '')}${division.id}/`;
      paths.set(division.id, path);
      await plant(client, { ...division, path });
    }
    // What a reorganisation adds comes after all of these.
    await client.query(`select setval(pg_get_serial_sequence('division', 'id'), 10000)`);
    await client.query(
      `insert into district (id, division_id, kind, name) values (1, 10, 'demonstration', '甲区'), (2, 20, 'real', '乙区')`,
    );
  });
  const entries = TREE.map(
    ({ name, id }) => [name, { id, path: paths.get(id) ?? '', globalId: `Division.${id}` }] as const,
  );
  return Object.fromEntries(entries) as unknown as SmallTree;
}

/** Adds a village (1002, 前村) and a virtual community (1003, 园区虚拟社区) to the subdistrict of {@link SmallTree}. */
export async function plantVillage({ asOwner }: Pick<TestDatabase, 'asOwner'>): Promise<void> {
  await asOwner(async (owner) => {
    await owner.query(
      `insert into division (id, kind, parent_id, path, level, name, exists_from) values
         (1002, 'village', 100, '1/2/10/100/1002/', 5, '前村', '2000-01-01'),
         (1003, 'virtualCommunity', 100, '1/2/10/100/1003/', 5, '园区虚拟社区', '2000-01-01')`,
    );
    await owner.query(
      `insert into division_closure (ancestor_id, descendant_id, distance)
       select ancestor_id, id, distance + 1 from division_closure, unnest(array[1002, 1003]::bigint[]) id
        where descendant_id = 100 union all select id, id, 0 from unnest(array[1002, 1003]::bigint[]) id`,
    );
  });
}

/** Adds a town (300, 唐闸镇) beside the subdistricts of {@link SmallTree}, with a village (3001, 五星村委会). */
export async function plantTown({ asOwner }: Pick<TestDatabase, 'asOwner'>): Promise<void> {
  await asOwner(async (owner) => {
    await owner.query(
      `insert into division (id, kind, parent_id, path, level, name, exists_from) values
         (300, 'town', 10, '1/2/10/300/', 4, '唐闸镇', '2000-01-01'),
         (3001, 'village', 300, '1/2/10/300/3001/', 5, '五星村委会', '2000-01-01')`,
    );
    await owner.query(
      `insert into division_closure (ancestor_id, descendant_id, distance)
       select ancestor_id, 300, distance + 1 from division_closure where descendant_id = 10
       union all select ancestor_id, 3001, distance + 2 from division_closure where descendant_id = 10
       union all values (300, 300, 0), (300, 3001, 1), (3001, 3001, 0)`,
    );
  });
}

async function plant(
  client: Client,
  division: { id: string; parent: string | null; path: string; kind: string; level: number; name: string },
): Promise<void> {
  const { id, parent, path, kind, level, name } = division;
  await client.query(
    `insert into division (id, kind, parent_id, path, level, name, exists_from) values ($1, $2, $3, $4, $5, $6, '2000-01-01')`,
    [id, kind, parent, path, level, name],
  );
  await client.query(
    `insert into division_name (division_id, valid_from, name) values ($1, '2000-01-01', $2)`,
    [id, name],
  );
  await client.query(
    `insert into division_placement (division_id, valid_from, parent_id) values ($1, '2000-01-01', $2)`,
    [id, parent],
  );
  const ancestors = path.slice(0, -1).split('/').reverse();
  for (const [distance, ancestor] of ancestors.entries()) {
    await client.query(
      'insert into division_closure (ancestor_id, descendant_id, distance) values ($1, $2, $3)',
      [ancestor, id, distance],
    );
  }
}
