import type { Actor, TaskParty } from '@weizhi/domain';
import type { Reads, Transaction } from '../../platform/database';
import { districtRowKey } from '../../platform/graphql/global-id';
import { CommunityTask } from './community-task.entity';
import { COMMUNITY_TASK } from './task.type';

/** A task within the scope, by global id; what an undone import brought is absent. */
export async function findTask(reads: Reads, id: unknown): Promise<CommunityTask | undefined> {
  const row = await reads.repository(CommunityTask).findOne({ ...districtRowKey(COMMUNITY_TASK, id) });
  return row?.withdrawnAt === null ? row : undefined;
}

/** A task within the scope, held until the end of the transaction. */
export async function holdTask(tx: Transaction, id: unknown): Promise<CommunityTask | undefined> {
  const row = await findTask(tx, id);
  if (!row) return undefined;
  await tx.sql(
    `select 1 from community_task where district_id = $1::bigint and received_on = $2::date and id = $3::uuid for update`,
    [row.districtId, row.receivedOn, row.id],
  );
  return findTask(tx, id);
}

/**
 * As which parties an actor stands to a task. The committee is whoever handles tasks at that very division: a subdistrict
 * or a district does not answer for its communities.
 */
export function partiesTo(actor: Actor, row: CommunityTask): readonly TaskParty[] {
  const grants = actor.grants.filter(({ districtId }) => districtId === row.districtId);
  const isCommittee = grants.some(
    ({ divisionId, permissions }) => divisionId === row.divisionId && permissions.has('communityTask.handle'),
  );
  const isAssigner =
    row.assignedBy === actor.id && grants.some(({ permissions }) => permissions.has('communityTask.assign'));
  const isPanel = grants.some(
    ({ wholeDistrict, permissions }) => wholeDistrict && permissions.has('taskAdmission.decide'),
  );
  return [
    ...(isCommittee ? (['committee'] as const) : []),
    ...(isAssigner ? (['assigner'] as const) : []),
    ...(isPanel ? (['panel'] as const) : []),
  ];
}
