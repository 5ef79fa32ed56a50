import type { FindOptionsWhere } from 'typeorm';
import type { EntityClass, Reads } from '../database';
import { StaleVersion } from './refusal';

/** The refusal of a change that comes second, with the version that the row has by now: the first may have come meanwhile. */
export async function staleVersion<E extends { version: number }>(
  reads: Reads,
  entity: EntityClass<E>,
  key: FindOptionsWhere<E>,
): Promise<StaleVersion> {
  const row = await reads.repository(entity).findOne(key);
  return new StaleVersion({ currentVersion: row?.version ?? 0 });
}
