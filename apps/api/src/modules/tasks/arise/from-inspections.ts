import { type InspectionState, isoDate, type IsoDate, type TaskAdmissionDays } from '@weizhi/domain';
import type { Transaction } from '../../../platform/database';
import type { OutboxSubscriber } from '../../../platform/jobs/job-table';
import { Inspection } from '../../inspections';
import { Department } from '../../mandates';
import { admissionDaysOf, TaskAdmission } from '../../task-admissions';
import { CommunityTask } from '../community-task.entity';
import { followRecord, makeByProducts } from './by-products';

interface Changed {
  readonly districtId: string;
  readonly inspectionIds: readonly string[];
  readonly day: IsoDate;
  readonly now: Date;
}

/** An announced inspection is a task of every community that is inspected; it is done when it was held. */
export const tasksFromInspections: OutboxSubscriber = {
  name: 'tasks-from-inspections',
  eventTypes: ['inspection.changed'],
  take(tx, { districtId, payload, publishedAt }) {
    const { inspectionIds, day } = payload as { readonly inspectionIds: string[]; readonly day: string };
    return follow(tx, { districtId, inspectionIds, day: isoDate(day), now: publishedAt });
  },
};

async function follow(tx: Transaction, changed: Changed): Promise<void> {
  const { districtId, inspectionIds, day, now } = changed;
  const inspections = await tx
    .repository(Inspection)
    .query('row')
    .andWhere('row.districtId = :districtId and row.id = any(:inspectionIds)', { districtId, inspectionIds })
    .andWhere('row.withdrawnAt is null')
    .orderBy('row.id')
    .getMany();
  const known = await tasksOf(tx, changed);
  const fresh = inspections.filter(({ id, state }) => !known.has(id) && TO_COME.has(state));
  for (const announced of Map.groupBy(fresh, (row) => row.announcementId).values())
    await make(tx, announced, now);
  for (const inspection of inspections) {
    const task = known.get(inspection.id);
    if (task) await bringUpToDate(tx, task, { inspection, day, now });
  }
}

const TO_COME: ReadonlySet<InspectionState> = new Set(['announced', 'duplicateChecked']);

async function tasksOf(
  tx: Transaction,
  { districtId, inspectionIds }: Changed,
): Promise<ReadonlyMap<string, CommunityTask>> {
  const tasks = await tx
    .repository(CommunityTask)
    .query('row')
    .andWhere('row.districtId = :districtId and row.inspectionId = any(:inspectionIds)', {
      districtId,
      inspectionIds,
    })
    .getMany();
  return new Map(tasks.map((task) => [task.inspectionId ?? '', task]));
}

async function make(tx: Transaction, announced: readonly Inspection[], now: Date): Promise<void> {
  const [first] = announced;
  if (!first) return;
  const { districtId, department, title, basis, announcementId, announcedBy } = first;
  const admissions = await admittedInspections(tx, first);
  await makeByProducts(
    tx,
    {
      ...{ districtId, department, title, content: basis, source: 'inspection' },
      ...{ receivedOn: isoDate(first.noticeOn), dueOn: isoDate(first.endsOn), bindsTo: null },
      ...{ originId: announcementId, assignedBy: announcedBy },
      places: announced.map(({ divisionId, id }) => ({
        ...{ divisionId, comesOf: { inspectionId: id } },
        admissions: admissions.get(divisionId) ?? [],
      })),
    },
    now,
  );
}

/** What the panel admitted of the department's inspections, by the communities that it reaches. */
async function admittedInspections(
  tx: Transaction,
  { districtId, department }: Inspection,
): Promise<ReadonlyMap<string, readonly TaskAdmissionDays[]>> {
  const known = await tx.repository(Department).findOne({ districtId, name: department });
  if (!known) return new Map();
  const rows = await tx
    .repository(TaskAdmission)
    .find({ where: { districtId, departmentId: known.id, kind: 'inspection', state: 'admitted' } });
  const days = new Map(rows.map((row) => [row.id, admissionDaysOf(row)]));
  const reached = await tx.sql<{ admissionId: string; divisionId: string }>(
    `select target.admission_id as "admissionId", within.descendant_id::text as "divisionId"
       from admission_target target join division_closure within on within.ancestor_id = target.division_id
      where target.district_id = $1::bigint and target.admission_id = any($2::uuid[])`,
    [districtId, [...days.keys()]],
  );
  const grouped = Map.groupBy(reached, ({ divisionId }) => divisionId);
  return new Map(
    [...grouped].map(([divisionId, each]) => [
      divisionId,
      each.flatMap(({ admissionId }) => days.get(admissionId) ?? []),
    ]),
  );
}

const OPEN: ReadonlySet<string> = new Set(['received', 'accepted', 'acceptedWithObjection']);

async function bringUpToDate(
  tx: Transaction,
  task: CommunityTask,
  { inspection, day, now }: { readonly inspection: Inspection; readonly day: IsoDate; readonly now: Date },
): Promise<void> {
  const { state, staffMinutes } = inspection;
  if (OPEN.has(task.state) && !TO_COME.has(state)) {
    const isCancelled = state === 'cancelled';
    return followRecord(tx, task, {
      changes: { state: isCancelled ? 'withdrawn' : 'done', closedOn: day },
      // That it was held is what its own record says, and nobody's word for the task.
      event: isCancelled
        ? { kind: 'withdraw', party: 'assigner', occurredOn: day }
        : { kind: 'finish', party: 'system', occurredOn: day },
      now,
    });
  }
  if (staffMinutes !== null && staffMinutes !== task.minutes)
    await followRecord(tx, task, {
      changes: { minutes: staffMinutes, minutesBasis: 'recorded' },
      event: {
        ...{ kind: 'recordMinutes', party: 'committee', occurredOn: day, newValue: String(staffMinutes) },
        oldValue: task.minutes === null ? null : String(task.minutes),
      },
      now,
    });
}
