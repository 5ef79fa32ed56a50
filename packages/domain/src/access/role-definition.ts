import type { Permission } from './permissions';

/**
 * A role (角色) as shipped. The database holds the roles in force; this table seeds it and is what a new
 * district starts from.
 * @source domain.md section 7; decision record 0006
 */
export interface RoleDefinition {
  readonly zh: string;
  readonly en: string;
  readonly permissions: readonly Permission[];
}
