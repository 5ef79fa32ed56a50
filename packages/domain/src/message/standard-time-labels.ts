import type { FigureBasis } from '../indicator';
import type { StandardTimeFinding } from '../workload';
import type { Labels } from './labels';

/** Labels of what figures of workload rest on. @source domain.md 4.3 */
export const FIGURE_BASIS_LABELS: Labels<FigureBasis> = {
  registers: { zh: '办理记录', en: 'What is registered as it happens' },
  standardTimes: {
    zh: '任务记录，未实记的按标准工时',
    en: 'Tasks, by standard times where nothing was recorded',
  },
  sampledWeeks: { zh: '抽样周自愿记录', en: 'Logs of sampled weeks' },
};

/** Labels of what holding a standard time against the sample comes to. @source decision record 0153 */
export const STANDARD_TIME_FINDING_LABELS: Labels<StandardTimeFinding> = {
  agrees: { zh: '与抽样相符', en: 'Agrees with the sample' },
  differs: { zh: '超出抽样区间', en: 'Outside the interval of the sample' },
  tooFewTasks: { zh: '任务太少，不比对', en: 'Too few tasks to compare' },
  implausible: {
    zh: '相差过大，先查任务是否登记齐全',
    en: 'Too far off: tasks may not be registered in full',
  },
  withoutInterval: { zh: '抽样周太少，没有区间', en: 'A single sampled week has no interval' },
};
