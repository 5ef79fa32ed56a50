import { isAfterClose, isoDate, type IsoDate } from '@weizhi/domain';
import type { NewRow, Transaction } from '../../platform/database';
import { CommunityTask } from './community-task.entity';
import { CommunityTaskEvent } from './community-task-event.entity';
import { keepFigures } from './keep-figures';
import { RULES } from './task-standing';

/** What happened to a task, for its history; on the day of the change unless it says another. */
export type TaskChangeEvent = Pick<CommunityTaskEvent, 'kind' | 'party'> &
  Partial<Pick<CommunityTaskEvent, 'note' | 'occurredOn' | 'editionId' | 'itemId' | 'oldValue' | 'newValue'>>;

/** A change of a task with the event that tells of it. */
export interface TaskChange {
  readonly row: CommunityTask;
  readonly expectedVersion: number;
  readonly changes: NewRow<CommunityTask>;
  readonly event: TaskChangeEvent;
}

/**
 * Writes a change with its event and its part in the figures; nothing at all where the task is not at that version any
 * more. Every change of one task comes this way.
 */
export function writeTaskChange(
  tx: Transaction,
  { row, expectedVersion, changes, event }: TaskChange,
  { today, now }: { readonly today: IsoDate; readonly now: Date },
): Promise<'updated' | 'stale' | 'absent'> {
  const { districtId, divisionId, receivedOn, id } = row;
  const act = { kind: event.kind, day: today, now };
  return keepFigures(tx, { districtId, where: 't.id = $2::uuid', values: [id], act }, async () => {
    const outcome = await tx
      .repository(CommunityTask)
      .updateVersioned({ districtId, receivedOn, id }, expectedVersion, { ...changes, updatedAt: now });
    if (outcome === 'updated')
      await tx.repository(CommunityTaskEvent).insert({
        ...{ districtId, divisionId, taskId: id, occurredOn: today, recordedAt: now },
        ...event,
        afterClose: isAfterClose({ receivedOn: isoDate(receivedOn), correctedOn: today }, RULES),
      });
    return outcome;
  });
}
