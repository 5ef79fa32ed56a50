import {
  type Actor,
  ANONYMOUS,
  type DivisionPath,
  type Grant,
  isPermission,
  type Permission,
} from '@weizhi/domain';
import type { ViewerQuery } from '@weizhi/graphql-client/documents';

export type SignedInViewer = NonNullable<ViewerQuery['viewer']>;

/** The viewer as the domain's access decision takes it, so that menus and buttons follow the very rule of the server. */
export function toActor(viewer: SignedInViewer | null | undefined): Actor {
  if (!viewer) return ANONYMOUS;
  return { kind: 'account', id: viewer.id, grants: viewer.grants.map(toGrant) };
}

function toGrant(grant: SignedInViewer['grants'][number]): Grant {
  return {
    role: grant.role.code,
    permissions: new Set<Permission>(grant.permissions.filter(isPermission)),
    districtId: grant.districtId,
    divisionId: grant.division.id,
    divisionPath: opaquePath(grant.division.path),
    wholeDistrict: grant.wholeDistrict,
  };
}

/** A path of opaque ids serves the prefix test as well as one of numbers. */
function opaquePath(path: readonly { readonly id: string }[]): DivisionPath {
  return path.map(({ id }) => `${id}/`).join('') as DivisionPath;
}
