import { type Actor, ANONYMOUS, can, type Permission } from '@weizhi/domain';
import { createContext, useContext } from 'react';

/** Who is signed in, for every page below the layout. */
export const ActorContext = createContext<Actor>(ANONYMOUS);

/** Whether the viewer may do something somewhere. */
export function useCan(permission: Permission): boolean {
  return can(useContext(ActorContext), permission);
}

/** Where the viewer may do something first, as a beginning for forms: the district (tenant) and the division. */
export function useOwnPlace(
  permission: Permission,
): { readonly districtId: string; readonly divisionId: string } | undefined {
  return useContext(ActorContext).grants.find((grant) => grant.permissions.has(permission));
}
