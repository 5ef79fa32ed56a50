import { isoDate } from '../calendar';
import type { IndicatorInputs } from './definition';

const INPUTS: IndicatorInputs = {
  editors: {
    zh: '部门下达任务，居委会承接、不予承接、提出异议和登记工时，减负联席会议裁定异议；到账由居委会确认',
    en: 'Departments put tasks; committees accept, refuse, object and enter hours; the panel rules on objections; committees confirm that funds arrived',
  },
  guard: {
    zh: '归类和提前天数按收到当日固定；撤回的仍计，撤回后再发的并入原任务；拆分的只计分到社区的，不重复计；改期须经居委会同意；关账后的更正另行列出',
    en: 'Class and notice are fixed on the day of receipt; what is withdrawn still counts, and put again it is the same task; a task that was split counts by its parts; a later due day needs the consent of the committee; corrections after the close are shown apart',
  },
};

/** What definitions of figures of tasks have in common. */
export const OF_TASKS = {
  version: 1,
  validFrom: isoDate('2026-01-01'),
  finestPlace: 'community',
  finestPeriod: 'month',
  dimensions: ['department', 'workloadSource', 'taskClass'],
  persons: false,
  direction: 'lowerBetter',
  inputs: INPUTS,
} as const;

/** A share of hours or of tasks. */
export const SHARE_OF_TASKS = { ...OF_TASKS, unit: 'share', measure: 'rate', decimalPlaces: 4 } as const;

/** The hours of which shares are told. */
export const TASK_HOURS = {
  zh: '期内收到的任务的工时（分钟）',
  en: 'Minutes of the tasks received in the period',
};
/** The tasks of which shares are told. */
export const DEPARTMENT_TASKS = {
  zh: '期内收到的部门任务（交办、检查、台账、平台上报、临时）',
  en: 'Tasks that departments put in the period (assigned, inspection, ledger, platform, ad hoc)',
};
