import type { Actor, Permission } from '@weizhi/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { keyOfType } from '../../platform/graphql/global-id';
import { ImportBatch, type ImportTemplate } from '../../platform/imports';
import type { Reads } from '../../platform/database';
import type { BatchKey } from './batch-key';

/** Name in the schema and in global ids. */
export const IMPORT_BATCH = 'ImportBatch';

/**
 * Keeps a query of batches to those that went into the actor's own divisions: a batch holds rows of all its
 * divisions, so whoever looks after a part of them only sees none of it. The row's alias is `row`.
 */
export function keepToOwnBatches(
  query: SelectQueryBuilder<ImportBatch>,
  actor: Actor,
  permission: Permission,
): void {
  if (actor.kind === 'system') return;
  const grants = actor.grants.filter(({ permissions }) => permissions.has(permission));
  const whole = grants.filter(({ wholeDistrict }) => wholeDistrict).map(({ districtId }) => districtId);
  const roots = grants.map(({ divisionId }) => divisionId);
  query.andWhere(
    '(row.districtId = any(:wholeDistricts::bigint[]) or row.divisionIds <@ :ownRoots::bigint[])',
    {
      wholeDistricts: whole,
      ownRoots: roots,
    },
  );
}

/** A batch within the actor's reach, by global id; undefined for absent and foreign alike. */
export async function findBatch(
  reads: Reads,
  id: string,
  permission: Permission,
): Promise<ImportBatch | undefined> {
  const key = keyOfBatch(id);
  if (!key) return undefined;
  const query = reads
    .repository(ImportBatch)
    .query('row')
    .andWhere('row.districtId = :districtId and row.id = :batchId', {
      districtId: key.districtId,
      batchId: key.batchId,
    });
  keepToOwnBatches(query, reads.actor, permission);
  return (await query.getOne()) ?? undefined;
}

export function keyOfBatch(id: string): BatchKey | undefined {
  const key = keyOfType(id, IMPORT_BATCH);
  return key?.districtId ? { districtId: key.districtId, batchId: key.id } : undefined;
}

/** Whether the actor may import by a template into some part of a district. */
export function mayImport(actor: Actor, template: ImportTemplate, districtId: string): boolean {
  const needed: readonly Permission[] = ['import.manage', template.permission];
  return needed.every((permission) =>
    actor.grants.some((grant) => grant.districtId === districtId && grant.permissions.has(permission)),
  );
}
