import {
  addDays,
  advanceAppeal as decide,
  advanceAssessment as decideOnAssessment,
  appealDue,
  type AppealFacts,
  type AppealPosition,
  type AppealState,
  type AssessmentScore,
  dateInShanghai,
  isoDate,
  type IsoDate,
  type Result,
  reviewedScore,
  type ReviewedScoreRefusal,
  type RubricSheet,
} from '@weizhi/domain';
import { readCalendar } from '../../../platform/calendar';
import type { RequestContext } from '../../../platform/context/request-context';
import type { NewRow, Transaction } from '../../../platform/database';
import {
  type FieldError,
  fieldError,
  InvalidInput,
  NotFound,
  StaleVersion,
} from '../../../platform/errors/refusal';
import { Assessment, AssessmentEvent, type RubricRow } from '../assessment.entity';
import {
  evidenceByLeaf,
  getRubric,
  listAssessors,
  listEvidence,
  openedSheets,
  rubricOf,
} from '../assessment-rows';
import { toAssessment } from '../assessment.type';
import { readScores } from '../read-scores';
import { AppealEvent, AssessmentAppeal, AssessmentResult } from './appeal.entity';
import { appealRefused, reviewedScoreRefused } from './appeal.errors';
import { AppealChanged } from './appeal-results';
import type { AdvanceAssessmentAppealInput } from './appeal.inputs';
import {
  type HeldAppeal,
  holdManagedAppeal,
  listResults,
  listReviewers,
  openedOpinions,
} from './appeal-rows';

const LONGEST_REASON = 1_000;
const LONGEST_MINUTES = 200;

/** Days of the calendar within which a review ends, holidays included. */
const CALENDAR_DAYS = 180;

/** Takes an appeal one step on, and its assessment with it. */
export async function advanceAppeal(
  context: RequestContext,
  input: AdvanceAssessmentAppealInput,
): Promise<object> {
  const { sheet, problems } = readScores(input.scores ?? []);
  const unfit = [...problems, ...problemsOf(input)];
  if (unfit.length > 0) return new InvalidInput({ fieldErrors: unfit });
  const today = dateInShanghai(context.clock.now().getTime());
  return context.transaction((tx) => advance({ tx, context, input, today }, sheet));
}

interface Work {
  readonly tx: Transaction;
  readonly context: RequestContext;
  readonly input: AdvanceAssessmentAppealInput;
  readonly today: IsoDate;
}

async function advance(work: Work, reviewed: RubricSheet): Promise<object> {
  const { tx, input } = work;
  const held = await holdManagedAppeal(tx, input.appealId);
  if (!held) return new NotFound({ subject: 'appealId' });
  const { appeal, assessment } = held;
  const rubric = await getRubric(tx, assessment);
  const opinions = openedOpinions(await listReviewers(tx, appeal), rubric);
  const decided = decide(positionOf(appeal, opinions ?? []), input.action, {
    ...statedOf(input),
    opinionsIn: opinions !== undefined,
    reviewedScore: Object.keys(reviewed).length > 0,
  });
  if (!decided.ok) return appealRefused(decided.refusal);
  const score = decided.value === 'changed' ? await scoreAnew(work, { held, rubric, reviewed }) : undefined;
  if (score && !score.ok) return reviewedScoreRefused(score.refusal);
  const changes = await changesOf(work, { rubric, state: decided.value });
  const { districtId, id } = appeal;
  const outcome = await tx
    .repository(AssessmentAppeal)
    .updateVersioned({ districtId, id }, input.expectedVersion, changes);
  if (outcome !== 'updated') return new StaleVersion({ currentVersion: appeal.version });
  await record(work, appeal);
  await moveAssessment(work, { held, state: decided.value, score: score?.value, reviewed });
  const row = await tx.repository(Assessment).findOne({ districtId, id: assessment.id });
  return Object.assign(new AppealChanged(), { assessment: toAssessment(row ?? assessment) });
}

function positionOf(
  { state, receivedOn, latestOn }: AssessmentAppeal,
  opinions: AppealPosition['opinions'],
): AppealPosition {
  return { state, receivedOn: isoDate(receivedOn), latestOn: isoDate(latestOn), opinions };
}

function statedOf({ reason, minutes }: AdvanceAssessmentAppealInput): AppealFacts {
  return {
    ...(reason == null ? {} : { refusalReason: reason, reviewReason: reason, withdrawalReason: reason }),
    ...(minutes == null ? {} : { reviewMinutes: minutes }),
  };
}

