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
export { DEFAULT_ROLES, type DefaultRole, EXCLUSIVE_PERMISSIONS, type RoleDefinition } from './roles';
