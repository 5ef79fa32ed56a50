import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/request-context';
import { District } from './district.entity';
import { Division } from './division.entity';

/** A division as of a day. */
export interface DatedKey {
  readonly divisionId: string;
  readonly day: string;
}

/** Name and code as of a day. */
export interface DatedName {
  readonly name: string;
  readonly code: string | null;
}

const DIVISION = Symbol('division');
const NAME = Symbol('division name as of a day');
const PLACEMENT = Symbol('division placement as of a day');
const CHILD_COUNT = Symbol('division child count');
const DISTRICT = Symbol('district');
const DISTRICTS_AT = Symbol('districts at a division');

/** Divisions by id. */
export function divisionLoader(context: RequestContext): DataLoader<string, Division | undefined> {
  return context.loader(
    DIVISION,
    ({ reads }) =>
      new DataLoader(async (ids: readonly string[]) => {
        const rows = await reads
          .repository(Division)
          .query('row')
          .andWhere('row.id = any(:ids)', { ids })
          .getMany();
        return inOrder(ids, new Map(rows.map((row) => [row.id, row])));
      }),
  );
}

/** Names as of a day; undefined when the division did not exist then. */
export function datedNameLoader(
  context: RequestContext,
): DataLoader<DatedKey, DatedName | undefined, string> {
  return context.loader(
    NAME,
    ({ reads }) =>
      new DataLoader<DatedKey, DatedName | undefined, string>(
        async (keys) => {
          const rows = await reads.sql<DatedName & { key: string }>(
            `select k.division_id || '@' || k.day::text as key, n.name, n.code
             from unnest($1::bigint[], $2::date[]) k(division_id, day)
             join division_name n on n.division_id = k.division_id and n.valid_from <= k.day and (n.valid_to is null or n.valid_to > k.day)`,
            [keys.map((key) => key.divisionId), keys.map((key) => key.day)],
          );
          return inOrder(keys.map(textOf), new Map(rows.map((row) => [row.key, row])));
        },
        { cacheKeyFn: textOf },
      ),
  );
}

/** Parents as of a day; undefined when the division did not exist then, null at the root. */
export function datedParentLoader(
  context: RequestContext,
): DataLoader<DatedKey, string | null | undefined, string> {
  return context.loader(
    PLACEMENT,
    ({ reads }) =>
      new DataLoader<DatedKey, string | null | undefined, string>(
        async (keys) => {
          const rows = await reads.sql<{ key: string; parent: string | null }>(
            `select k.division_id || '@' || k.day::text as key, p.parent_id::text as parent
             from unnest($1::bigint[], $2::date[]) k(division_id, day)
             join division_placement p on p.division_id = k.division_id and p.valid_from <= k.day and (p.valid_to is null or p.valid_to > k.day)`,
            [keys.map((key) => key.divisionId), keys.map((key) => key.day)],
          );
          return inOrder(keys.map(textOf), new Map(rows.map((row) => [row.key, row.parent])));
        },
        { cacheKeyFn: textOf },
      ),
  );
}

/** How many children a division has at present. */
export function childCountLoader(context: RequestContext): DataLoader<string, number> {
  return context.loader(
    CHILD_COUNT,
    ({ reads }) =>
      new DataLoader(async (ids: readonly string[]) => {
        const rows = await reads.sql<{ id: string; count: number }>(
          `select parent_id::text as id, count(*)::int as count from division
          where parent_id = any($1::bigint[]) and exists_to is null group by 1`,
          [ids],
        );
        const counts = new Map(rows.map((row) => [row.id, row.count]));
        return ids.map((id) => counts.get(id) ?? 0);
      }),
  );
}

/** Districts (tenants) by id. */
export function districtLoader(context: RequestContext): DataLoader<string, District | undefined> {
  return context.loader(
    DISTRICT,
    ({ reads }) =>
      new DataLoader(async (ids: readonly string[]) => {
        const rows = await reads
          .repository(District)
          .query('row')
          .andWhere('row.id = any(:ids)', { ids })
          .getMany();
        return inOrder(ids, new Map(rows.map((row) => [row.id, row])));
      }),
  );
}

/** Districts (tenants) whose root a division is. */
export function districtsAtLoader(context: RequestContext): DataLoader<string, readonly District[]> {
  return context.loader(
    DISTRICTS_AT,
    ({ reads }) =>
      new DataLoader(async (ids: readonly string[]) => {
        const rows = await reads
          .repository(District)
          .query('row')
          .andWhere('row.divisionId = any(:ids)', { ids })
          .getMany();
        return ids.map((id) => rows.filter((row) => row.divisionId === id));
      }),
  );
}

function textOf(key: DatedKey): string {
  return `${key.divisionId}@${key.day}`;
}

function inOrder<Value>(keys: readonly string[], values: ReadonlyMap<string, Value>): (Value | undefined)[] {
  return keys.map((key) => values.get(key));
}
