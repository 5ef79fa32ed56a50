import type { Permission } from '@weizhi/domain';
import { Extensions } from 'type-graphql';

/** What a root field says about who may use it; kept in the schema's extensions. */
export type FieldAccess =
  | { readonly kind: 'requires'; readonly permission: Permission }
  | { readonly kind: 'public'; readonly reason: string };

/**
 * Says that a root field needs a permission. Decided before either read path runs, by one hook of the
 * server, never by resolver middleware (a planned query would not pass it).
 */
export function Requires(permission: Permission): MethodDecorator {
  return Extensions({ access: { kind: 'requires', permission } satisfies FieldAccess });
}

/** Says that a root field is open to everybody who reaches the endpoint, and why. */
export function Public(reason: string): MethodDecorator {
  return Extensions({ access: { kind: 'public', reason } satisfies FieldAccess });
}
