import type { IsoDate } from '../calendar';
import type { WorkloadSource } from '../workload-source';

/** How long a task of a kind takes (标准工时), from a day on. @source domain.md 4.3 and section 9 item 7 */
export interface StandardTime {
  /** Code of the kind of task; that of a source for tasks of no finer kind. */
  readonly code: string;
  readonly source: WorkloadSource;
  readonly name: string;
  /** Minutes of one task, 1 to 60000. */
  readonly minutes: number;
  readonly validFrom: IsoDate;
  /** On what the figure rests. */
  readonly basis: string;
}

/** What stands in the table of a district that has not measured anything (需本地校准). @source by knowledge; domain.md section 9 item 7 */
export const STANDARD_TIMES_TO_START_WITH: readonly Omit<StandardTime, 'validFrom'>[] = [
  standard('assigned', '交办任务一件', 180),
  standard('inspection', '迎检一次', 120),
  standard('ledger', '台账一份', 150),
  standard('platformReporting', '平台上报一次', 60),
  standard('adHoc', '临时任务一件', 120),
  standard('selfGovernance', '自治事务一件', 120),
  standard('residentRequest', '居民诉求一件', 60),
];

function standard(source: WorkloadSource, name: string, minutes: number): Omit<StandardTime, 'validFrom'> {
  return { code: source, source, name, minutes, basis: '经验值，需本地校准' };
}

/** The version of a standard time that holds on a day; undefined before the first. @source domain.md 4.3 */
export function standardTimeOn<Version extends Pick<StandardTime, 'code' | 'validFrom'>>(
  versions: readonly Version[],
  code: string,
  day: IsoDate,
): Version | undefined {
  return versions
    .filter((version) => version.code === code && version.validFrom <= day)
    .sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1))
    .at(-1);
}

/** Minutes that a task of a kind takes by the table of a day; null where the table does not say. @source domain.md 4.3 */
export function standardMinutesOn(
  versions: readonly Pick<StandardTime, 'code' | 'validFrom' | 'minutes'>[],
  code: string,
  day: IsoDate,
): number | null {
  return standardTimeOn(versions, code, day)?.minutes ?? null;
}
