/**
 * Where a task of a committee comes from (工作来源): the five 多 of the paper, the community's own affairs, and what
 * residents ask for.
 * @source domain.md 2.5; 赵秦卫 2019 (政府交办 检查 台账 平台上报 临时任务)
 */
export const WORKLOAD_SOURCES = [
  'assigned',
  'inspection',
  'ledger',
  'platformReporting',
  'adHoc',
  'selfGovernance',
  'residentRequest',
] as const;

/** See {@link WORKLOAD_SOURCES}. @source domain.md 2.5 */
export type WorkloadSource = (typeof WORKLOAD_SOURCES)[number];

/** Sources of what departments put before a committee: the numerator of the administrative share. @source domain.md 4.3 (W03) */
export const ADMINISTRATIVE_SOURCES: readonly WorkloadSource[] = [
  'assigned',
  'inspection',
  'ledger',
  'platformReporting',
  'adHoc',
];

/** Whether a source is of departments. @source domain.md 4.3 (W03) */
export function isAdministrativeSource(source: WorkloadSource): boolean {
  return ADMINISTRATIVE_SOURCES.includes(source);
}
