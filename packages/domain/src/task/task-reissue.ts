import { daysBetween, type IsoDate } from '../calendar';
import type { TaskRules } from './task-rules';

/** What tells whether a task is one that was taken back before. @source requirements.md section 6 (gaming guards) */
export interface ReissuableTask {
  readonly division: string;
  readonly department: string | null;
  readonly title: string;
}

/** A task that was taken back. @source decision record 0134 */
export interface WithdrawnTask extends ReissuableTask {
  readonly withdrawnOn: IsoDate;
}

/**
 * The task that was taken back and now comes again: of the same department at the same community, under the same title
 * whatever the spaces and signs in it, within the days of the rule. It is the same task, with its first receipt and its
 * first due, and not a new one.
 * @source requirements.md section 6 (gaming guards); decision record 0134
 */
export function reissuedTask<Task extends WithdrawnTask>(
  withdrawn: readonly Task[],
  arriving: ReissuableTask & { readonly receivedOn: IsoDate },
  { reissueDays }: Pick<TaskRules, 'reissueDays'>,
): Task | undefined {
  const title = titleKey(arriving.title);
  return withdrawn.find((each) => {
    const days = daysBetween(each.withdrawnOn, arriving.receivedOn);
    return (
      each.division === arriving.division &&
      each.department === arriving.department &&
      titleKey(each.title) === title &&
      days >= 0 &&
      days <= reissueDays
    );
  });
}

/** A title without spaces, signs and differences of width. @source decision record 0134 */
export function titleKey(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
