import { dateInShanghai, type IsoDate } from '@weizhi/domain';
import type { Clock } from '../../platform/context/request-context';
import type { Reads, Transaction } from '../../platform/database';
import { type DistrictRowKey, districtRowKey } from '../../platform/graphql/global-id';
import { mayAtDivision } from '../divisions';
import { MANDATE_EDITION, MANDATE_ITEM } from './mandate.type';
import { MandateEdition, MandateItemRow } from './mandate-edition.entity';

/** Today in Shanghai. */
export function today(clock: Clock): IsoDate {
  return dateInShanghai(clock.now().getTime());
}

/** An edition within the scope, by global id. */
export function findEdition(reads: Reads, id: unknown): Promise<MandateEdition | undefined> {
  return reads.repository(MandateEdition).findOne({ ...districtRowKey(MANDATE_EDITION, id) });
}

/** An edition that the actor may change, by global id; undefined like what is absent. */
export async function findManagedEdition(reads: Reads, id: string): Promise<MandateEdition | undefined> {
  const row = await findEdition(reads, id);
  return row && (await mayAtDivision(reads, 'mandateList.manage', row)) ? row : undefined;
}

/** The same, held until the transaction ends: nobody publishes it while its items change. */
export async function holdManagedEdition(tx: Transaction, id: string): Promise<MandateEdition | undefined> {
  await hold(tx, districtRowKey(MANDATE_EDITION, id));
  return findManagedEdition(tx, id);
}

/** An item that the actor may change with its edition, by global id; the edition is held. */
export async function holdManagedItem(
  tx: Transaction,
  id: string,
): Promise<{ readonly item: MandateItemRow; readonly edition: MandateEdition } | undefined> {
  const item = await tx.repository(MandateItemRow).findOne({ ...districtRowKey(MANDATE_ITEM, id) });
  if (!item || item.withdrawnAt !== null) return undefined;
  const { districtId, editionId } = item;
  await hold(tx, { districtId, id: editionId });
  const edition = await tx.repository(MandateEdition).findOne({ districtId, id: editionId });
  if (!edition || !(await mayAtDivision(tx, 'mandateList.manage', edition))) return undefined;
  return { item, edition };
}

async function hold(tx: Transaction, { districtId, id }: DistrictRowKey): Promise<void> {
  await tx.sql('select 1 from mandate_edition where district_id = $1::bigint and id = $2::uuid for update', [
    districtId,
    id,
  ]);
}
