export { createDatabase, type Database } from './database';
export { districtsOf } from './data-scope';
export { DatabaseError, uniqueViolation } from './database-error';
export type { EntityClass } from './entity-class';
export type { Reads } from './reads';
export type { NewRow } from './scoped-repository';
export { systemActor } from './system-actor';
export { TenantTable } from './table-kind';
export type { Transaction } from './transaction';
