import { dataScope, scopeCondition, scopeParameter } from '../database';
import type { RequestContext } from '../context/request-context';
import type { ExpiringAsked, ExpiringAtPlaces, ExpirySource } from './expiry-source';

/** Collects the values of a statement, and answers the placeholder of each. */
export class Parameters {
  readonly values: unknown[] = [];

  bind(value: unknown): string {
    return `$${String(this.values.push(value))}`;
  }
}

/**
 * What of a source expires, one row for each thing, among the records that the actor may read: kept to the data scope of the
 * source's permission, and to the place where the records lie in divisions.
 */
export function expiringStatement(
  { actor }: RequestContext,
  source: ExpirySource,
  { asked, parameters }: { readonly asked: ExpiringAsked; readonly parameters: Parameters },
): string {
  const bind = (value: unknown): string => parameters.bind(value);
  const scope = dataScope(actor, source.permission);
  const target = { alias: 'row', districtColumn: 'district_id', divisionColumn: source.division };
  const isInPlace =
    source.division === null
      ? ''
      : `and exists (select 1 from division_closure c
          where c.descendant_id = row.${source.division} and c.ancestor_id = ${bind(asked.divisionId)}::bigint)`;
  return `select ${bind(source.kind)}::text as kind, row.key, min(row.id) as id, min(row.district_id) as district_id,
      min(row.division_id) as division_id, min(row.name) as name, min(row.expires_on) as expires_on,
      coalesce(array_agg(row.detail order by row.expires_on, row.detail) filter (where row.detail <> ''), '{}') as details
    from (${source.rows}) row
    where row.district_id = ${bind(asked.districtId)}::bigint
      and row.expires_on between ${bind(asked.from)}::date and ${bind(asked.to)}::date
      and ${scopeCondition(target, scope.shape, (slot) => bind(scopeParameter(scope, slot)))} ${isInPlace}
    group by row.key`;
}

/** The places, of some, at or below which something of a source expires, among the records that the actor may read. */
export function placesStatement(
  { actor }: RequestContext,
  source: ExpirySource,
  { asked, parameters }: { readonly asked: ExpiringAtPlaces; readonly parameters: Parameters },
): string {
  const bind = (value: unknown): string => parameters.bind(value);
  const scope = dataScope(actor, source.permission);
  const target = { alias: 'row', districtColumn: 'district_id', divisionColumn: source.division };
  return `select distinct c.ancestor_id::text as "divisionId"
     from (${source.rows}) row
     join division_closure c on c.descendant_id = row.division_id and c.ancestor_id = any(${bind([...asked.divisionIds])}::bigint[])
    where row.district_id = ${bind(asked.districtId)}::bigint
      and row.expires_on between ${bind(asked.from)}::date and ${bind(asked.to)}::date
      and ${scopeCondition(target, scope.shape, (slot) => bind(scopeParameter(scope, slot)))}`;
}
