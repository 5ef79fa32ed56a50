export { createDatabase, type Database } from './database';
export { DatabaseError, type DatabaseErrorCode, toDatabaseError, uniqueViolation } from './database-error';
export {
  dataScope,
  type DataScope,
  districtsOf,
  scopeCondition,
  scopeParameter,
  type ScopeSlot,
} from './data-scope';
export type { EntityClass } from './entity-class';
export type { FindOptions, NewRow, ScopedRepository, VersionedUpdate } from './scoped-repository';
export { systemActor } from './system-actor';
export { getTableKind, LocalTable, ReferenceTable, type TableKind, TenantTable } from './table-kind';
export type { Reads } from './reads';
export type { RequestReads, Transaction } from './transaction';
