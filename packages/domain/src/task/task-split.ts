import type { IsoDate } from '../calendar';
import { accepted, refused, type Result } from '../shared';

/** Returned when a part would be due after the whole that it is split from. @source requirements.md section 6 (gaming guards) */
export interface TaskSplitRefusal {
  readonly code: 'taskPartDueTooLate';
  readonly latestOn: IsoDate;
}

/** By when a part (分解任务) is due: with the whole, unless an earlier day is set. @source requirements.md D7; section 6 (gaming guards) */
export function dueOfPart(
  wholeDue: IsoDate | null,
  asked: IsoDate | null,
): Result<IsoDate | null, TaskSplitRefusal> {
  if (asked === null) return accepted(wholeDue);
  return wholeDue !== null && asked > wholeDue
    ? refused({ code: 'taskPartDueTooLate', latestOn: wholeDue })
    : accepted(asked);
}
