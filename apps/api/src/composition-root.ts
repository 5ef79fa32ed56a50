import type { Logger } from 'pino';
import type { Authentication } from './platform/access/authentication';
import { AuditEvent } from './platform/audit/audit-event.entity';
import { AuditSeal } from './platform/audit/audit-seal.entity';
import type { Clock } from './platform/context/request-context';
import type { Database, EntityClass } from './platform/database';
import { IdempotencyKey } from './platform/database/idempotency-key.entity';
import type { ModuleManifest } from './platform/module-manifest';
import { divisionsModule } from './modules/divisions';
import { AccessStore, identityModule } from './modules/identity';
import { importsModule } from './modules/imports';
import { indicatorsModule } from './modules/indicators';
import { mattersModule } from './modules/matters';

/** The modules in the order in which they may depend on one another. */
export const MODULES: readonly ModuleManifest[] = [
  divisionsModule,
  identityModule,
  importsModule,
  mattersModule,
  indicatorsModule,
];

/** Every table that the server reads or writes through entities. */
export const ENTITIES: readonly EntityClass[] = [
  AuditEvent,
  AuditSeal,
  IdempotencyKey,
  ...MODULES.flatMap(({ entities }) => entities),
];

/** Fills the port through which the server learns who is asking. */
export function openAuthentication(parts: {
  database: Database;
  clock: Clock;
  logger: Logger;
}): Authentication {
  return new AccessStore(parts);
}
