import { daysBetween, type IsoDate } from '../calendar';
import { titleKey } from './task-reissue';
import type { TaskRules } from './task-rules';

/** An original (原始任务) as it was put: all tasks that come of it are counted as one cascade. @source requirements.md M50 */
export interface TaskOriginal {
  readonly title: string;
  readonly receivedOn: IsoDate;
  /** The communities that it has reached. */
  readonly divisions: ReadonlySet<string>;
}

/**
 * The original that a task adds to: of one department, under the same title whatever the signs in it, the nearest in time
 * within the days of the rule, where it has reached none of the communities yet. What reaches a community again is a new one.
 * So a task that is put in several lots is one original, and its cascade is no smaller for that.
 * @source requirements.md M50; section 6 (gaming guards); decision record 0158
 */
export function joinedOriginal<Original extends TaskOriginal>(
  originals: readonly Original[],
  arriving: {
    readonly title: string;
    readonly receivedOn: IsoDate;
    readonly divisions: readonly string[];
  },
  { reissueDays }: Pick<TaskRules, 'reissueDays'>,
): Original | undefined {
  const title = titleKey(arriving.title);
  const apart = ({ receivedOn }: TaskOriginal): number =>
    Math.abs(daysBetween(receivedOn, arriving.receivedOn));
  const [nearest] = originals
    .filter((each) => titleKey(each.title) === title && apart(each) <= reissueDays)
    .sort((one, other) => apart(one) - apart(other));
  if (!nearest || arriving.divisions.some((division) => nearest.divisions.has(division))) return undefined;
  return nearest;
}
