import type { Reads, Transaction } from '../../../platform/database';
import { districtRowKey } from '../../../platform/graphql/global-id';
import { mayAtDivision } from '../../divisions';
import { holdResidents } from '../keep-figures';
import { Participation } from '../participation.entity';
import { PARTICIPATION_RECORD } from './record.type';

/** A record within the scope, by global id. */
export function findRecord(reads: Reads, id: unknown): Promise<Participation | undefined> {
  return reads.repository(Participation).findOne({ ...districtRowKey(PARTICIPATION_RECORD, id) });
}

/**
 * A record that the actor may correct, held until the end of the transaction with its resident, whose other records the rules
 * look at. Residents are held first, as everywhere.
 */
export async function holdRecord(tx: Transaction, id: unknown): Promise<Participation | undefined> {
  const row = await findRecord(tx, id);
  if (!row || !(await mayAtDivision(tx, 'participation.record', row))) return undefined;
  await holdResidents(tx, row.districtId, row.residentId === null ? [] : [row.residentId]);
  await tx.sql('select 1 from participation where district_id = $1::bigint and id = $2::uuid for update', [
    row.districtId,
    row.id,
  ]);
  return findRecord(tx, id);
}
