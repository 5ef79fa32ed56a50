import { receivesTasks } from '@weizhi/domain';
import type { Reads, Transaction } from '../../platform/database';
import { divisionKey, findCurrentDivisions, findDistrictFor } from '../divisions';
import type { CommunityKey } from './fill.reads';

/** A community at which the actor may fill in, with its name. */
export interface FillableCommunity extends CommunityKey {
  readonly name: string;
}

/** A community by its global id, where the actor may fill in; undefined for anything else. */
export async function findFillableCommunity(
  reads: Reads,
  id: unknown,
): Promise<FillableCommunity | undefined> {
  const divisionId = divisionKey(id);
  const division = (await findCurrentDivisions(reads, [divisionId])).get(divisionId);
  if (!division || !receivesTasks(division.kind)) return undefined;
  const districtId = await findDistrictFor(reads, 'reporting.fill', division.path);
  return districtId === undefined ? undefined : { districtId, divisionId, name: division.name };
}

/**
 * Lets answers and corrections of a community come one after another until the end of the transaction: else a form would be
 * answered twice, or with a value that is being corrected.
 */
export async function holdFills(tx: Transaction, { districtId, divisionId }: CommunityKey): Promise<void> {
  await tx.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `fills-${districtId}-${divisionId}`,
  ]);
}
