import {
  accepted,
  addDays,
  advanceAssessment,
  appealDue,
  dateInShanghai,
  isoDate,
  type IsoDate,
  lastAppealDay,
  leavesOfRubric,
  refused,
  type Result,
} from '@weizhi/domain';
import { readCalendar } from '../../../platform/calendar';
import type { RequestContext } from '../../../platform/context/request-context';
import type { Transaction } from '../../../platform/database';
import { idempotencyKeyProblems, once } from '../../../platform/errors/once';
import {
  DuplicateEntry,
  type FieldError,
  fieldError,
  InvalidInput,
  NotFound,
} from '../../../platform/errors/refusal';
import { districtRowKey } from '../../../platform/graphql/global-id';
import { OrganisationDocument } from '../../organisations';
import type { Assessment, RubricRow } from '../assessment.entity';
import { assessmentRefused } from '../assessment.errors';
import { getRubric, holdManagedAssessment } from '../assessment-rows';
import { toAssessment } from '../assessment.type';
import { AppealEvidence, AssessmentAppeal } from './appeal.entity';
import { AppealChanged } from './appeal-results';
import type { RecordAssessmentAppealInput } from './appeal.inputs';

const LONGEST_REASON = 1_000;
const LONGEST_NOTE = 200;
const MOST_EVIDENCE = 20;

/** Days of the calendar within which the longest time of an appeal ends, holidays included. */
const CALENDAR_DAYS = 180;

/** Records an appeal of an organisation against its published result, whether in time or not: that is decided next. */
export async function recordAppeal(
  context: RequestContext,
  input: RecordAssessmentAppealInput,
): Promise<object> {
  const today = dateInShanghai(context.clock.now().getTime());
  const problems = problemsOf(input, today);
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return context.transaction((tx) => record(tx, context, { input, today }));
}

interface Recording {
  readonly input: RecordAssessmentAppealInput;
  readonly today: IsoDate;
}

async function record(tx: Transaction, context: RequestContext, recording: Recording): Promise<object> {
  const { input } = recording;
  const assessment = await holdManagedAssessment(tx, input.assessmentId);
  if (!assessment) return new NotFound({ subject: 'assessmentId' });
  const rubric = await getRubric(tx, assessment);
  const documents = await findDocuments(tx, assessment, input);
  const unfit = [...leafProblems(rubric, input), ...documents.problems];
  if (unfit.length > 0) return new InvalidInput({ fieldErrors: unfit });
  const answer = await once(
    tx,
    { operation: 'recordAssessmentAppeal', key: input.idempotencyKey, body: input },
    () => insert(tx, context, { ...recording, assessment, rubric, documentIds: documents.ids }),
  );
  if (!answer.ok) return answer.refusal;
  return Object.assign(new AppealChanged(), { assessment: toAssessment(assessment) });
}

interface NewAppeal extends Recording {
  readonly assessment: Assessment;
  readonly rubric: RubricRow;
  readonly documentIds: readonly (string | null)[];
}

