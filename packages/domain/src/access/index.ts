export {
  type AccessFacts,
  type Actor,
  ANONYMOUS,
  can,
  decide,
  type Decision,
  exclusiveConflicts,
  type Grant,
  type Place,
} from './decide';
export { ALL_PERMISSIONS, isPermission, type Permission, PERMISSIONS } from './permissions';
export { EXCLUSIVE_PERMISSIONS } from './exclusive-permissions';
export type { RoleDefinition } from './role-definition';
export { DEFAULT_ROLES, type DefaultRole } from './roles';
