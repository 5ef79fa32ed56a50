import { accepted, isoDate, refused, type Result } from '@weizhi/domain';
import { findOwnUpload } from '../../platform/attachments';
import type { RequestContext } from '../../platform/context/request-context';
import type { NewRow, Transaction } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import { InvalidInput, NotFound, unknownReference } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { departmentNamed } from '../mandates';
import { holdAgainstLists } from './against-list';
import { admissionRefused } from './admission.errors';
import type {
  CreateTaskAdmissionInput,
  ReviseTaskAdmissionInput,
  TaskAdmissionInput,
} from './admission.inputs';
import { AdmissionTarget } from './admission-parts.entity';
import { TaskAdmissionChanged, TaskAdmissionCreated } from './admission-results';
import { statusOf, today } from './admission-standing';
import { toTaskAdmission } from './admission.type';
import { findOwnAdmission } from './find-admission';
import { findTargets, type TargetPlaces } from './places';
import { admissionProblems, columnsOf } from './read-admission';
import { recordAdmissionEvent } from './record-event';
import { TaskAdmission } from './task-admission.entity';

/** Draws up what a department is about to bring, and holds it against the list of its first day. */
export async function createTaskAdmission(
  context: RequestContext,
  input: CreateTaskAdmissionInput,
): Promise<object> {
  const problems = [...admissionProblems(input.admission), ...idempotencyKeyProblems(input.idempotencyKey)];
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return context.transaction(async (tx) => {
    const places = await findTargets(tx, 'taskAdmission.apply', input.admission.divisionIds);
    if (!places) return new NotFound({ subject: 'admission.divisionIds' });
    const answer = await once(
      tx,
      { operation: 'createTaskAdmission', key: input.idempotencyKey, body: input },
      () => create(tx, context, { input: input.admission, places }),
    );
    if (!answer.ok) return answer.refusal;
    const { districtId } = places;
    const row = await tx.repository(TaskAdmission).findOne({ districtId, id: answer.value.id });
    if (!row) throw new Error('What was just drawn up is not there');
    const admission = toTaskAdmission(row, today(context.clock));
    return Object.assign(new TaskAdmissionCreated(), { admission });
  });
}

interface Drawing {
  readonly input: TaskAdmissionInput;
  readonly places: TargetPlaces;
}

async function create(
  tx: Transaction,
  context: RequestContext,
  { input, places }: Drawing,
): Promise<Result<{ id: string }, object>> {
  const held = await heldColumns(tx, { input, places });
  if (!held.ok) return held;
  const { districtId } = places;
  const now = context.clock.now();
  const admission = await tx.repository(TaskAdmission).insert({
    ...columnsOf(input),
    ...held.value,
    ...{ districtId, appliedBy: tx.actor.id, channel: 'ordinary', state: 'draft' },
    createdAt: now,
    updatedAt: now,
  });
  await writeTargets(tx, admission, places);
  await recordAdmissionEvent(tx, context, { admission, action: 'drawUp' });
  return accepted({ id: admission.id });
}

/** Puts a draft, or what was sent back, right; it is held against the list anew. */
export async function reviseTaskAdmission(
  context: RequestContext,
  input: ReviseTaskAdmissionInput,
): Promise<object> {
  const problems = admissionProblems(input.admission);
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return context.transaction(async (tx) => {
    const row = await findOwnAdmission(tx, input.admissionId);
    if (!row) return new NotFound({ subject: 'admissionId' });
    const day = today(context.clock);
    if (row.state !== 'draft' && row.state !== 'returned')
      return admissionRefused({
        code: 'admissionActionNotAllowed',
        admissionStatus: statusOf(row, day),
        admissionAction: 'submitApplication',
        allowedAdmissionActions: [],
      });
    const places = await findTargets(tx, 'taskAdmission.apply', input.admission.divisionIds);
    if (places?.districtId !== row.districtId) return new NotFound({ subject: 'admission.divisionIds' });
    return revise(tx, context, { row, input, places });
  });
}

async function revise(
  tx: Transaction,
  context: RequestContext,
  change: {
    readonly row: TaskAdmission;
    readonly input: ReviseTaskAdmissionInput;
    readonly places: TargetPlaces;
  },
): Promise<object> {
  const { row, input, places } = change;
  const held = await heldColumns(tx, { input: input.admission, places, kept: row.attachmentId });
  if (!held.ok) return held.refusal;
  const { districtId, id } = row;
  const outcome = await tx
    .repository(TaskAdmission)
    .updateVersioned({ districtId, id }, input.expectedVersion, {
      ...columnsOf(input.admission),
      ...held.value,
      updatedAt: context.clock.now(),
    });
  if (outcome !== 'updated') return staleVersion(tx, TaskAdmission, { districtId, id });
  await tx.repository(AdmissionTarget).delete({ districtId, admissionId: id });
  await writeTargets(tx, row, places);
  await recordAdmissionEvent(tx, context, { admission: row, action: 'revise' });
  const changed = await tx.repository(TaskAdmission).findOne({ districtId, id });
  const admission = toTaskAdmission(changed ?? row, today(context.clock));
  return Object.assign(new TaskAdmissionChanged(), { admission });
}

/** Columns that come of what is there: the department, the notice as a file, and the finding of the list. */
async function heldColumns(
  tx: Transaction,
  { input, places, kept = null }: Drawing & { readonly kept?: string | null },
): Promise<Result<NewRow<TaskAdmission>, object>> {
  const { districtId, paths } = places;
  const upload = input.attachmentId == null ? null : await findOwnUpload(tx, districtId, input.attachmentId);
  if (upload === undefined) return refused(unknownReference('admission.attachmentId'));
  const found = await holdAgainstLists(tx, {
    ...{ districtId, paths, body: input.body, day: isoDate(input.startsOn) },
    ...{ title: input.title, content: input.content, citedItemId: input.itemId ?? null },
  });
  if (!found.ok) return found;
  const { list, finding, item } = found.value;
  return accepted({
    departmentId: await departmentNamed(tx, districtId, input.department.trim()),
    attachmentId: upload?.id ?? kept,
    ...{ editionId: list.row.id, itemId: item?.id ?? null, finding },
  });
}

async function writeTargets(
  tx: Transaction,
  { districtId, id }: Pick<TaskAdmission, 'districtId' | 'id'>,
  { divisionIds }: TargetPlaces,
): Promise<void> {
  await tx
    .repository(AdmissionTarget)
    .insertMany(divisionIds.map((divisionId) => ({ districtId, admissionId: id, divisionId })));
}
