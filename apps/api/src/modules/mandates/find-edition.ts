import { dateInShanghai, type IsoDate } from '@weizhi/domain';
import type { Clock } from '../../platform/context/request-context';
import type { Reads, Transaction } from '../../platform/database';
import { districtRowKey } from '../../platform/graphql/global-id';
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

/** An item that the actor may change with its edition, by global id. */
export async function findManagedItem(
  tx: Transaction,
  id: string,
): Promise<{ readonly item: MandateItemRow; readonly edition: MandateEdition } | undefined> {
  const item = await tx.repository(MandateItemRow).findOne({ ...districtRowKey(MANDATE_ITEM, id) });
  if (!item || item.withdrawnAt !== null) return undefined;
  const { districtId, editionId } = item;
  const edition = await tx.repository(MandateEdition).findOne({ districtId, id: editionId });
  if (!edition || !(await mayAtDivision(tx, 'mandateList.manage', edition))) return undefined;
  return { item, edition };
}
