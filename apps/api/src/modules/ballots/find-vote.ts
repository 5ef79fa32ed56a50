import type { Reads } from '../../platform/database';
import { districtRowKey } from '../../platform/graphql/global-id';
import { mayManage } from './may-manage';
import { RollEntry, Vote } from './vote.entity';
import { ROLL_ENTRY, VOTE } from './vote.type';

/** A vote within the scope, by global id. */
export function findVote(reads: Reads, id: unknown): Promise<Vote | undefined> {
  return reads.repository(Vote).findOne({ ...districtRowKey(VOTE, id) });
}

/** A voter of a roll within the scope, by global id. */
export function findRollEntry(reads: Reads, id: unknown): Promise<RollEntry | undefined> {
  return reads.repository(RollEntry).findOne({ ...districtRowKey(ROLL_ENTRY, id) });
}

/** A vote that the actor may manage, by global id; undefined like what is absent. */
export async function findManagedVote(reads: Reads, id: unknown): Promise<Vote | undefined> {
  const row = await findVote(reads, id);
  return row && (await mayManage(reads, row)) ? row : undefined;
}
