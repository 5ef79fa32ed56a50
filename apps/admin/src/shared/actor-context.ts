import { type Actor, ANONYMOUS, can, type Permission } from '@weizhi/domain';
import { createContext, useContext } from 'react';

/** Who is signed in, for every page below the layout. */
export const ActorContext = createContext<Actor>(ANONYMOUS);

/** Whether the viewer may do something somewhere. */
export function useCan(permission: Permission): boolean {
  return can(useContext(ActorContext), permission);
}
