import {
  dateInShanghai,
  isAdministrativeSource,
  isoDate,
  type IsoDate,
  receiveTask,
  type TaskToday,
  type WorkloadSource,
} from '@weizhi/domain';
import { randomUUID } from 'node:crypto';
import type { NewRow, Reads, Transaction } from '../../../platform/database';
import {
  type AppliedRow,
  type ImportContext,
  type ImportRowPort,
  type ReadableRow,
  registerProblemTexts,
  type RowPlan,
  type RowProblem,
  textOf,
} from '../../../platform/imports';
import { communityLookup, listCommunities } from '../../divisions';
import { departmentNamed } from '../../mandates';
import type { CommunityTask } from '../community-task.entity';
import { insertTasks } from '../insert-tasks';
import { openOriginals } from '../originals/join-originals';
import { COLUMN_OF_OBSTACLE, dayOf, openRowPlaces, type PlacedRow, todayOfRows } from './row-places';
import { listChangedSince, withdrawTasks } from './task-undo';

registerProblemTexts({
  taskOutsideLists: {
    zh: '收到日期 {date} 没有施行中的职责清单，无法对照',
    en: 'No mandate list is in force on {date}: there is nothing to hold it against',
  },
  taskWithoutBody: {
    zh: '虚拟社区没有居委会或者村委会，不承接任务',
    en: 'A virtual community has no committee that tasks could be put to',
  },
  taskReceivedInFuture: {
    zh: '收到日期 {date} 晚于今天',
    en: 'The day of receipt {date} lies in the future',
  },
  taskDueBeforeReceipt: {
    zh: '办结期限 {date} 早于收到日期',
    en: 'The due {date} comes before the receipt',
  },
  taskWithoutDepartment: {
    zh: '部门交办的任务没有写明交办部门',
    en: 'A task of departments names no department',
  },
  taskClosedOutOfRange: {
    zh: '办结日期 {date} 早于收到日期或晚于今天',
    en: 'It was done on {date}, before its receipt or in the future',
  },
});

/** How rows of a register become tasks of communities, each held against the list of its day. */
export const taskRowPort: ImportRowPort = {
  async openLookups(reads, context) {
    return { community: communityLookup(await listCommunities(reads, context)) };
  },

  async plan(reads, rows, context) {
    const present = await findPresent(reads, context, rows);
    const places = await openRowPlaces(reads, context, rows);
    const today = dateInShanghai(context.now.getTime());
    const plans: RowPlan[] = [];
    for (const row of rows) {
      const problems = [...dayProblems(row.values, today), ...sourceProblems(row.values)];
      const placed = problems.length > 0 ? undefined : await places(row.values);
      plans.push({
        ordinal: row.ordinal,
        presentId: present.get(keyOf(row.values)) ?? null,
        problems:
          typeof placed === 'string' ? [problem(COLUMN_OF_OBSTACLE[placed], placed, row.values)] : problems,
      });
    }
    return plans;
  },

  async apply(tx, rows, context) {
    const present = new Map(await findPresent(tx, context, rows));
    const fresh = rows.filter(({ values }) => {
      const key = keyOf(values);
      if (present.has(key)) return false;
      present.set(key, '');
      return true;
    });
    const places = await openRowPlaces(tx, context, rows);
    const on = await todayOfRows(tx, context, fresh);
    const planned: NewRow<CommunityTask>[] = [];
    for (const { values } of fresh) {
      const placed = await places(values);
      if (typeof placed === 'string') throw new Error(`A row was not kept back: ${placed}`);
      planned.push(await newTask(tx, values, { placed, on, context }));
    }
    const originOf = await openOriginals(tx, planned);
    const put = planned.map((row) => ({ ...row, originId: originOf([row]) ?? row.originId }));
    const inserted = await insertTasks(tx, { rows: put, party: 'committee', now: context.now });
    const ids = new Map(fresh.map(({ ordinal }, index) => [ordinal, inserted[index]?.id ?? '']));
    const now = await findPresent(tx, context, rows);
    return rows.map(({ ordinal, values }): AppliedRow => {
      const targetId = ids.get(ordinal);
      if (targetId !== undefined) return { ordinal, targetId, outcome: 'imported' };
      return { ordinal, targetId: now.get(keyOf(values)) ?? '', outcome: 'duplicate' };
    });
  },

  listDependents: listChangedSince,
  withdraw: withdrawTasks,
};

