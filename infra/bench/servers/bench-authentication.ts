import type { Permission } from '@weizhi/domain';
import type { Authentication, Principal } from '../../../apps/api/src/platform/access/authentication';
import { CREDENTIAL, readerActor } from './reader';

/** The peers know their reader without asking a database, so ours does as well. */
export function benchAuthentication(permissions: readonly Permission[]): Authentication {
  const principal: Principal = { actor: readerActor(permissions), session: null };
  return {
    bySession: (token) => Promise.resolve(token === CREDENTIAL ? principal : undefined),
    byApiKey: (key) => Promise.resolve(key === CREDENTIAL ? principal : undefined),
  };
}
