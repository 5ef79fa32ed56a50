import { randomUUID } from 'node:crypto';
import {
  type DivisionPath,
  grassrootsBodyKind,
  isoDate,
  type IsoDate,
  type MandateBody,
  receiveTask,
  type TaskAdmissionDays,
  type WorkloadSource,
} from '@weizhi/domain';
import type { NewRow, Transaction } from '../../../platform/database';
import { findCurrentDivisions } from '../../divisions';
import { departmentNamed } from '../../mandates';
import { classifyAt, type PlaceFinding } from '../classify-arrivals';
import type { CommunityTask } from '../community-task.entity';
import type { CommunityTaskEvent } from '../community-task-event.entity';
import { insertTasks } from '../insert-tasks';
import { readTaskToday } from '../read-task-today';
import { type TaskChangeEvent, writeTaskChange } from '../write-task-change';

/** Another record from which a task follows at some communities, so that nobody types it twice. */
export interface ByProduct {
  readonly districtId: string;
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

type Place = ByProduct['places'][number] & { readonly path: DivisionPath };

/**
 * Makes the tasks that follow from a record, each for the body of its division: nobody in a virtual community. Where no
 * list is in force there is nothing to hold them against, and none arise.
 */
export async function makeByProducts(tx: Transaction, product: ByProduct, now: Date): Promise<void> {
  const divisions = await findCurrentDivisions(
    tx,
    product.places.map(({ divisionId }) => divisionId),
  );
  const placed = product.places.flatMap((place) => {
    const division = divisions.get(place.divisionId);
    const body = division && grassrootsBodyKind(division.kind);
    return division && body ? [{ ...place, body, path: division.path }] : [];
  });
  for (const [body, places] of Map.groupBy(placed, (place) => place.body))
    await makeForBody(tx, product, { body, places, now });
}

async function makeForBody(
  tx: Transaction,
  product: ByProduct,
  {
    body,
    places,
    now,
  }: { readonly body: MandateBody; readonly places: readonly Place[]; readonly now: Date },
): Promise<void> {
  const { districtId, title, content, receivedOn } = product;
  const findings = await classifyAt(
    tx,
    { districtId, body, day: receivedOn, title, content, citedItem: null },
    places.map(({ path }) => path),
  );
  if (!findings.ok) return;
  const rows = await rowsOf(tx, product, { body, places, findings: findings.value });
  await insertTasks(tx, { rows, party: 'assigner', now });
}

async function rowsOf(
  tx: Transaction,
  product: ByProduct,
  {
    body,
    places,
    findings,
  }: {
    readonly body: MandateBody;
    readonly places: readonly Place[];
    readonly findings: readonly PlaceFinding[];
  },
): Promise<NewRow<CommunityTask>[]> {
  const { districtId, department, source, receivedOn, dueOn, title, content } = product;
  const on = await readTaskToday(tx, { districtId, today: receivedOn, from: receivedOn, to: dueOn });
  const departmentId = await departmentNamed(tx, districtId, department);
  return places.flatMap(({ divisionId, comesOf, admissions }, index): NewRow<CommunityTask>[] => {
    const found = findings[index];
    const receipt =
      found &&
      receiveTask(
        {
          ...{ source, department, putByDepartment: true, finding: found.finding },
          ...{ receivedOn, dueOn, admissions },
        },
        on,
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
  row: CommunityTask,
  {
    changes,
    event,
    now,
  }: {
    readonly changes: NewRow<CommunityTask>;
    readonly event: TaskChangeEvent & Pick<CommunityTaskEvent, 'occurredOn'>;
    readonly now: Date;
  },
): Promise<void> {
  const change = { row, expectedVersion: row.version, changes, event };
  const outcome = await writeTaskChange(tx, change, { today: isoDate(event.occurredOn), now });
  // Somebody changed it since it was read; what happened is delivered again and meets it as it is then.
  if (outcome !== 'updated') throw new Error(`Task ${row.id} is ${outcome} where a record is followed`);
}
