import type { Reads } from '../../platform/database';
import { districtRowKey } from '../../platform/graphql/global-id';
import { mayManage } from '../ballots';
import { Estate } from '../divisions';
import { OwnersCommittee } from './owners-committee.entity';
import { OWNERS_COMMITTEE } from './owners-committee.type';

/** A committee within the scope, by global id. */
export function findCommittee(reads: Reads, id: unknown): Promise<OwnersCommittee | undefined> {
  return reads.repository(OwnersCommittee).findOne({ ...districtRowKey(OWNERS_COMMITTEE, id) });
}

/** A committee that the actor may change, by global id; undefined like what is absent. */
export async function findManagedCommittee(reads: Reads, id: string): Promise<OwnersCommittee | undefined> {
  const row = await findCommittee(reads, id);
  return row && (await mayManage(reads, row)) ? row : undefined;
}

/** An estate whose committee and votes the actor may manage, by global id; undefined like what is absent. */
export async function findManagedEstate(reads: Reads, id: string): Promise<Estate | undefined> {
  const row = await reads.repository(Estate).findOne({ ...districtRowKey('Estate', id) });
  return row && (await mayManage(reads, row)) ? row : undefined;
}
