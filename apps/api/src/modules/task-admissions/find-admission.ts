import { can } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { districtRowKey } from '../../platform/graphql/global-id';
import { TASK_ADMISSION } from './admission.type';
import { TaskAdmission } from './task-admission.entity';

/** Something within the scope, by global id; what is not sent out yet is there for whoever drew it up alone. */
export async function findAdmission(reads: Reads, id: unknown): Promise<TaskAdmission | undefined> {
  const row = await reads.repository(TaskAdmission).findOne({ ...districtRowKey(TASK_ADMISSION, id) });
  return row && (row.state !== 'draft' || isOwn(reads, row)) ? row : undefined;
}

/** Something that the actor drew up and may still bring. */
export async function findOwnAdmission(reads: Reads, id: string): Promise<TaskAdmission | undefined> {
  const row = await findAdmission(reads, id);
  return row && isOwn(reads, row) && can(reads.actor, 'taskAdmission.apply') ? row : undefined;
}

/** Whether it was the actor who drew it up. */
export function isOwn({ actor }: Pick<Reads, 'actor'>, { appliedBy }: TaskAdmission): boolean {
  return appliedBy === actor.id;
}
