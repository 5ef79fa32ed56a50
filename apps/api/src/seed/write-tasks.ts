import { randomUUID } from 'node:crypto';
import {
  addDays,
  classifyTask,
  divisionPath,
  type IsoDate,
  isoDate,
  receiveTask,
  RESEMBLANCE_RULES,
  STANDARD_MINUTES,
  TASK_RULES,
  type TaskReceipt,
  type WorkingDayCalendar,
} from '@weizhi/domain';
import { departmentNamed, type ListFinder, openLists } from '../modules/mandates';
import { TaskAdmission } from '../modules/task-admissions';
import {
  CommunityTask,
  CommunityTaskEvent,
  followAdmission,
  rebuildTaskFigures,
  writeTaskChange,
} from '../modules/tasks';
import { readCalendar } from '../platform/calendar';
import type { Database, NewRow, Transaction } from '../platform/database';
import { TASKS_AS_OF, type TaskCourse, type TaskPlan } from './demonstration';
import { type DivisionIds, listDivisionIds } from './division-ids';
import { alone } from './seed-database';

/** Writes the tasks of communities, all or nothing. Answers false when some were there already. */
export function writeTasks(
  database: Database,
  districtId: string,
  plans: readonly TaskPlan[],
): Promise<boolean> {
  return alone(database, [districtId], async (tx) => {
    if ((await tx.repository(CommunityTask).count({ districtId })) > 0) return false;
    const span = { from: isoDate('2024-12-01'), to: isoDate('2027-06-30') };
    const target = {
      ...{ districtId, path: await pathOf(tx, districtId) },
      ids: await listDivisionIds(tx, districtId),
      calendar: await readCalendar(tx, span),
    };
    const rows: TaskRow[] = [];
    for (const plan of plans) rows.push(...(await taskRows(tx, target, plan)));
    await tx.repository(CommunityTask).insertMany(rows);
    await tx.repository(CommunityTaskEvent).insertMany(rows.flatMap(eventsOf));
    await writeAdmitted(tx, districtId);
    await writeCorrections(tx, districtId);
    // At once, from the facts: much cheaper than with each of them.
    await rebuildTaskFigures(tx, districtId);
    return true;
  });
}

interface Target {
  readonly districtId: string;
  readonly path: string;
  readonly ids: DivisionIds;
  readonly calendar: WorkingDayCalendar;
}

async function pathOf(tx: Transaction, districtId: string): Promise<string> {
  const [row] = await tx.sql<{ path: string }>(
    'select d.path from district t join division d on d.id = t.division_id where t.id = $1::bigint',
    [districtId],
  );
  if (!row) throw new Error(`There is no district ${districtId}`);
  return row.path;
}

type TaskRow = NewRow<CommunityTask>;

/** Rows of a task of a plan, one for each community. */
async function taskRows(tx: Transaction, target: Target, plan: TaskPlan): Promise<readonly TaskRow[]> {
  const { districtId, path } = target;
  const { department } = plan.profile;
  const asked = { districtId, body: 'residentsCommittee', day: plan.receivedOn } as const;
  const found = await findingOf(await openLists(tx, asked), path, plan);
  const common = {
    ...{ districtId, originId: randomUUID(), body: 'residentsCommittee' as const },
    departmentId: department === null ? null : await departmentNamed(tx, districtId, department),
    ...found,
  };
  const receipt = receiptOf(plan, found.finding, target.calendar);
  return plan.places.map(({ communityCode, course }) => ({
    ...common,
    ...{ ...statedColumns(plan), ...receipt, ...courseColumns(plan, course, receipt) },
    ...{ id: randomUUID(), divisionId: target.ids.of(communityCode) },
  }));
}

async function findingOf(
  listAt: ListFinder,
  path: string,
  { profile, receivedOn }: TaskPlan,
): Promise<Pick<CommunityTask, 'finding' | 'editionId' | 'itemId'>> {
  const list = await listAt(divisionPath(path));
  if (!list.ok) throw new Error(`The demonstration has no list on ${receivedOn}`);
  const { title, content } = profile;
  const on = { day: receivedOn, rules: RESEMBLANCE_RULES };
  const found = classifyTask(list.value, { title, content, citedItem: null }, on);
  if (!found.ok) throw new Error(`The demonstration's list refuses “${title}”`);
  const { finding, item } = found.value;
  return { finding, editionId: list.value.row.id, itemId: item?.id ?? null };
}

function receiptOf(
  { profile, receivedOn, dueOn }: TaskPlan,
  finding: CommunityTask['finding'],
  calendar: WorkingDayCalendar,
): TaskReceipt {
  const { source, department } = profile;
  const receipt = receiveTask(
    {
      ...{ source, department, putByDepartment: department !== null, finding },
      ...{ receivedOn, dueOn, admissions: [] },
    },
    { today: receivedOn, rulesOn: () => TASK_RULES, calendar, standardMinutesOn: () => STANDARD_MINUTES },
  );
  if (!receipt.ok) throw new Error(`The demonstration's task is refused: ${receipt.refusal.code}`);
  return receipt.value;
}

function statedColumns({ profile, receivedOn, dueOn }: TaskPlan): NewRow<CommunityTask> {
  const { source, title, content, evidence } = profile;
  return {
    ...{ source, title, content, evidenceAsked: evidence, receivedOn, dueOn },
    asOrderWithAppraisal: profile.withAppraisal ?? false,
    requiresFunds: profile.needsFunds ?? false,
    createdAt: instantOf(receivedOn, 9),
    updatedAt: instantOf(receivedOn, 9),
  };
}

