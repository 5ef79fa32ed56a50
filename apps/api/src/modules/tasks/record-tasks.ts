import { randomUUID } from 'node:crypto';
import {
  accepted,
  type ArrivingTask,
  isoDate,
  type IsoDate,
  receiveTask,
  refused,
  type Result,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { NewRow, Transaction } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import { type FieldError, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { textOrNull, textProblems } from '../../platform/errors/text-problems';
import { divisionKey } from '../divisions';
import { departmentNamed } from '../mandates';
import { classifyAt, type PlaceFinding } from './classify-arrivals';
import { CommunityTask } from './community-task.entity';
import { insertTasks } from './insert-tasks';
import { openOriginals } from './originals/join-originals';
import { type BodyPlaces, findPlacesOfBody } from './places-of-body';
import { readTaskToday } from './read-task-today';
import { reissueTasks } from './reissue-tasks';
import { taskRefused } from './task.errors';
import type { CommunityTaskInput, RecordCommunityTasksInput } from './task.inputs';
import { CommunityTasksRecorded } from './task-results';
import { dayOrNull, todayOf } from './task-standing';
import { COMMUNITY_TASK, toCommunityTask } from './task.type';

const MOST_PLACES = 300;

/** Writes down a task that communities received, as these. */
export function recordCommunityTasks(
  context: RequestContext,
  input: RecordCommunityTasksInput,
): Promise<object> {
  return receive(context, { input, receivedOn: isoDate(input.receivedOn), party: 'committee' });
}

/** Puts a task before communities, as a department or subdistrict, today. */
export function assignCommunityTasks(context: RequestContext, input: CommunityTaskInput): Promise<object> {
  return receive(context, { input, receivedOn: todayOf(context), party: 'assigner' });
}

interface Arrival {
  readonly input: CommunityTaskInput;
  readonly receivedOn: IsoDate;
  readonly party: 'committee' | 'assigner';
}

async function receive(context: RequestContext, arrival: Arrival): Promise<object> {
  const { input, party } = arrival;
  const fieldErrors = problemsOf(input);
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction(async (tx) => {
    const at = await findPlacesOfBody(tx, PERMISSION[party], {
      divisionIds: input.divisionIds.map(divisionKey),
      body: input.body,
    });
    if (!at || at.places.length > MOST_PLACES) return new NotFound({ subject: 'divisionIds' });
    const operation = party === 'committee' ? 'recordCommunityTasks' : 'assignCommunityTasks';
    const answer = await once(tx, { operation, key: input.idempotencyKey, body: input }, () =>
      write(tx, context, { ...arrival, at }),
    );
    if (!answer.ok) return answer.refusal;
    const { id, ...counts } = answer.value;
    const row = await tx.repository(CommunityTask).findOne({ districtId: at.districtId, id });
    if (!row) throw new Error('The task just received is not there');
    return Object.assign(new CommunityTasksRecorded(), {
      task: toCommunityTask(row, todayOf(context)),
      ...counts,
    });
  });
}

/** Puts a task before a body, today, within what another command does; answers the task at the first place. */
export async function putTask(
  tx: Transaction,
  context: RequestContext,
  { input, at }: { readonly input: CommunityTaskInput; readonly at: BodyPlaces },
): Promise<Result<{ readonly id: string }, object>> {
  return write(tx, context, { input, at, receivedOn: todayOf(context), party: 'assigner' });
}

const PERMISSION = { committee: 'communityTask.handle', assigner: 'communityTask.assign' } as const;

function problemsOf(input: CommunityTaskInput): FieldError[] {
  const number = new Set(input.divisionIds).size;
  return [
    ...(number === 0 || number > MOST_PLACES
      ? [fieldError('divisionIds', 'OUT_OF_RANGE', { minimum: 1, maximum: MOST_PLACES })]
      : []),
    ...textProblems('title', input.title, { maximum: 100, required: true }),
    ...textProblems('department', input.department, { maximum: 60, required: false }),
    ...textProblems('content', input.content, { maximum: 4000, required: false }),
    ...textProblems('evidenceAsked', input.evidenceAsked, { maximum: 300, required: false }),
    ...idempotencyKeyProblems(input.idempotencyKey),
  ];
}

type Writing = Arrival & { readonly at: BodyPlaces };

interface Written {
  readonly id: string;
  readonly communities: number;
  readonly reissued: number;
}

async function write(
  tx: Transaction,
  context: RequestContext,
  writing: Writing,
): Promise<Result<Written, object>> {
  const { input, receivedOn, at } = writing;
  const { districtId, places } = at;
  const findings = await classifyAt(
    tx,
    {
      ...{ districtId, body: input.body, day: receivedOn, title: input.title.trim() },
      ...{ content: textOrNull(input.content) ?? '', citedItem: textOrNull(input.itemCode) },
    },
    places.map(({ path }) => path),
  );
  if (!findings.ok) return findings;
  const rows = await rowsOf(tx, context, { ...writing, findings: findings.value });
  if (!rows.ok) return rows;
  const now = context.clock.now();
  const again = await reissueTasks(tx, context, rows.value);
  const fresh = rows.value.filter(({ divisionId }) => !again.has(divisionId ?? ''));
  const originId = (await openOriginals(tx, fresh))(fresh);
  const put = originId === null ? fresh : fresh.map((row) => ({ ...row, originId }));
  const inserted = await insertTasks(tx, { rows: put, party: writing.party, now });
  const id = inserted[0]?.id ?? [...again.values()][0] ?? '';
  await tx.audit({
    districtId,
    action: writing.party === 'committee' ? 'communityTask.record' : 'communityTask.assign',
    subject: { type: COMMUNITY_TASK, id },
    requestId: context.requestId,
  });
  return accepted({ id, communities: places.length, reissued: again.size });
}

async function rowsOf(
  tx: Transaction,
  context: RequestContext,
  { input, receivedOn, party, at, findings }: Writing & { readonly findings: readonly PlaceFinding[] },
): Promise<Result<NewRow<CommunityTask>[], object>> {
  const { districtId, places } = at;
  const on = await readTaskToday(tx, {
    ...{ districtId, today: todayOf(context), from: receivedOn },
    to: dayOrNull(input.dueOn ?? null),
  });
  const department = textOrNull(input.department);
  const originId = randomUUID();
  const rows: NewRow<CommunityTask>[] = [];
  const departmentId = department === null ? null : await departmentNamed(tx, districtId, department);
  for (const [index, { id: divisionId }] of places.entries()) {
    const found = findings[index];
    if (!found) throw new Error('A place was not held against its list');
    const arriving: ArrivingTask = {
      ...{ source: input.source, department, putByDepartment: party === 'assigner', finding: found.finding },
      ...{ receivedOn, dueOn: input.dueOn == null ? null : isoDate(input.dueOn), admissions: [] },
    };
    const receipt = receiveTask(arriving, on);
    if (!receipt.ok) return refused(taskRefused(receipt.refusal));
    rows.push({
      ...{ districtId, divisionId, departmentId, originId, state: 'received' as const },
      ...found,
      ...receipt.value,
      ...columnsOf(input),
      receivedOn,
      assignedBy: party === 'assigner' ? tx.actor.id : null,
    });
  }
  return accepted(rows);
}

function columnsOf(input: CommunityTaskInput): NewRow<CommunityTask> {
  const { body, source, asOrderWithAppraisal, requiresFunds } = input;
  return {
    ...{ body, source, asOrderWithAppraisal, requiresFunds, dueOn: input.dueOn ?? null },
    title: input.title.trim(),
    content: textOrNull(input.content),
    evidenceAsked: textOrNull(input.evidenceAsked),
  };
}