async function insert(
  tx: Transaction,
  context: RequestContext,
  { input, today, assessment, rubric, documentIds }: NewAppeal,
): Promise<Result<{ id: string }, object>> {
  const { districtId, divisionId, id: assessmentId, state } = assessment;
  const publishedOn = isoDate(assessment.publishedOn ?? today);
  const position = { state, noticeFrom: null, publishedOn, today, rules: rubric.rules };
  const permitted = advanceAssessment(position, 'appealGrade', { appealReason: input.reason });
  if (!permitted.ok) return refused(assessmentRefused(permitted.refusal));
  const calendar = await readCalendar(tx, { from: publishedOn, to: addDays(today, CALENDAR_DAYS) });
  const receivedOn = isoDate(input.receivedOn);
  const due = appealDue({ state: 'received', since: receivedOn }, rubric.rules.appeal, calendar);
  const [row] = await tx.repository(AssessmentAppeal).insertIgnoringDuplicates(
    [
      {
        ...{ districtId, divisionId, assessmentId, receivedOn, state: 'received' as const },
        means: input.means,
        latestOn: lastAppealDay(publishedOn, rubric.rules.appeal, calendar).date,
        reason: input.reason.trim(),
        leaves: [...new Set(input.leaves)],
        dueOn: due?.date ?? null,
        dueProvisional: due?.provisional ?? false,
        recordedBy: tx.actor.id,
        recordedAt: context.clock.now(),
      },
    ],
    { properties: ['districtId', 'assessmentId'], where: `state not in ('outOfTime', 'withdrawn')` },
  );
  if (!row) return refused(new DuplicateEntry({ field: 'assessmentId' }));
  await tx.repository(AppealEvidence).insertMany(
    input.evidence.map(({ leaf, note }, place) => ({
      ...{ districtId, divisionId, appealId: row.id, place, leaf: leaf ?? null, note: note.trim() },
      documentId: documentIds[place] ?? null,
    })),
  );
  await tx.audit({
    districtId,
    action: 'assessmentAppeal.record',
    subject: { type: 'AssessmentAppeal', id: row.id },
    fieldsAfter: ['receivedOn', 'means', 'reason', 'leaves', 'evidence'],
    requestId: context.requestId,
  });
  return accepted({ id: row.id });
}

/** The documents that are named, each of this organisation. */
async function findDocuments(
  tx: Transaction,
  { organisationId }: Assessment,
  { evidence }: RecordAssessmentAppealInput,
): Promise<{ readonly ids: readonly (string | null)[]; readonly problems: readonly FieldError[] }> {
  const ids: (string | null)[] = [];
  const problems: FieldError[] = [];
  for (const [place, { documentId }] of evidence.entries()) {
    const found =
      documentId == null
        ? null
        : await tx
            .repository(OrganisationDocument)
            .findOne({ ...districtRowKey('OrganisationDocument', documentId), organisationId });
    if (found === undefined)
      problems.push(fieldError(`evidence.${String(place)}.documentId`, 'UNKNOWN_REFERENCE'));
    ids.push(found?.id ?? null);
  }
  return { ids, problems };
}

function leafProblems({ nodes }: RubricRow, input: RecordAssessmentAppealInput): FieldError[] {
  const known = new Set(leavesOfRubric(nodes).map(({ code }) => code));
  const unknown = (leaf: string | null | undefined): boolean => leaf != null && !known.has(leaf);
  return [
    ...(input.leaves.some(unknown) ? [fieldError('leaves', 'UNKNOWN_VALUE')] : []),
    ...input.evidence.flatMap(({ leaf }, place) =>
      unknown(leaf) ? [fieldError(`evidence.${String(place)}.leaf`, 'UNKNOWN_VALUE')] : [],
    ),
  ];
}

function problemsOf(input: RecordAssessmentAppealInput, today: IsoDate): FieldError[] {
  const problems = [
    ...wordProblems('reason', input.reason, LONGEST_REASON),
    ...input.evidence.flatMap(({ note }, place) =>
      wordProblems(`evidence.${String(place)}.note`, note, LONGEST_NOTE),
    ),
    ...idempotencyKeyProblems(input.idempotencyKey),
  ];
  if (input.receivedOn > today)
    problems.push(fieldError('receivedOn', 'OUT_OF_RANGE', { minimum: '1990-01-01', maximum: today }));
  if (input.leaves.length === 0) problems.push(fieldError('leaves', 'REQUIRED'));
  if (input.evidence.length === 0) problems.push(fieldError('evidence', 'REQUIRED'));
  if (input.evidence.length > MOST_EVIDENCE)
    problems.push(fieldError('evidence', 'OUT_OF_RANGE', { minimum: 1, maximum: MOST_EVIDENCE }));
  return problems;
}

function wordProblems(path: string, text: string, maximum: number): FieldError[] {
  if (text.trim() === '') return [fieldError(path, 'REQUIRED')];
  return text.length > maximum ? [fieldError(path, 'TOO_LONG', { maximum })] : [];
}
