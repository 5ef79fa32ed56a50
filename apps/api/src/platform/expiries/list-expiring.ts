import { can, type ExpiryKind, type IsoDate } from '@weizhi/domain';
import type { RequestContext } from '../context/request-context';
import type { ExpiringRow, ExpirySource } from './expiry-source';

/** Rows of one kind that an answer holds at most. */
const MOST_EXPIRING = 500;

/** What is asked for: what lies in a place and expires within some days, both included. */
export interface ExpiringAsked {
  readonly districtId: string;
  readonly divisionId: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A thing that expires, with its source. */
export interface Expiring extends Omit<ExpiringRow, 'detail'> {
  readonly source: ExpirySource;
  readonly details: readonly string[];
}

/** What expires, and the kinds of which there is more than an answer holds. */
export interface ExpiringList {
  readonly found: readonly Expiring[];
  readonly truncated: ReadonlySet<ExpiryKind>;
}

/**
 * What expires in a place, soonest first, among the records that the actor may read: their divisions lie within those of the
 * grants that hold the permission of the source.
 */
export async function listExpiring(
  { actor, reads }: RequestContext,
  sources: readonly ExpirySource[],
  asked: ExpiringAsked,
): Promise<ExpiringList> {
  const found: Expiring[] = [];
  const truncated = new Set<ExpiryKind>();
  for (const source of sources) {
    if (!can(actor, source.permission)) continue;
    const grants = actor.grants.filter(({ permissions }) => permissions.has(source.permission));
    const rows = await reads.sql<ExpiringRow>(
      `select row.key, row.id, row.district_id::text as "districtId", row.division_id::text as "divisionId", row.name,
          row.detail, row.expires_on::text as "expiresOn"
         from (${source.rows}) row
        where row.district_id = $1::bigint and row.district_id = any($2::bigint[])
          and row.expires_on between $3::date and $4::date
          and exists (select 1 from division_closure c
            where c.descendant_id = row.division_id and c.ancestor_id = $5::bigint)
          and exists (select 1 from division_closure c
            where c.descendant_id = row.division_id and c.ancestor_id = any($6::bigint[]))
        order by row.expires_on, row.key, row.detail limit ${String(MOST_EXPIRING)}`,
      [
        asked.districtId,
        grants.map(({ districtId }) => districtId),
        ...[asked.from, asked.to, asked.divisionId],
        grants.map(({ divisionId }) => divisionId),
      ],
    );
    if (rows.length === MOST_EXPIRING) truncated.add(source.kind);
    const things = Map.groupBy(rows, ({ key }) => key);
    for (const own of things.values()) {
      const [first] = own;
      if (first) found.push({ ...first, source, details: own.map(({ detail }) => detail).filter(Boolean) });
    }
  }
  found.sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
  return { found, truncated };
}

function sortKey({ expiresOn, source, key }: Expiring): string {
  return `${expiresOn} ${source.kind} ${key}`;
}
