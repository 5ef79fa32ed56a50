import { randomUUID } from 'node:crypto';
import {
  addDays,
  type DivisionPath,
  isAfterClose,
  isoDate,
  type IsoDate,
  type MandateBody,
  receiveTask,
  type TaskAdmissionDays,
  type WorkloadSource,
} from '@weizhi/domain';
import { readCalendar } from '../../../platform/calendar';
import type { NewRow, Transaction } from '../../../platform/database';
import { findCurrentDivisions } from '../../divisions';
import { departmentNamed } from '../../mandates';
import { datedRules } from '../../rule-sets';
import { classifyAt, type PlaceFinding } from '../classify-arrivals';
import { CommunityTask } from '../community-task.entity';
import { CommunityTaskEvent } from '../community-task-event.entity';
import { insertTasks } from '../insert-tasks';
import { keepFigures } from '../keep-figures';
import { RULES } from '../task-standing';

const CALENDAR_DAYS = 60;

/** Another record from which a task follows at some communities, so that nobody types it twice. */
export interface ByProduct {
  readonly districtId: string;
  readonly body: MandateBody;
  readonly source: WorkloadSource;
  readonly department: string;
  readonly title: string;
  readonly content: string;
  readonly receivedOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly bindsTo: IsoDate | null;
  readonly originId: string;
  readonly assignedBy: string | null;
  /** The communities, with the columns that say what it comes of, and what was admitted of it there. */
  readonly places: readonly {
    readonly divisionId: string;
    readonly comesOf: Pick<NewRow<CommunityTask>, 'inspectionId' | 'demandId'>;
    readonly admissions: readonly TaskAdmissionDays[];
  }[];
}

/** Makes the tasks that follow from a record. Where no list is in force there is nothing to hold them against, and none arise. */
export async function makeByProducts(tx: Transaction, product: ByProduct, now: Date): Promise<void> {
  const { districtId, body, title, content, receivedOn } = product;
  const divisions = await findCurrentDivisions(
    tx,
    product.places.map(({ divisionId }) => divisionId),
  );
  const placed = product.places.flatMap((place) => {
    const path = divisions.get(place.divisionId)?.path;
    return path === undefined ? [] : [{ ...place, path }];
  });
  if (placed.length === 0) return;
  const findings = await classifyAt(
    tx,
    { districtId, body, day: receivedOn, title, content, citedItem: null },
    placed.map(({ path }) => path),
  );
  if (!findings.ok) return;
  const rows = await rowsOf(tx, product, { placed, findings: findings.value });
  await insertTasks(tx, { rows, party: 'assigner', now });
}

async function rowsOf(
  tx: Transaction,
  product: ByProduct,
  {
    placed,
    findings,
  }: {
    readonly placed: readonly (ByProduct['places'][number] & { readonly path: DivisionPath })[];
    readonly findings: readonly PlaceFinding[];
  },
): Promise<NewRow<CommunityTask>[]> {
  const { districtId, department, source, receivedOn, dueOn, body, title, content } = product;
  const reach = addDays(receivedOn, CALENDAR_DAYS);
  const calendar = await readCalendar(tx, { from: receivedOn, to: dueOn > reach ? dueOn : reach });
  const standardMinutesOn = await datedRules(tx, 'standardTime', districtId);
  const departmentId = await departmentNamed(tx, districtId, department);
  return placed.flatMap(({ divisionId, comesOf, admissions }, index): NewRow<CommunityTask>[] => {
    const found = findings[index];
    const receipt =
      found &&
      receiveTask(
        {
          ...{ source, department, putByDepartment: true, finding: found.finding },
          ...{ receivedOn, dueOn, admissions },
        },
        { today: receivedOn, rules: RULES, calendar, standardMinutesOn },
      );
    if (!receipt?.ok) return [];
    return [
      {
        ...{ districtId, divisionId, departmentId, body, source, title, content, receivedOn, dueOn },
        ...{ ...found, ...receipt.value, ...comesOf },
        ...{ originId: product.originId, bindsTo: product.bindsTo, assignedBy: product.assignedBy },
        ...{ id: randomUUID(), state: 'received' as const },
      },
    ];
  });
}

/** Brings a task to what became of the record that it follows from. */
export async function followRecord(
  tx: Transaction,
  task: CommunityTask,
  change: {
    readonly changes: NewRow<CommunityTask>;
    readonly event: Pick<CommunityTaskEvent, 'kind' | 'party' | 'occurredOn'> &
      Partial<Pick<CommunityTaskEvent, 'note' | 'oldValue' | 'newValue'>>;
    readonly now: Date;
  },
): Promise<void> {
  const { districtId, divisionId, receivedOn, id, version } = task;
  await keepFigures(tx, { districtId, where: 't.id = $2::uuid', values: [id] }, () =>
    tx
      .repository(CommunityTask)
      .updateVersioned({ districtId, receivedOn, id }, version, { ...change.changes, updatedAt: change.now }),
  );
  const dates = { receivedOn: isoDate(receivedOn), correctedOn: isoDate(change.event.occurredOn) };
  await tx.repository(CommunityTaskEvent).insert({
    ...{ districtId, divisionId, taskId: id, ...change.event, recordedAt: change.now },
    afterClose: isAfterClose(dates, RULES),
  });
}
