import { WORKLOAD_MEASURES } from '@weizhi/domain';
import { quote, type RollupSource } from '../../../platform/rollups';
import { UP_TO_DISTRICT } from '../rollup-sql';

/** What corrections are counted as, beside what they changed. */
export const CORRECTED = { receipt: 'correctedTasks', due: 'correctedDues' } as const;

const changedBy = (measure: string): string => `coalesce((f.effects->>${quote(measure)})::bigint, 0)`;

/** Of a figure that counts the corrected tasks themselves nothing can be corrected. */
const CHANGED = [
  ...WORKLOAD_MEASURES.filter((measure) => measure !== 'changedAfterClose'),
  'fellDue',
  'closedInTime',
];

/** What acts after the close changed in the figures of closed months, by the act and its day. */
export const TASK_CORRECTION_ROLLUP: RollupSource = {
  code: 'communityTaskCorrection',
  table: 'community_task_correction',
  occurredOn: 'f.period_on',
  divisionId: 'f.division_id',
  live: 'true',
  dimensions: { act: `f.act || '@' || f.corrected_on` },
  measures: {
    ...Object.fromEntries(CHANGED.map((measure) => [measure, changedBy(measure)])),
    [CORRECTED.receipt]: `case f.part when 'receipt' then 1 else 0 end`,
    [CORRECTED.due]: `case f.part when 'due' then 1 else 0 end`,
  },
  divisions: UP_TO_DISTRICT,
};
