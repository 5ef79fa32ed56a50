/** Clocks of tasks: data. @source decision record 0133 */
export interface TaskRules {
  /** Working days within which a committee may object to what it has to do. */
  readonly objectionDays: number;
  /** Days within which a task that comes again is the withdrawn one. */
  readonly reissueDays: number;
  /** Days after the end of a month at which its figures are closed. */
  readonly closeDays: number;
  /** Lead times below so many working days are short notice (急件). */
  readonly shortNoticeDays: number;
}

/** Those of them that a district sets for itself; when months are closed is the same for all. @source decision record 0161 */
export type TaskReceiptRules = Omit<TaskRules, 'closeDays'>;

/** The rules that districts start with. @source requirements.md M08, M12; decision record 0133 */
export const TASK_RULES: TaskRules = {
  objectionDays: 3,
  reissueDays: 90,
  closeDays: 10,
  shortNoticeDays: 3,
};