type Values = ReadableRow['values'];

interface Arriving {
  readonly placed: PlacedRow;
  readonly on: TaskToday;
  readonly context: ImportContext;
}

async function newTask(
  tx: Transaction,
  values: Values,
  { placed, on, context }: Arriving,
): Promise<NewRow<CommunityTask>> {
  const { districtId, batchId } = context;
  const department = textOf(values['department']);
  const source = textOf(values['source']) as WorkloadSource;
  const receivedOn = isoDate(textOf(values['receivedOn']) ?? '');
  const dueOn = dayOf(values['dueOn']);
  const receipt = receiveTask(
    {
      ...{ source, department, putByDepartment: false, finding: placed.finding },
      ...{ receivedOn, dueOn, admissions: [] },
    },
    on,
  );
  if (!receipt.ok) throw new Error(`A row was not kept back: ${receipt.refusal.code}`);
  const closedOn = dayOf(values['closedOn']);
  const minutes = textOf(values['minutes']);
  return {
    ...{ districtId, divisionId: textOf(values['community']) ?? '' },
    departmentId: department === null ? null : await departmentNamed(tx, districtId, department),
    originId: randomUUID(),
    ...placed,
    ...receipt.value,
    ...(minutes === null ? {} : { minutes: Number(minutes), minutesBasis: 'recorded' as const }),
    ...{ source, receivedOn, dueOn, closedOn, state: closedOn === null ? 'received' : 'done' },
    title: textOf(values['title']) ?? '',
    content: textOf(values['content']),
    evidenceAsked: textOf(values['evidenceAsked']),
    importBatchId: batchId,
  };
}

function sourceProblems(values: Values): RowProblem[] {
  const isDepartments = isAdministrativeSource(textOf(values['source']) as WorkloadSource);
  return isDepartments && textOf(values['department']) === null
    ? [problem('department', 'taskWithoutDepartment', values)]
    : [];
}

function dayProblems(values: Values, today: IsoDate): RowProblem[] {
  const receivedOn = dayOf(values['receivedOn']) ?? today;
  if (receivedOn > today) return [problem('receivedOn', 'taskReceivedInFuture', values)];
  const dueOn = dayOf(values['dueOn']);
  const closedOn = dayOf(values['closedOn']);
  return [
    ...(dueOn !== null && dueOn < receivedOn ? [problem('dueOn', 'taskDueBeforeReceipt', values)] : []),
    ...(closedOn !== null && (closedOn < receivedOn || closedOn > today)
      ? [problem('closedOn', 'taskClosedOutOfRange', values)]
      : []),
  ];
}

function problem(column: string, code: string, values: Values): RowProblem {
  const value = textOf(values[column]) ?? '';
  return { severity: 'error', column, code, facts: { date: value }, value };
}

async function findPresent(
  reads: Reads,
  context: ImportContext,
  rows: readonly ReadableRow[],
): Promise<ReadonlyMap<string, string>> {
  const found = await reads.sql<{ id: string; key: string }>(
    `select t.id, t.division_id::text || '|' || coalesce(d.name, '') || '|' || t.title || '|' || t.received_on::text as key
       from community_task t
       left join department d on d.district_id = t.district_id and d.id = t.department_id
      where t.district_id = $1::bigint and t.withdrawn_at is null and t.received_on = any($2::date[])`,
    [context.districtId, rows.map(({ values }) => textOf(values['receivedOn']) ?? '')],
  );
  return new Map(found.map(({ key, id }) => [key, id]));
}

function keyOf(values: Values): string {
  return ['community', 'department', 'title', 'receivedOn'].map((key) => textOf(values[key]) ?? '').join('|');
}
