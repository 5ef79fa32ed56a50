import {
  divisionKindsWith,
  isoDate,
  type IsoDate,
  lastBindingDay,
  receiveTask,
  sourceOfAdmission,
  type TaskAdmissionDays,
  type TaskEventKind,
  type TaskReceipt,
  type WorkloadSource,
} from '@weizhi/domain';
import type { Transaction } from '../../../platform/database';
import type { OutboxSubscriber } from '../../../platform/jobs/job-table';
import { admissionDaysOf, TaskAdmission } from '../../task-admissions';
import { keepFigures } from '../keep-figures';
import { readTaskToday } from '../read-task-today';
import { endTasks, INSERT_FROM_ADMISSION, INSERT_RECEIPTS, settleTasks } from './admission-sql';

/** An admission that was settled on a day. */
interface SettledAdmission {
  readonly districtId: string;
  readonly admissionId: string;
  readonly settledOn: IsoDate;
  readonly at: Date;
}

/** Makes the tasks of what departments bring, and ends them with it. */
export const tasksFromAdmissions: OutboxSubscriber = {
  name: 'tasks-from-admissions',
  eventTypes: ['taskAdmission.settled'],
  take(tx, { districtId, payload, publishedAt }) {
    const { admissionId, settledOn } = payload as {
      readonly admissionId: string;
      readonly settledOn: string;
    };
    return followAdmission(tx, { districtId, admissionId, settledOn: isoDate(settledOn), at: publishedAt });
  },
};

/**
 * Brings the tasks of an admission to what it is now, in every community that it reaches. However often it is called, a
 * community has one task of one admission.
 */
export async function followAdmission(
  tx: Transaction,
  { districtId, admissionId, settledOn, at }: SettledAdmission,
): Promise<void> {
  await tx.sql('select 1 from task_admission where district_id = $1::bigint and id = $2::uuid for update', [
    districtId,
    admissionId,
  ]);
  const row = await tx.repository(TaskAdmission).findOne({ districtId, id: admissionId });
  if (!row) return;
  const act = { kind: actOf(row, settledOn), day: settledOn, now: at };
  const ofAdmission = { districtId, where: 't.admission_id = $2::uuid', values: [admissionId], act };
  await keepFigures(tx, ofAdmission, () => follow(tx, row, { day: settledOn, at }));
}

/** What its being settled does to tasks that are there already. */
function actOf(row: TaskAdmission, day: IsoDate): TaskEventKind {
  if (lastBindingDay(admissionDaysOf(row)) === undefined) return 'end';
  return row.channel === 'emergency' && row.decidedOn === day ? 'admitAfterwards' : 'changeTerm';
}

async function follow(
  tx: Transaction,
  row: TaskAdmission,
  { day, at }: { readonly day: IsoDate; readonly at: Date },
): Promise<void> {
  const days = admissionDaysOf(row);
  const bindsTo = lastBindingDay(days);
  const change = { districtId: row.districtId, admissionId: row.id, day, at };
  if (bindsTo === undefined) {
    await endTasks(tx, { ...change, note: row.decisionNote });
    return;
  }
  if (bindsTo !== null && bindsTo < day) return;
  const source = sourceOfAdmission(row.kind, row.channel);
  const receipt = await receiptOf(tx, row, { day, days, source });
  await settleTasks(tx, { ...change, mandateClass: receipt.mandateClass, bindsTo });
  await tx.sql(INSERT_FROM_ADMISSION, [
    ...[row.districtId, row.id, day, [...divisionKindsWith(row.body)], source],
    ...[receipt.mandateClass, receipt.leadWorkingDays, receipt.standsFrom, bindsTo],
    ...[receipt.minutes, receipt.minutesBasis, at, receipt.shortNoticeDays],
  ]);
  await tx.sql(INSERT_RECEIPTS, [row.districtId, row.id, at]);
}

async function receiptOf(
  tx: Transaction,
  row: TaskAdmission,
  {
    day,
    days,
    source,
  }: { readonly day: IsoDate; readonly days: TaskAdmissionDays; readonly source: WorkloadSource },
): Promise<TaskReceipt> {
  const dueOn = row.endsOn === null ? null : isoDate(row.endsOn);
  const on = await readTaskToday(tx, { districtId: row.districtId, today: day, from: day, to: dueOn });
  const receipt = receiveTask(
    {
      ...{ source, department: row.departmentId, putByDepartment: true, finding: row.finding },
      ...{ receivedOn: day, dueOn: dueOn !== null && dueOn < day ? null : dueOn },
      // It is decided already although its first day may be to come.
      admissions: [{ ...days, startsOn: days.startsOn > day ? day : days.startsOn }],
    },
    on,
  );
  if (!receipt.ok) throw new Error(`A task that was admitted is refused: ${receipt.refusal.code}`);
  return receipt.value;
}
