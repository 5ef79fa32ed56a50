import {
  advanceAssessment as decide,
  availableAssessmentActions,
  type AssessmentAction,
  type AssessmentFacts,
  type AssessmentScore,
  checkRubricSheet,
  dateInShanghai,
  gradeEnd,
  isActionByAppeal,
  isoDate,
  type IsoDate,
  settleScores,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { NewRow, Transaction } from '../../platform/database';
import {
  type FieldError,
  fieldError,
  InvalidInput,
  NotFound,
  StaleVersion,
} from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { AssessmentResult } from './appeals/appeal.entity';
import { Assessment, AssessmentEvent, type RubricRow } from './assessment.entity';
import { assessmentRefused, notEligible } from './assessment.errors';
import type { AdvanceAssessmentInput } from './assessment.inputs';
import { AssessmentChanged } from './assessment-results';
import {
  evidenceByLeaf,
  holdManagedAssessment,
  getRubric,
  listAssessors,
  listEvidence,
  openedSheets,
  rubricOf,
} from './assessment-rows';
import { toAssessment } from './assessment.type';
import { listIneligibility } from './ineligibility.reads';

const LONGEST = 200;

/** Takes an assessment one step on. */
export async function advanceAssessment(
  context: RequestContext,
  input: AdvanceAssessmentInput,
): Promise<object> {
  const today = dateInShanghai(context.clock.now().getTime());
  const problems = problemsOf(input, today);
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return context.transaction((tx) => advance(tx, context, { input, today }));
}

interface Step {
  readonly input: AdvanceAssessmentInput;
  readonly today: IsoDate;
}

/** What is told before the rules are asked: that somebody was faster, or that the step is taken by an appeal alone. */
function earlyRefusal(assessment: Assessment, input: AdvanceAssessmentInput): object | undefined {
  if (assessment.version !== input.expectedVersion)
    return new StaleVersion({ currentVersion: assessment.version });
  return isActionByAppeal(input.action) ? notByItself(assessment, input.action) : undefined;
}

async function advance(tx: Transaction, context: RequestContext, step: Step): Promise<object> {
  const { input, today } = step;
  const assessment = await holdManagedAssessment(tx, input.assessmentId);
  if (!assessment) return new NotFound({ subject: 'assessmentId' });
  const early = earlyRefusal(assessment, input);
  if (early) return early;
  const rubric = await getRubric(tx, assessment);
  const settled = await settle(tx, assessment, rubric);
  const decided = decide(
    {
      state: assessment.state,
      noticeFrom: dayOrNull(assessment.noticeFrom),
      publishedOn: dayOrNull(assessment.publishedOn),
      today,
      rules: rubric.rules,
    },
    input.action,
    factsOf(input, { assessment, rubric, settled }),
  );
  if (!decided.ok) return assessmentRefused(decided.refusal);
  const reasons =
    input.action === 'passEligibility' ? await listIneligibility(tx, { assessment, input, today }) : [];
  if (reasons.length > 0) return notEligible(reasons);
  const changes = { state: decided.value, ...changesOf({ assessment, rubric, settled }, step) };
  const { districtId, id } = assessment;
  const outcome = await tx
    .repository(Assessment)
    .updateVersioned({ districtId, id }, input.expectedVersion, changes);
  if (outcome !== 'updated') return staleVersion(tx, Assessment, { districtId, id });
  await record(tx, context, { assessment, input });
  if (decided.value === 'published') await writeFirstResult(tx, assessment, today);
  const row = await tx.repository(Assessment).findOne({ districtId, id });
  return Object.assign(new AssessmentChanged(), { assessment: toAssessment(row ?? assessment) });
}

/** Acceptance and decision of an appeal come with its record, and only with it. */
function notByItself({ state }: Assessment, action: AssessmentAction): object {
  return assessmentRefused({
    code: 'assessmentActionNotAllowed',
    assessmentState: state,
    assessmentAction: action,
    allowedAssessmentActions: availableAssessmentActions(state),
  });
}

interface Known {
  readonly assessment: Assessment;
  readonly rubric: RubricRow;
  readonly settled: AssessmentScore | undefined;
}

/** The score, once every assessor has submitted and there are enough of them. */
async function settle(
  tx: Transaction,
  assessment: Assessment,
  rubric: RubricRow,
): Promise<AssessmentScore | undefined> {
  const sheets = openedSheets(await listAssessors(tx, assessment), rubric);
  if (!sheets) return undefined;
  const evidence = evidenceByLeaf(await listEvidence(tx, assessment));
  const settled = settleScores(rubricOf(rubric), sheets, evidence);
  return settled.ok ? settled.value : undefined;
}

function factsOf(input: AdvanceAssessmentInput, known: Known): AssessmentFacts {
  const { assessment, rubric, settled } = known;
  const missing = checkRubricSheet(rubricOf(rubric), assessment.selfScores, 'complete');
  const { reason, day, minutes, postedAt, noObjectionOpen } = input;
  const stated = {
    returnReason: reason,
    refusalReason: reason,
    withdrawalReason: reason,
    visitedOn: day && isoDate(day),
    decidedOn: day && isoDate(day),
    decisionMinutes: minutes,
    postedAt,
    noObjectionOpen,
  };
  const given = Object.entries(stated).filter(([, value]) => value != null);
  return {
    ...(Object.fromEntries(given) as AssessmentFacts),
    selfScoresComplete: missing.length === 0,
    allScoresIn: settled !== undefined,
  };
}

function changesOf(known: Known, { input, today }: Step): NewRow<Assessment> {
  const { day, postedAt, knownReasons } = { ...NOTHING_STATED, ...input };
  const { assessment, rubric } = known;
  switch (input.action) {
    case 'refuseEligibility':
      return { ineligibilityReasons: knownReasons ?? [] };
    case 'finishSiteVisit':
      return { visitedOn: day };
    case 'postNotice':
      return { noticeFrom: assessment.noticeFrom ?? today, postedAt };
    case 'publishGrade':
      return { publishedOn: today, validTo: gradeEnd(today, rubric.rules) };
    default:
      return gradeOf(known, input);
  }
}

/** What a step makes of score and grade. */
function gradeOf({ assessment, settled }: Known, input: AdvanceAssessmentInput): NewRow<Assessment> {
  const { day, minutes, grade } = { ...NOTHING_STATED, ...input };
  switch (input.action) {
    case 'settlePreliminary':
      return settled ? { total: settled.total, preliminaryGrade: settled.grade } : {};
    case 'decideGrade':
      return { decidedOn: day, decisionMinutes: minutes, grade: grade ?? assessment.preliminaryGrade };
    default:
      return {};
  }
}

/** The result as it is published, which no review overwrites. */
async function writeFirstResult(tx: Transaction, assessment: Assessment, settledOn: string): Promise<void> {
  const { districtId, divisionId, id, total, grade } = assessment;
  await tx
    .repository(AssessmentResult)
    .insert({ districtId, divisionId, assessmentId: id, number: 1, total: total ?? 0, grade, settledOn });
}

const NOTHING_STATED = { day: null, minutes: null, postedAt: null, grade: null, knownReasons: null };

async function record(
  tx: Transaction,
  context: RequestContext,
  { assessment, input }: { readonly assessment: Assessment; readonly input: AdvanceAssessmentInput },
): Promise<void> {
  const { districtId, divisionId, id } = assessment;
  const reason = input.reason ?? null;
  await tx.repository(AssessmentEvent).insert({
    districtId,
    divisionId,
    assessmentId: id,
    action: input.action,
    reason,
    recordedBy: tx.actor.id,
    recordedAt: context.clock.now(),
  });
  await tx.audit({
    districtId,
    action: `assessment.${input.action}`,
    subject: { type: 'Assessment', id },
    ...(reason ? { why: reason } : {}),
    requestId: context.requestId,
  });
}

function problemsOf(input: AdvanceAssessmentInput, today: string): FieldError[] {
  const problems = (['reason', 'minutes', 'postedAt'] as const).flatMap((field) =>
    (input[field] ?? '').length > LONGEST ? [fieldError(field, 'TOO_LONG', { maximum: LONGEST })] : [],
  );
  for (const field of ['day', 'certificateOn'] as const) {
    if ((input[field] ?? '') > today)
      problems.push(fieldError(field, 'OUT_OF_RANGE', { minimum: '1990-01-01', maximum: today }));
  }
  return problems;
}

function dayOrNull(day: string | null): IsoDate | null {
  return day === null ? null : isoDate(day);
}
