import {
  addDays,
  ASSESSMENT_TRANSITIONS,
  type AssessmentAction,
  type AssessmentState,
  gradeEnd,
  isoDate,
  type IsoDate,
  settleScores,
} from '@weizhi/domain';
import {
  Assessment,
  AssessmentAssessor,
  AssessmentEvent,
  AssessmentEvidence,
  AssessmentResult,
  evidenceByLeaf,
  RubricRow,
} from '../modules/assessments';
import { Organisation } from '../modules/organisations';
import type { NewRow, Database, Transaction } from '../platform/database';
import { type AssessmentPlan, DEMONSTRATION_RUBRIC } from './demonstration';
import { alone } from './seed-database';
import { writeAppeal } from './write-appeals';

/** Days of the demonstration's assessments. */
const BEGUN: IsoDate = isoDate('2026-09-01');
const DECIDED: IsoDate = isoDate('2026-10-20');
const NOTICE_FROM: IsoDate = isoDate('2026-10-22');
const PUBLISHED: IsoDate = isoDate('2026-11-02');

/** The road of an assessment with the day of each step. */
const ROAD: readonly (readonly [AssessmentAction, IsoDate])[] = [
  ['submitSelfAssessment', addDays(BEGUN, 6)],
  ['passEligibility', addDays(BEGUN, 9)],
  ['finishDocumentReview', addDays(BEGUN, 24)],
  ['finishSiteVisit', addDays(DECIDED, -10)],
  ['settlePreliminary', addDays(DECIDED, -4)],
  ['decideGrade', DECIDED],
  ['postNotice', NOTICE_FROM],
  ['publishGrade', PUBLISHED],
];

/** Accounts of the demonstration that score, and those that review. */
const ASSESSORS = ['assessor', 'assessor-2'];
const REVIEWERS = ['reviewer-1', 'reviewer-2', 'reviewer-3'];

/** Writes a rubric and assessments of the organisations that are there, all or nothing. Answers false when some were there already. */
export function writeAssessments(
  database: Database,
  districtId: string,
  plans: readonly AssessmentPlan[],
): Promise<boolean> {
  return alone(database, [districtId], async (tx) => {
    if ((await tx.repository(RubricRow).count({ districtId })) > 0) return false;
    const rubric = await tx.repository(RubricRow).insert({
      ...{ districtId, year: 2026, title: '社区社会组织评估标准（演示数据）' },
      nodes: [...DEMONSTRATION_RUBRIC.nodes],
      rules: DEMONSTRATION_RUBRIC.rules,
      createdAt: instantOf(BEGUN),
    });
    const organisations = await tx
      .repository(Organisation)
      .find({ where: { districtId }, order: { foundedOn: 'ASC', name: 'ASC' }, take: plans.length });
    const accountIds = await listAccounts(tx, ASSESSORS);
    const reviewerIds = await listAccounts(tx, REVIEWERS);
    for (const [index, plan] of plans.entries()) {
      const organisation = organisations[index];
      if (organisation) await writeAssessment(tx, { organisation, rubric, accountIds, reviewerIds }, plan);
    }
    return true;
  });
}

async function listAccounts(tx: Transaction, identifiers: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.sql<{ id: string }>(
    'select id from account where identifier_key = any($1::text[]) order by identifier_key',
    [identifiers],
  );
  return rows.map(({ id }) => id);
}

interface Parts {
  readonly organisation: Organisation;
  readonly rubric: RubricRow;
  readonly accountIds: readonly string[];
  readonly reviewerIds: readonly string[];
}

async function writeAssessment(
  tx: Transaction,
  { organisation, rubric, accountIds, reviewerIds }: Parts,
  plan: AssessmentPlan,
): Promise<void> {
  const { districtId, divisionId, id: organisationId } = organisation;
  const evidence = plan.evidenced.map((node) => ({ node, slot: '1' }));
  const settled = settleScores(DEMONSTRATION_RUBRIC, plan.sheets, evidenceByLeaf(evidence));
  const score = settled.ok ? settled.value : undefined;
  const row = await tx.repository(Assessment).insert({
    ...{ districtId, divisionId, organisationId, rubricId: rubric.id, state: plan.state },
    selfScores: plan.selfScores,
    ...(score ? { total: score.total, preliminaryGrade: score.grade, visitedOn: addDays(DECIDED, -10) } : {}),
    ...outcomeOf(plan, score?.grade ?? null),
    createdAt: instantOf(BEGUN),
  });
  const place = { districtId, divisionId, assessmentId: row.id };
  if (plan.state === 'documentReview' || score)
    await tx.repository(AssessmentAssessor).insertMany(
      accountIds.map((accountId, index) => ({
        ...{ ...place, accountId, conflict: score ? ('none' as const) : null },
        scores: plan.sheets[index] ?? {},
        submittedAt: score ? instantOf(addDays(DECIDED, -5)) : null,
        assignedAt: instantOf(addDays(BEGUN, 10)),
      })),
    );
  await tx.repository(AssessmentEvidence).insertMany(
    evidence.map(({ node, slot }) => ({
      ...{ ...place, node, slot, documentId: null, note: '演示材料，见组织档案' },
      recordedBy: tx.actor.id,
      recordedAt: instantOf(BEGUN),
    })),
  );
  await tx.repository(AssessmentEvent).insertMany(
    roadTo(plan.state).map(([action, day]) => ({
      ...{ ...place, action, reason: null, recordedBy: tx.actor.id },
      recordedAt: instantOf(day),
    })),
  );
  if (plan.state !== 'published' || !score) return;
  await tx
    .repository(AssessmentResult)
    .insert({ ...place, number: 1, total: score.total, grade: score.grade, settledOn: PUBLISHED });
  if (plan.appeal) await writeAppeal(tx, { assessment: row, reviewerIds, plan, publishedOn: PUBLISHED });
}

/** The steps that lead to a state. */
function roadTo(state: AssessmentState): typeof ROAD {
  return ROAD.slice(0, ROAD.findLastIndex(([action]) => ASSESSMENT_TRANSITIONS[action].to === state) + 1);
}

function outcomeOf({ state }: AssessmentPlan, grade: Assessment['grade']): NewRow<Assessment> {
  if (state !== 'published' && state !== 'publicNotice') return {};
  const decided = { grade, decidedOn: DECIDED, decisionMinutes: '评委会纪要（演示）1号' };
  if (state === 'publicNotice') return { ...decided, noticeFrom: NOTICE_FROM, postedAt: '区民政局网站' };
  return {
    ...decided,
    noticeFrom: NOTICE_FROM,
    postedAt: '区民政局网站',
    publishedOn: PUBLISHED,
    validTo: gradeEnd(PUBLISHED, DEMONSTRATION_RUBRIC.rules),
  };
}

function instantOf(day: string): Date {
  return new Date(`${day}T09:00:00+08:00`);
}
