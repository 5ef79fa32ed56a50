import { type Actor, decide, divisionPath, type Permission, type Place } from '@weizhi/domain';
import { INSTALLATION_DISTRICT } from '../../platform/audit/record-audit';
import type { Reads } from '../../platform/database';

/** A division with every district (tenant) that it reaches. */
export interface Reach {
  readonly divisionId: string;
  readonly path: string;
  /** Whether the division still exists: nothing new is bound to one that does not. */
  readonly isCurrent: boolean;
  readonly places: readonly Place[];
}

const REACH_SQL = `
  select d.path, d.exists_to is null as current, array_agg(di.id::text order by di.id) filter (where di.id is not null) as districts
    from division d
    left join division dd on starts_with(dd.path, d.path) or starts_with(d.path, dd.path)
    left join district di on di.division_id = dd.id
   where d.id = $1::bigint
   group by d.path, d.exists_to`;

/** Finds a division, present or past, with the districts it reaches; undefined when there is none. */
export async function findReach(reads: Reads, divisionId: string): Promise<Reach | undefined> {
  const [row] = await reads.sql<{ path: string; current: boolean; districts: string[] | null }>(REACH_SQL, [
    divisionId,
  ]);
  if (!row) return undefined;
  const path = divisionPath(row.path);
  return {
    divisionId,
    path,
    isCurrent: row.current,
    places: (row.districts ?? []).map((districtId) => ({ districtId, divisionPath: path })),
  };
}

/** Whether an actor holds a permission over the whole of what a division reaches. */
export function holdsOver(actor: Actor, permission: Permission, reach: Reach): boolean {
  if (actor.kind === 'system') return true;
  return reach.places.length > 0 && reach.places.every((place) => decide(actor, permission, place).allowed);
}

/** District in whose log an act about a division is written. */
export function auditDistrict(reach: Reach): string {
  return reach.places[0]?.districtId ?? INSTALLATION_DISTRICT;
}

/** District in whose log an act about an account is written. */
export async function homeAuditDistrict(
  reads: Reads,
  account: { readonly homeDivisionId: string } | undefined,
): Promise<string> {
  const reach = account && (await findReach(reads, account.homeDivisionId));
  return reach ? auditDistrict(reach) : INSTALLATION_DISTRICT;
}

/**
 * Permissions that govern others or open what is closed to most: a role that holds one of them is granted only by
 * somebody who holds it over the same place. The other permissions are given by whoever may grant roles there,
 * who need not do the work himself (separation of duties; decision record 0065).
 */
export const GOVERNING_PERMISSIONS: readonly Permission[] = [
  'account.manage',
  'role.grant',
  'apiKey.manage',
  'division.manage',
  'calendar.manage',
];

/** The governing permissions of a set that an actor lacks over a division. */
export function missingAuthority(
  actor: Actor,
  permissions: readonly Permission[],
  reach: Reach,
): readonly Permission[] {
  return permissions.filter(
    (permission) => GOVERNING_PERMISSIONS.includes(permission) && !holdsOver(actor, permission, reach),
  );
}

/** Ids of the divisions at the root of an actor's grants for a permission, for scoping rows that belong to no district. */
export function rootDivisions(actor: Actor, permission: Permission): readonly string[] {
  return [
    ...new Set(
      actor.grants.filter((grant) => grant.permissions.has(permission)).map((grant) => grant.divisionId),
    ),
  ];
}

/** SQL that keeps rows to the subtrees of {@link rootDivisions}; `:roots` is bound by the caller. */
export function withinRoots(column: string): string {
  return `exists (select 1 from division_closure scope where scope.descendant_id = ${column} and scope.ancestor_id = any(:roots::bigint[]))`;
}
