import { accepted, advanceTask, dueOfPart, isoDate, receiveTask, refused, type Result } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { NewRow, Transaction } from '../../platform/database';
import { type FieldError, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { textOrNull, textProblems } from '../../platform/errors/text-problems';
import { divisionKey, findCurrentDivisions } from '../divisions';
import { classifyAt } from './classify-arrivals';
import type { CommunityTask } from './community-task.entity';
import { insertTasks } from './insert-tasks';
import { type BodyPlace, findPlacesOfBody } from './places-of-body';
import { readTaskToday } from './read-task-today';
import { saveTask } from './save-task';
import { taskRefused } from './task.errors';
import type { CommunityTaskPartInput, SplitCommunityTaskInput } from './task.inputs';
import { CommunityTaskChanged } from './task-results';
import { holdTask, partiesTo } from './task-rows';
import { daysOf, dayOrNull, todayOf } from './task-standing';

const MOST_PARTS = 100;

/** Splits a task of a subdistrict among its communities (分解下派). The parts are of the department that put the whole. */
export async function splitCommunityTask(
  context: RequestContext,
  input: SplitCommunityTaskInput,
): Promise<object> {
  const fieldErrors = problemsOf(input);
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction(async (tx) => {
    const row = await holdTask(tx, input.taskId);
    if (!row || !partiesTo(tx.actor, row).includes('committee')) return new NotFound({ subject: 'taskId' });
    const places = await placesOf(tx, row, input);
    if (!places) return new NotFound({ subject: 'parts' });
    return split(tx, context, { row, input, places });
  });
}

function problemsOf({ parts }: SplitCommunityTaskInput): FieldError[] {
  const distinct = new Set(parts.map(({ divisionId }) => divisionId)).size;
  return [
    ...(parts.length === 0 || parts.length > MOST_PARTS || distinct < parts.length
      ? [fieldError('parts', 'OUT_OF_RANGE', { minimum: 1, maximum: MOST_PARTS })]
      : []),
    ...parts.flatMap(({ content }, index) =>
      textProblems(`parts.${String(index)}.content`, content, { maximum: 4000, required: false }),
    ),
  ];
}

/** The communities of the parts, all of them in the subdistrict; undefined otherwise. */
async function placesOf(
  tx: Transaction,
  row: CommunityTask,
  { parts, body }: SplitCommunityTaskInput,
): Promise<readonly BodyPlace[] | undefined> {
  const divisionIds = parts.map(({ divisionId }) => divisionKey(divisionId));
  const found = await findPlacesOfBody(tx, 'communityTask.handle', { divisionIds, body });
  const whole = (await findCurrentDivisions(tx, [row.divisionId])).get(row.divisionId);
  if (!found || !whole || found.places.length !== parts.length) return undefined;
  return found.places.every(({ path }) => path.startsWith(whole.path)) ? found.places : undefined;
}

interface Splitting {
  readonly row: CommunityTask;
  readonly input: SplitCommunityTaskInput;
  readonly places: readonly BodyPlace[];
}

async function split(tx: Transaction, context: RequestContext, splitting: Splitting): Promise<object> {
  const { row, input } = splitting;
  const decided = advanceTask(
    { ...daysOf(row), body: row.body, receivedOn: isoDate(row.receivedOn) },
    'split',
    { partsStated: true, today: todayOf(context) },
  );
  if (!decided.ok) return taskRefused(decided.refusal);
  const rows = await partsOf(tx, context, splitting);
  if (!rows.ok) return rows.refusal;
  const saved = await saveTask(tx, context, {
    row,
    expectedVersion: input.expectedVersion,
    changes: { state: decided.value },
    event: { kind: 'split', party: 'committee', newValue: String(rows.value.length) },
  });
  if (saved instanceof CommunityTaskChanged)
    await insertTasks(tx, { rows: rows.value, party: 'assigner', now: context.clock.now() });
  return saved;
}

async function partsOf(
  tx: Transaction,
  context: RequestContext,
  { row, input, places }: Splitting,
): Promise<Result<readonly NewRow<CommunityTask>[], object>> {
  const today = todayOf(context);
  const { districtId, title, content } = row;
  const on = await readTaskToday(tx, { districtId, today, from: today, to: dayOrNull(row.dueOn) });
  const findings = await classifyAt(
    tx,
    { districtId, body: input.body, day: today, title, content: content ?? '', citedItem: null },
    places.map(({ path }) => path),
  );
  if (!findings.ok) return findings;
  const rows: NewRow<CommunityTask>[] = [];
  for (const [index, found] of findings.value.entries()) {
    const part = partAt(input, places[index]);
    const due = dueOfPart(dayOrNull(row.dueOn), part.dueOn == null ? null : isoDate(part.dueOn));
    if (!due.ok) return refused(taskRefused(due.refusal));
    const receipt = receiveTask(
      {
        ...{ source: row.source, department: row.departmentId, putByDepartment: false },
        ...{ finding: found.finding, receivedOn: today, dueOn: due.value, admissions: [] },
      },
      on,
    );
    if (!receipt.ok) return refused(taskRefused(receipt.refusal));
    rows.push({
      ...inheritedBy(row),
      ...found,
      ...receipt.value,
      ...{ divisionId: places[index]?.id ?? '', body: input.body, receivedOn: today, dueOn: due.value },
      content: textOrNull(part.content) ?? content,
      assignedBy: tx.actor.id,
    });
  }
  return accepted(rows);
}

function partAt(
  { parts }: SplitCommunityTaskInput,
  place: BodyPlace | undefined,
): Partial<CommunityTaskPartInput> {
  return parts.find(({ divisionId }) => divisionKey(divisionId) === place?.id) ?? {};
}

/** What a part has of the whole: who put it and where it came from stay what they are. */
function inheritedBy(row: CommunityTask): NewRow<CommunityTask> {
  const { districtId, departmentId, originId, source, title, evidenceAsked } = row;
  return {
    ...{ districtId, departmentId, originId, source, title, evidenceAsked },
    asOrderWithAppraisal: row.asOrderWithAppraisal,
    requiresFunds: row.requiresFunds,
    isEmergency: row.isEmergency,
    parentId: row.id,
    depth: row.depth + 1,
    state: 'received',
  };
}
