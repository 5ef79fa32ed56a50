import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { mayAt } from '../../platform/access/may-at';
import {
  DuplicateEntry,
  type FieldError,
  fieldError,
  InvalidInput,
  NotFound,
} from '../../platform/errors/refusal';
import { divisionKey, findCurrentDivisions } from '../divisions';
import { HearingNotOpen } from './admission.errors';
import type { RecordAdmissionOpinionInput } from './admission.inputs';
import { AdmissionOpinion } from './admission-parts.entity';
import { AdmissionOpinionRecorded } from './admission-results';
import { today } from './admission-standing';
import { TASK_ADMISSION, toTaskAdmission } from './admission.type';
import { findAdmission } from './find-admission';
import { reachedCommunities } from './reached-communities';

const LONGEST_NOTE = 500;

/** Writes down what a community says in a hearing. */
export async function recordAdmissionOpinion(
  context: RequestContext,
  input: RecordAdmissionOpinionInput,
): Promise<object> {
  const problems = problemsOf(input);
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return context.transaction((tx) => record(tx, context, input));
}

async function record(
  tx: Transaction,
  context: RequestContext,
  input: RecordAdmissionOpinionInput,
): Promise<object> {
  const row = await findAdmission(tx, input.admissionId);
  if (!row) return new NotFound({ subject: 'admissionId' });
  const divisionId = divisionKey(input.divisionId);
  const division = (await findCurrentDivisions(tx, [divisionId])).get(divisionId);
  const { districtId } = row;
  if (!division || !mayAt(tx.actor, 'taskAdmission.answer', { districtId, path: division.path }))
    return new NotFound({ subject: 'divisionId' });
  if (row.state !== 'hearing') return new HearingNotOpen({});
  const reached = (await reachedCommunities(tx, row)).some(({ id }) => id === divisionId);
  if (!reached) return new NotFound({ subject: 'divisionId' });
  const [recorded] = await tx.repository(AdmissionOpinion).insertIgnoringDuplicates(
    [
      {
        ...{ districtId, admissionId: row.id, divisionId, stance: input.stance },
        note: (input.note ?? '').trim() || null,
        recordedBy: tx.actor.id,
        recordedAt: context.clock.now(),
      },
    ],
    ['districtId', 'admissionId', 'divisionId'],
  );
  if (!recorded) return new DuplicateEntry({ field: 'divisionId' });
  await tx.audit({
    districtId,
    action: 'taskAdmission.answer',
    subject: { type: TASK_ADMISSION, id: row.id },
    requestId: context.requestId,
  });
  const admission = toTaskAdmission(row, today(context.clock));
  return Object.assign(new AdmissionOpinionRecorded(), { admission });
}

function problemsOf({ stance, note }: RecordAdmissionOpinionInput): FieldError[] {
  const text = (note ?? '').trim();
  if (stance !== 'support' && text === '') return [fieldError('note', 'REQUIRED')];
  return text.length > LONGEST_NOTE ? [fieldError('note', 'TOO_LONG', { maximum: LONGEST_NOTE })] : [];
}