const REFUSED = '清单外且未经准入，不予承接（演示数据）';
const OBJECTED = '期限过短、经费没有落实（演示数据）';

/** What the committee wished is done where the rules let it: what has to be done is never refused. */
function courseColumns(
  { receivedOn }: TaskPlan,
  { wish, days, minutes }: TaskCourse,
  { standsFrom }: TaskReceipt,
): NewRow<CommunityTask> & { readonly state: CommunityTask['state'] } {
  const day = addDays(receivedOn, days);
  const closedOn: IsoDate = day > TASKS_AS_OF ? TASKS_AS_OF : day;
  if (wish === 'leave') return { state: 'received', closedOn: null };
  if (wish === 'refuse' && standsFrom === null) return { state: 'refused', closedOn: receivedOn };
  if (wish === 'object' && standsFrom !== null && standsFrom > receivedOn)
    return {
      ...{ state: 'done', closedOn, objection: OBJECTED, objectionRuling: 'dismissed' },
      ...recorded(minutes),
    };
  return { state: 'done', closedOn, ...recorded(minutes) };
}

function recorded(minutes: number | null): NewRow<CommunityTask> {
  return minutes === null ? {} : { minutes, minutesBasis: 'recorded' };
}

const NOTES: Readonly<Partial<Record<CommunityTask['state'], string>>> = { refused: REFUSED };
const KINDS: Readonly<Partial<Record<CommunityTask['state'], CommunityTaskEvent['kind']>>> = {
  refused: 'refuse',
  done: 'finish',
};

function eventsOf(row: NewRow<CommunityTask>): NewRow<CommunityTaskEvent>[] {
  const { districtId, divisionId, id, receivedOn = '', state = 'received', editionId, itemId } = row;
  const of = { districtId, divisionId, taskId: id };
  const kind = KINDS[state];
  const events: NewRow<CommunityTaskEvent>[] = [
    {
      ...{
        ...of,
        kind: 'receive',
        party: row.departmentId == null ? 'committee' : 'assigner',
        editionId,
        itemId,
      },
      ...{ occurredOn: receivedOn, recordedAt: instantOf(receivedOn, 9) },
    },
  ];
  if (row.objection)
    events.push({
      ...{ ...of, kind: 'acceptWithObjection', party: 'committee', note: row.objection },
      ...{ occurredOn: receivedOn, recordedAt: instantOf(receivedOn, 11) },
    });
  if (kind && row.closedOn != null)
    events.push({
      ...{ ...of, kind, party: 'committee', note: NOTES[state] ?? null },
      ...(kind === 'refuse' ? { editionId, itemId } : {}),
      ...{ occurredOn: row.closedOn, recordedAt: instantOf(row.closedOn, 16) },
    });
  return events;
}

const FINISH = `
  update community_task set state = 'done', closed_on = due_on - (division_id % 5)::int, version = version + 1
   where district_id = $1::bigint and admission_id is not null and due_on <= $2::date and division_id % 6 <> 0`;
const FINISHED = `
  insert into community_task_event (district_id, task_id, division_id, kind, party, occurred_on, recorded_at)
  select district_id, id, division_id, 'finish', 'committee', closed_on, (closed_on + time '16:00') at time zone 'Asia/Shanghai'
    from community_task where district_id = $1::bigint and admission_id is not null and state = 'done'`;

/** What departments brought reaches every committee, as it does when it is admitted or sent out. */
async function writeAdmitted(tx: Transaction, districtId: string): Promise<void> {
  const rows = await tx.repository(TaskAdmission).find({ where: { districtId }, order: { id: 'ASC' } });
  for (const row of rows) {
    const day = row.decidedOn ?? row.emergencyOpenedOn ?? row.submittedOn ?? row.startsOn;
    const settledOn = day > TASKS_AS_OF ? TASKS_AS_OF : isoDate(day);
    await followAdmission(tx, { districtId, admissionId: row.id, settledOn, at: instantOf(settledOn, 10) });
  }
  // They were finished in their time: no month was closed then.
  await tx.sql(FINISH, [districtId, TASKS_AS_OF]);
  await tx.sql(FINISHED, [districtId]);
}

const CORRECTED_ON = isoDate('2026-11-18');
const CORRECTED = '按实际用时更正（演示数据）';

/** Some of what was written down is put right when its month is closed already, as it happens. */
async function writeCorrections(tx: Transaction, districtId: string): Promise<void> {
  const rows = await tx
    .repository(CommunityTask)
    .query('row')
    .andWhere(`row.districtId = :districtId and row.minutesBasis = 'recorded'`, { districtId })
    .andWhere(`row.receivedOn between '2026-08-01' and '2026-09-30'`)
    .orderBy('row.receivedOn')
    .addOrderBy('row.divisionId')
    .addOrderBy('row.title')
    .limit(6)
    .getMany();
  for (const row of rows) {
    const minutes = (row.minutes ?? 0) + 60;
    const event = {
      ...{ kind: 'recordMinutes' as const, party: 'committee' as const, note: CORRECTED },
      ...{ oldValue: String(row.minutes), newValue: String(minutes) },
    };
    const change = { row, expectedVersion: row.version, changes: { minutes }, event };
    await writeTaskChange(tx, change, { today: CORRECTED_ON, now: instantOf(CORRECTED_ON, 15) });
  }
}

function instantOf(day: string, hour: number): Date {
  return new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`);
}
