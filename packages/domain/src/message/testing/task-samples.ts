import { isoDate } from '../../calendar';
import type { TaskRefusal } from '../../task';

/** One refusal of each code of tasks. */
export const TASK_SAMPLES: {
  readonly [Code in TaskRefusal['code']]: Extract<TaskRefusal, { readonly code: Code }>;
} = {
  taskActionNotAllowed: {
    code: 'taskActionNotAllowed',
    taskStatus: 'received',
    taskAction: 'refuse',
    allowedTaskActions: ['accept', 'acceptWithObjection', 'finish', 'withdraw', 'split'],
  },
  taskFactMissing: { code: 'taskFactMissing', taskAction: 'acceptWithObjection', taskFact: 'objection' },
  taskDayOutOfRange: {
    code: 'taskDayOutOfRange',
    earliestOn: isoDate('2026-11-02'),
    latestOn: isoDate('2026-11-26'),
  },
  taskNotSplittable: { code: 'taskNotSplittable', body: 'residentsCommittee' },
  taskSourceNotOfDepartment: { code: 'taskSourceNotOfDepartment', workloadSource: 'selfGovernance' },
  taskWithoutDepartment: { code: 'taskWithoutDepartment', workloadSource: 'assigned' },
  taskDueBeforeReceipt: { code: 'taskDueBeforeReceipt', receivedOn: isoDate('2026-11-02') },
  taskReceivedInFuture: { code: 'taskReceivedInFuture', receivedOn: isoDate('2026-12-02') },
  taskDueNotProposed: { code: 'taskDueNotProposed' },
  taskDueBeforeToday: { code: 'taskDueBeforeToday', earliestOn: isoDate('2026-11-26') },
  taskPartDueTooLate: { code: 'taskPartDueTooLate', latestOn: isoDate('2026-12-01') },
};
