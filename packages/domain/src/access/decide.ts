import { type DivisionPath, isWithin } from '../division';
import type { Permission } from './permissions';
import { EXCLUSIVE_PERMISSIONS } from './exclusive-permissions';

/**
 * A role held over a division subtree (数据权限). `wholeDistrict` says that the division is the root of the
 * district (tenant), so that no row of the district lies outside.
 * @source decision record 0006
 */
export interface Grant {
  readonly role: string;
  readonly permissions: ReadonlySet<Permission>;
  readonly districtId: string;
  readonly divisionId: string;
  readonly divisionPath: DivisionPath;
  readonly wholeDistrict: boolean;
}

/** Who acts: a person's account, a third party's client, nobody signed in, or the system itself (jobs, seeds). @source decision record 0006 */
export interface Actor {
  readonly kind: 'account' | 'apiClient' | 'anonymous' | 'system';
  readonly id: string;
  readonly grants: readonly Grant[];
}

/** Nobody signed in. @source decision record 0006 */
export const ANONYMOUS: Actor = { kind: 'anonymous', id: '', grants: [] };

/** Where something lies: its district (tenant) and its division path. @source decision record 0006 */
export interface Place {
  readonly districtId: string;
  readonly divisionPath: DivisionPath;
}

/** Facts about the thing acted on that a decision may need, beyond its place. @source decision record 0006 */
export interface AccessFacts {
  /** Account or client that made the thing: nobody decides on what they applied for themselves. */
  readonly appliedBy?: string;
}

/** The answer of {@link decide}. @source decision record 0006 */
export type Decision =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      readonly because: 'notSignedIn' | 'notPermitted' | 'outsideScope' | 'ownApplication';
    };

const DECIDING: ReadonlySet<Permission> = new Set(['taskAdmission.decide']);

/**
 * Decides whether an actor may do something at a place; denies by default. `place` null asks whether the
 * actor may do it anywhere (menus, lists that are scoped afterwards).
 * @source decision record 0006
 */
// eslint-disable-next-line max-params -- the four words of the question, in the order in which it is asked
export function decide(
  actor: Actor,
  permission: Permission,
  place: Place | null,
  facts: AccessFacts = {},
): Decision {
  if (actor.kind === 'anonymous') return { allowed: false, because: 'notSignedIn' };
  if (actor.kind === 'system') return { allowed: true };
  const grants = actor.grants.filter((grant) => grant.permissions.has(permission));
  if (grants.length === 0) return { allowed: false, because: 'notPermitted' };
  if (place && !grants.some((grant) => covers(grant, place)))
    return { allowed: false, because: 'outsideScope' };
  if (DECIDING.has(permission) && facts.appliedBy === actor.id)
    return { allowed: false, because: 'ownApplication' };
  return { allowed: true };
}

/** Whether {@link decide} allows. For buttons and menus. @source decision record 0006 */
export function can(actor: Actor, permission: Permission, place: Place | null = null): boolean {
  return decide(actor, permission, place).allowed;
}

/** The permissions in {@link EXCLUSIVE_PERMISSIONS} that a set would hold together; empty when it is sound. @source decision record 0006 */
export function exclusiveConflicts(
  permissions: ReadonlySet<Permission>,
): readonly (readonly [Permission, Permission])[] {
  return EXCLUSIVE_PERMISSIONS.filter(([one, other]) => permissions.has(one) && permissions.has(other));
}

function covers(grant: Grant, place: Place): boolean {
  return grant.districtId === place.districtId && isWithin(place.divisionPath, grant.divisionPath);
}
