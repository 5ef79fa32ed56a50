import type { IsoDate } from '../calendar';

/** What is stated with an action. @source requirements.md SM1 */
export interface TaskFacts {
  readonly objection?: string;
  readonly refusalLetter?: string;
  readonly finishedOn?: IsoDate;
  readonly reason?: string;
  /** Whether it is said which communities have which part. */
  readonly partsStated?: boolean;
}
