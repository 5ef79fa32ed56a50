import type { Actor } from '@weizhi/domain';
import type { SignedInSession } from '../context/request-context';

/** Who a credential belongs to. */
export interface Principal {
  readonly actor: Actor;
  readonly session: SignedInSession | null;
}

/** Port that the identity module fills: what a credential is worth at this moment; undefined when nothing. */
export interface Authentication {
  bySession(token: string): Promise<Principal | undefined>;
  byApiKey(key: string): Promise<Principal | undefined>;
}
