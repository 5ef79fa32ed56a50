import { type Actor, divisionPath, type Grant, type Permission } from '@weizhi/domain';

interface GrantRequest {
  readonly districtId: string;
  readonly permissions: readonly Permission[];
  /** The root of the subtree; without it the district as a whole, for tables that have no division. */
  readonly division?: { readonly id: string; readonly path: string };
  /** The division is the root of the district. */
  readonly wholeDistrict?: boolean;
}

/** An account with grants, made without a database. */
export function accountActor(id: string, ...grants: readonly GrantRequest[]): Actor {
  return { kind: 'account', id, grants: grants.map(toGrant) };
}

function toGrant({ districtId, permissions, division, wholeDistrict }: GrantRequest): Grant {
  return {
    role: 'test',
    permissions: new Set(permissions),
    districtId,
    divisionId: division?.id ?? districtId,
    divisionPath: divisionPath(division?.path ?? `${districtId}/`),
    wholeDistrict: wholeDistrict ?? !division,
  };
}
