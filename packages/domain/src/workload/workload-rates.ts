import type { WorkloadTotals } from './task-totals';

/** The two whole numbers of a share. @source domain.md 4.0 rule 1 */
export interface WorkloadShare {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * The shares of workload as parts of sums: whole numbers throughout, divided once at the end.
 * @source domain.md 4.3 W03 to W06 and W11; requirements.md M07, M09, M10, M12
 */
export const WORKLOAD_SHARES = {
  administrativeShare: ({ administrativeMinutes, minutes }: WorkloadTotals) =>
    of(administrativeMinutes, minutes),
  selfGovernanceShare: ({ administrativeMinutes, minutes }: WorkloadTotals) =>
    of(minutes - administrativeMinutes, minutes),
  overreachRate: ({ overreachMinutes, minutes }: WorkloadTotals) => of(overreachMinutes, minutes),
  displacementRate: ({ displacementMinutes, minutes }: WorkloadTotals) => of(displacementMinutes, minutes),
  offListShare: ({ offListTasks, departmentTasks }: WorkloadTotals) => of(offListTasks, departmentTasks),
  unadmittedTaskRate: ({ unadmittedTasks, departmentTasks }: WorkloadTotals) =>
    of(unadmittedTasks, departmentTasks),
  fundingFollowRate: ({ fundsPaid, fundsNeeded }: WorkloadTotals) => of(fundsPaid, fundsNeeded),
  unfundedTaskRate: ({ unfundedTasks, departmentTasks }: WorkloadTotals) =>
    of(unfundedTasks, departmentTasks),
  taskRefusalRate: ({ refusedTasks, unadmittedTasks }: WorkloadTotals) => of(refusedTasks, unadmittedTasks),
  objectionUpheldRate: ({ objectionsUpheld, objections }: WorkloadTotals) => of(objectionsUpheld, objections),
  shortNoticeRate: ({ shortNoticeTasks, departmentTasks }: WorkloadTotals) =>
    of(shortNoticeTasks, departmentTasks),
  adHocShare: ({ adHocTasks, departmentTasks }: WorkloadTotals) => of(adHocTasks, departmentTasks),
} as const satisfies Readonly<Record<string, (totals: WorkloadTotals) => WorkloadShare>>;

/** Code of a share of workload. @source see {@link WORKLOAD_SHARES} */
export type WorkloadShareCode = keyof typeof WORKLOAD_SHARES;

/** On what hours rest: minutes written down, sampled, and by standard times. @source domain.md 4.3 (unit) */
export interface HoursBasis {
  readonly recorded: number;
  readonly sampled: number;
  readonly standard: number;
}

/** On what the hours of a sum rest, in minutes. @source domain.md 4.3 (unit) */
export function hoursBasis({ minutes, recordedMinutes, sampledMinutes }: WorkloadTotals): HoursBasis {
  return {
    recorded: recordedMinutes,
    sampled: sampledMinutes,
    standard: minutes - recordedMinutes - sampledMinutes,
  };
}

/**
 * Overdue tasks of those whose due day is over: what was not closed by its due day. A task that falls due later is in
 * neither number.
 * @source domain.md 4.3 W11; decision record 0138
 */
export function overdueShare(dues: {
  readonly fellDue: number;
  readonly closedInTime: number;
}): WorkloadShare {
  return of(dues.fellDue - dues.closedInTime, dues.fellDue);
}

/**
 * The burden index: hours of tasks, inspections, ledgers, re-entry and ad hoc work over the hours of the posts, with its
 * five parts.
 * @source requirements.md M08
 */
export interface BurdenParts {
  readonly tasks: number;
  readonly inspections: number;
  readonly ledgers: number;
  readonly reEntry: number;
  readonly adHoc: number;
}

/** See {@link BurdenParts}; minutes over the standard minutes of full-time posts. @source requirements.md M08 */
export function burdenIndex(
  parts: BurdenParts,
  posts: { readonly fullTimePosts: number; readonly standardMinutes: number },
): WorkloadShare {
  const minutes = parts.tasks + parts.inspections + parts.ledgers + parts.reEntry + parts.adHoc;
  return of(minutes, posts.fullTimePosts * posts.standardMinutes);
}

/** Values typed again although they are held, of all values typed. @source requirements.md M15 */
export function reEntryShare(values: { readonly typedAgain: number; readonly typed: number }): WorkloadShare {
  return of(values.typedAgain, values.typed);
}

function of(numerator: number, denominator: number): WorkloadShare {
  return { numerator, denominator };
}