/** What the review's points make of the score. */
async function scoreAnew(
  { tx, input }: Work,
  { held, rubric, reviewed }: { held: HeldAppeal; rubric: RubricRow; reviewed: RubricSheet },
): Promise<Result<AssessmentScore, ReviewedScoreRefusal>> {
  const { appeal, assessment } = held;
  return reviewedScore({
    rubric: rubricOf(rubric),
    sheets: openedSheets(await listAssessors(tx, assessment), rubric) ?? [],
    evidence: evidenceByLeaf(await listEvidence(tx, assessment)),
    disputed: appeal.leaves,
    reviewed,
    before: { total: assessment.total ?? 0, grade: assessment.grade },
    grade: input.grade ?? null,
  });
}

async function changesOf(
  { tx, input, today }: Work,
  { rubric, state }: { readonly rubric: RubricRow; readonly state: AppealState },
): Promise<NewRow<AssessmentAppeal>> {
  const calendar = await readCalendar(tx, { from: today, to: addDays(today, CALENDAR_DAYS) });
  const due = appealDue({ state, since: today }, rubric.rules.appeal, calendar);
  if (due) return { state, dueOn: due.date, dueProvisional: due.provisional };
  return {
    ...{ state, dueOn: null, dueProvisional: false, decidedOn: today },
    decisionReason: input.reason?.trim() ?? null,
    decisionMinutes: input.minutes?.trim() ?? null,
  };
}

async function record({ tx, context, input }: Work, appeal: AssessmentAppeal): Promise<void> {
  const { districtId, divisionId, id } = appeal;
  const reason = input.reason?.trim() ?? null;
  await tx.repository(AppealEvent).insert({
    ...{ districtId, divisionId, appealId: id, action: input.action, reason },
    recordedBy: tx.actor.id,
    recordedAt: context.clock.now(),
  });
  await tx.audit({
    districtId,
    action: `assessmentAppeal.${input.action}`,
    subject: { type: 'AssessmentAppeal', id },
    ...(reason ? { why: reason } : {}),
    requestId: context.requestId,
  });
}

interface Move {
  readonly held: HeldAppeal;
  readonly state: AppealState;
  readonly score: AssessmentScore | undefined;
  readonly reviewed: RubricSheet;
}

/** What the step means for the assessment: under appeal from the acceptance until the end, then published as it was or anew. */
async function moveAssessment(work: Work, { held, state, score, reviewed }: Move): Promise<void> {
  const { tx, context, input, today } = work;
  const { appeal, assessment } = held;
  // What was never accepted has not touched the assessment.
  if (appeal.state === 'received' && state !== 'accepted') return;
  const action = state === 'accepted' ? 'appealGrade' : 'reviewAppeal';
  const reason = state === 'accepted' ? appeal.reason : (input.reason ?? '');
  const moved = decideOnAssessment(
    {
      ...{ state: assessment.state, noticeFrom: null, publishedOn: null, today },
      rules: (await getRubric(tx, assessment)).rules,
    },
    action,
    { appealReason: reason, reviewReason: reason, ...outcomeOf(state) },
  );
  if (!moved.ok) throw new Error(`An appeal and its assessment do not fit: ${moved.refusal.code}`);
  const { districtId, divisionId, id, version } = assessment;
  await tx.repository(Assessment).updateVersioned({ districtId, id }, version, {
    state: moved.value,
    ...(score ? { total: score.total, grade: score.grade } : {}),
  });
  await tx.repository(AssessmentEvent).insert({
    ...{ districtId, divisionId, assessmentId: id, action, reason, recordedBy: tx.actor.id },
    recordedAt: context.clock.now(),
  });
  if (score) {
    const { length } = await listResults(tx, assessment);
    await tx.repository(AssessmentResult).insert({
      ...{ districtId, divisionId, assessmentId: id, number: length + 1, settledOn: today, reason },
      ...{ total: score.total, grade: score.grade, appealId: appeal.id, reviewedScores: reviewed },
    });
  }
}

function outcomeOf(state: AppealState): {
  readonly reviewOutcome?: 'upheld' | 'changed' | 'rejected' | 'withdrawn';
} {
  switch (state) {
    case 'upheld':
    case 'changed':
    case 'rejected':
    case 'withdrawn':
      return { reviewOutcome: state };
    default:
      return {};
  }
}

function problemsOf({ reason, minutes }: AdvanceAssessmentAppealInput): FieldError[] {
  const problems: FieldError[] = [];
  if ((reason ?? '').length > LONGEST_REASON)
    problems.push(fieldError('reason', 'TOO_LONG', { maximum: LONGEST_REASON }));
  if ((minutes ?? '').length > LONGEST_MINUTES)
    problems.push(fieldError('minutes', 'TOO_LONG', { maximum: LONGEST_MINUTES }));
  return problems;
}
