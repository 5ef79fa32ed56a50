import type { Reads } from '../../platform/database';
import { districtRowKey } from '../../platform/graphql/global-id';
import { mayAtDivision } from '../divisions';
import { ProjectVote } from './project-vote.entity';
import { PROJECT_VOTE } from './project-vote.type';

/** A vote on projects within the scope that was not withdrawn, by global id. */
export async function findProjectVote(reads: Reads, id: unknown): Promise<ProjectVote | undefined> {
  const row = await reads.repository(ProjectVote).findOne({ ...districtRowKey(PROJECT_VOTE, id) });
  return row?.withdrawnAt === null ? row : undefined;
}

/** One that the actor may manage, by global id; undefined like what is absent. */
export async function findManagedProjectVote(reads: Reads, id: unknown): Promise<ProjectVote | undefined> {
  const row = await findProjectVote(reads, id);
  return row && (await mayAtDivision(reads, 'projectVote.manage', row)) ? row : undefined;
}
