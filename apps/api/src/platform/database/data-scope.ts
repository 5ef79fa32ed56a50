import type { Actor, Grant, Permission } from '@weizhi/domain';

/**
 * The rows that an actor may see with a permission (数据权限), in the form that SQL needs. The shape is part
 * of a plan's cache key, the ids are its parameters.
 */
export interface DataScope {
  readonly shape: 'everything' | 'nothing' | 'oneDistrict' | 'districts' | 'subtrees';
  readonly districtIds: readonly string[];
  readonly rootDivisionIds: readonly string[];
}

/** Names of the two scope parameters of a statement. */
export type ScopeSlot = 'districtIds' | 'rootDivisionIds';

const NOTHING: DataScope = { shape: 'nothing', districtIds: [], rootDivisionIds: [] };
const EVERYTHING: DataScope = { shape: 'everything', districtIds: [], rootDivisionIds: [] };

/** The scope of an actor's permission; `system` sees everything that row-level security lets it see. */
export function dataScope(actor: Actor, permission: Permission): DataScope {
  if (actor.kind === 'system') return EVERYTHING;
  const grants = actor.grants.filter((grant) => grant.permissions.has(permission));
  if (grants.length === 0) return NOTHING;
  const districtIds = distinct(grants.map((grant) => grant.districtId));
  if (!grants.every((grant) => coveredByWholeDistrict(grant, grants))) {
    return {
      shape: 'subtrees',
      districtIds,
      rootDivisionIds: distinct(grants.map((grant) => grant.divisionId)),
    };
  }
  return { shape: districtIds.length === 1 ? 'oneDistrict' : 'districts', districtIds, rootDivisionIds: [] };
}

/** All districts that an actor has any grant in: the setting of row-level security, the second wall. */
export function districtsOf(actor: Actor): readonly string[] {
  return distinct(actor.grants.map((grant) => grant.districtId));
}

/**
 * The SQL condition that keeps a tenant table to a scope. The one place where this is written: the scoped
 * repository and the read planner both call it. `bind` answers the placeholder of a slot, such as `$3`;
 * for `oneDistrict` the slot `districtIds` is bound to the single id, else to a bigint array.
 */
export function scopeCondition(
  target: { alias: string; districtColumn: string; divisionColumn: string | null },
  shape: DataScope['shape'],
  bind: (slot: ScopeSlot) => string,
): string {
  const district = `${target.alias}.${target.districtColumn}`;
  switch (shape) {
    case 'everything':
      return 'true';
    case 'nothing':
      return 'false';
    case 'oneDistrict':
      return `${district} = ${bind('districtIds')}::bigint`;
    case 'districts':
      return `${district} = any(${bind('districtIds')}::bigint[])`;
    case 'subtrees': {
      const inDistrict = `${district} = any(${bind('districtIds')}::bigint[])`;
      if (!target.divisionColumn) return inDistrict;
      return (
        `${inDistrict} and exists (select 1 from division_closure scope_closure ` +
        `where scope_closure.descendant_id = ${target.alias}.${target.divisionColumn} ` +
        `and scope_closure.ancestor_id = any(${bind('rootDivisionIds')}::bigint[]))`
      );
    }
  }
}

/** The parameter value of a slot, in the form that {@link scopeCondition} expects for the scope's shape. */
export function scopeParameter(scope: DataScope, slot: ScopeSlot): string | readonly string[] {
  if (slot === 'rootDivisionIds') return scope.rootDivisionIds;
  return scope.shape === 'oneDistrict' ? (scope.districtIds[0] ?? '') : scope.districtIds;
}

function coveredByWholeDistrict(grant: Grant, grants: readonly Grant[]): boolean {
  return grants.some((other) => other.wholeDistrict && other.districtId === grant.districtId);
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort();
}
