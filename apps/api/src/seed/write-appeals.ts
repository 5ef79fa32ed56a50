import {
  addDays,
  type AppealState,
  appealDue,
  lastAppealDay,
  isoDate,
  type IsoDate,
  reviewedScore,
} from '@weizhi/domain';
import {
  AppealEvent,
  AppealEvidence,
  AppealReviewerRow,
  Assessment,
  AssessmentAppeal,
  AssessmentEvent,
  AssessmentResult,
  evidenceByLeaf,
} from '../modules/assessments';
import { readCalendar } from '../platform/calendar';
import type { Transaction } from '../platform/database';
import { type AppealPlan, type AssessmentPlan, DEMONSTRATION_RUBRIC } from './demonstration';

const { appeal: RULES } = DEMONSTRATION_RUBRIC.rules;
const WHY = '经复核会议讨论，记名表决（演示数据）';
const MINUTES = '复核会议纪要（演示）1号';

interface Parts {
  readonly assessment: Assessment;
  readonly reviewerIds: readonly string[];
  readonly plan: AssessmentPlan;
  readonly publishedOn: IsoDate;
}

/** Writes the appeal of an assessment that was published, as far as its plan goes. */
export async function writeAppeal(tx: Transaction, parts: Parts): Promise<void> {
  const { appeal } = parts.plan;
  if (!appeal) return;
  const { districtId, divisionId, id: assessmentId } = parts.assessment;
  const row = await tx.repository(AssessmentAppeal).insert({
    ...{ districtId, divisionId, assessmentId, state: appeal.state, means: 'inPerson' },
    ...{ receivedOn: appeal.receivedOn, reason: appeal.reason, leaves: [...appeal.leaves] },
    ...(await datesOf(tx, appeal, parts.publishedOn)),
    recordedBy: tx.actor.id,
    recordedAt: instantOf(appeal.receivedOn),
  });
  const place = { districtId, divisionId, appealId: row.id };
  await tx
    .repository(AppealEvidence)
    .insertMany(
      appeal.evidence.map((note, index) => ({ ...place, place: index, leaf: null, documentId: null, note })),
    );
  await tx.repository(AppealEvent).insertMany(
    appeal.steps.map(([action, day]) => ({
      ...{ ...place, action, reason: action === 'acceptAppeal' ? null : WHY },
      recordedBy: tx.actor.id,
      recordedAt: instantOf(day),
    })),
  );
  await tx
    .repository(AppealReviewerRow)
    .insertMany(reviewersOf(parts, appeal).map((each) => ({ ...place, ...each })));
  await moveAssessment(tx, parts, { appeal, appealId: row.id });
}

async function datesOf(
  tx: Transaction,
  { state, receivedOn, steps }: AppealPlan,
  publishedOn: IsoDate,
): Promise<
  Pick<AssessmentAppeal, 'latestOn' | 'dueOn' | 'decidedOn' | 'decisionReason' | 'decisionMinutes'>
> {
  const calendar = await readCalendar(tx, { from: publishedOn, to: addDays(publishedOn, 180) });
  const latestOn = lastAppealDay(publishedOn, RULES, calendar).date;
  const last = steps.at(-1)?.[1] ?? receivedOn;
  const due = appealDue({ state, since: last }, RULES, calendar);
  if (due) return { latestOn, dueOn: due.date, decidedOn: null, decisionReason: null, decisionMinutes: null };
  return { latestOn, dueOn: null, decidedOn: last, decisionReason: WHY, decisionMinutes: MINUTES };
}

function reviewersOf(
  { reviewerIds }: Parts,
  { opinions, steps }: AppealPlan,
): Omit<AppealReviewerRow, 'districtId' | 'divisionId' | 'appealId'>[] {
  const assignedAt = instantOf(steps[0]?.[1] ?? '2026-11-16');
  return opinions.flatMap((opinion, index) => {
    const accountId = reviewerIds[index];
    if (accountId === undefined) return [];
    const spoken = opinion === null ? null : instantOf('2026-11-17');
    return [
      {
        ...{ accountId, opinion, assignedAt, submittedAt: spoken },
        conflict: opinion === null ? null : ('none' as const),
        reason: opinion === null ? null : '已核对补充材料与原评分表（演示数据）',
      },
    ];
  });
}

const STATE_WHILE: Readonly<Partial<Record<AppealState, Assessment['state']>>> = { accepted: 'appealed' };

/** What the appeal means for its assessment: under appeal while it is open, and a new result when it changed it. */
async function moveAssessment(
  tx: Transaction,
  { assessment, plan }: Parts,
  { appeal, appealId }: { readonly appeal: AppealPlan; readonly appealId: string },
): Promise<void> {
  const { districtId, divisionId, id } = assessment;
  await tx.repository(AssessmentEvent).insertMany(
    appeal.steps.map(([step, day]) => ({
      ...{ districtId, divisionId, assessmentId: id, recordedBy: tx.actor.id },
      action: step === 'acceptAppeal' ? ('appealGrade' as const) : ('reviewAppeal' as const),
      reason: step === 'acceptAppeal' ? appeal.reason : WHY,
      recordedAt: instantOf(day),
    })),
  );
  const state = STATE_WHILE[appeal.state] ?? assessment.state;
  if (appeal.state !== 'changed') {
    await tx.repository(Assessment).update({ districtId, id }, { state });
    return;
  }
  const score = reviewedScore({
    rubric: DEMONSTRATION_RUBRIC,
    sheets: plan.sheets,
    evidence: evidenceByLeaf(plan.evidenced.map((node) => ({ node, slot: '1' }))),
    disputed: appeal.leaves,
    reviewed: appeal.reviewed,
    before: { total: assessment.total ?? 0, grade: assessment.grade },
    grade: null,
  });
  if (!score.ok) throw new Error(`The review of the demonstration changes nothing: ${score.refusal.code}`);
  const { total, grade } = score.value;
  await tx.repository(Assessment).update({ districtId, id }, { state, total, grade });
  await tx.repository(AssessmentResult).insert({
    ...{ districtId, divisionId, assessmentId: id, number: 2, total, grade, appealId, reason: WHY },
    settledOn: isoDate('2026-11-18'),
    reviewedScores: appeal.reviewed,
  });
}

function instantOf(day: string): Date {
  return new Date(`${day}T09:00:00+08:00`);
}
