/** Indicators of the tasks that communities received. A request may name twenty at most. */
export const TASK_CODES = [
  'communityTaskCount',
  'tasksChangedAfterClose',
  'communityTaskHours',
  'hoursPerThousandHouseholds',
  'administrativeShare',
  'selfGovernanceShare',
  'overreachRate',
  'displacementRate',
  'vacancyRate',
  'offListShare',
  'unadmittedTaskRate',
  'fundingFollowRate',
  'shortNoticeRate',
  'medianLeadTime',
  'adHocShare',
  'overdueRate',
  'emergencyTaskCount',
  'taskRefusalRate',
  'objectionUpheldRate',
  'peakWeeklyHours',
] as const;

/** Indicators of how tasks are handed down (层层下派), and of what comes with them. */
export const CASCADE_CODES = [
  'cascadeSpread',
  'cascadeDepth',
  'assigningDepartments',
  'unfundedTaskRate',
] as const;

/** Meetings that departments call to by the register, and beside them the hours that meetings take by sampled weeks. */
export const MEETING_CODES = ['meetingsPerWeek', 'sampledMeetingHours'] as const;

/** Indicators per full-time post. */
export const POST_CODES = [
  'burdenIndex',
  'tasksPerFullTimePost',
  'hoursPerFullTimePost',
  'peakWeeklyHoursPerPost',
  'householdsPerPost',
  'fullTimePosts',
] as const;

/** Indicators from sampled weeks: where the time of committee staff goes, whatever is registered as a task. */
export const SAMPLED_CODES = [
  'sampledWeeklyHours',
  'sampledAdministrativeShare',
  'sampledSelfGovernanceShare',
] as const;

/** Indicators of forms, inspections, plaques and systems. */
export const REGISTER_CODES = [
  'ledgerCount',
  'duplicateReportingIndex',
  'repeatedElementShare',
  'reEntryRatio',
  'inspectionDays',
  'inspectionOverlapShare',
  'duplicateInspections',
  'plaqueCount',
  'nominalPlaqueShare',
  'platformCount',
  'workGroupCount',
] as const;

const COMPARED_REGISTERS = [
  'ledgerCount',
  'repeatedElementShare',
  'inspectionDays',
  'inspectionOverlapShare',
  'duplicateInspections',
  'plaqueCount',
  'nominalPlaqueShare',
] as const;

/** Indicators by which departments are told apart. */
export const DEPARTMENT_CODES = [
  'communityTaskCount',
  'communityTaskHours',
  'burdenIndex',
  'unadmittedTaskRate',
  'shortNoticeRate',
  'fundingFollowRate',
  'unfundedTaskRate',
  'cascadeSpread',
  'cascadeDepth',
  'meetingsPerWeek',
  'taskRefusalRate',
  ...COMPARED_REGISTERS,
] as const;

/** Indicators by which communities are set among their peers: counts, and shares of counts, of which chance has a part. */
export const PEER_CODES = [
  'communityTaskCount',
  'tasksPerFullTimePost',
  'unadmittedTaskRate',
  'unfundedTaskRate',
  'shortNoticeRate',
  'overdueRate',
  'assigningDepartments',
  ...COMPARED_REGISTERS,
] as const;

/** The chosen indicator, or the first where the address names another. */
export function chosenCode(codes: readonly string[], asked: string | undefined): string {
  return codes.find((code) => code === asked) ?? codes[0] ?? '';
}
