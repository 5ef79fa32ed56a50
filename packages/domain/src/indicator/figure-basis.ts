import { CASCADE_INDICATORS } from './cascade-indicators';
import { POST_LOAD_INDICATORS } from './post-load-indicators';
import { REPORTING_INDICATORS } from './reporting-indicators';
import { TASK_INDICATORS } from './task-indicators';
import { TIME_USE_INDICATORS } from './time-use-indicators';
import { WORKLOAD_INDICATORS } from './workload-indicators';

/**
 * What a figure of workload rests on (数据依据): what is registered as it happens, hours that are reckoned from standard
 * times where nobody recorded them, or logs of sampled weeks.
 * @source domain.md 4.3; decision record 0153
 */
export const FIGURE_BASES = ['registers', 'standardTimes', 'sampledWeeks'] as const;

/** See {@link FIGURE_BASES}. @source decision record 0153 */
export type FigureBasis = (typeof FIGURE_BASES)[number];

const OF_REGISTERS: ReadonlySet<string> = new Set([
  ...Object.keys(WORKLOAD_INDICATORS),
  ...Object.keys(REPORTING_INDICATORS),
  ...Object.keys(TASK_INDICATORS),
  ...Object.keys(CASCADE_INDICATORS),
  ...Object.keys(POST_LOAD_INDICATORS),
]);

const OF_HOURS: ReadonlySet<string> = new Set([
  'communityTaskHours',
  'hoursPerThousandHouseholds',
  'administrativeShare',
  'selfGovernanceShare',
  'overreachRate',
  'displacementRate',
  'peakWeeklyHours',
  'burdenIndex',
  'hoursPerFullTimePost',
  'peakWeeklyHoursPerPost',
]);

const OF_SAMPLES: ReadonlySet<string> = new Set(Object.keys(TIME_USE_INDICATORS));

/** What the figures of an indicator of workload rest on; null for any other indicator. @source decision record 0153 */
export function figureBasisOf(code: string): FigureBasis | null {
  if (OF_SAMPLES.has(code)) return 'sampledWeeks';
  if (OF_HOURS.has(code)) return 'standardTimes';
  return OF_REGISTERS.has(code) ? 'registers' : null;
}
