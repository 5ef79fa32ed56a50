import { Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { FieldClass } from '../../../platform/access/field-class';
import type { RequestContext } from '../../../platform/context/request-context';
import { toGlobalId } from '../../../platform/graphql/global-id';
import { accountLoader } from '../../identity';
import { Assessment } from '../assessment.entity';
import { getRubric, listAssessors } from '../assessment-rows';
import { listAssessorCandidates } from '../assign-assessor';
import { AppealEvent, AppealEvidence, type AppealReviewerRow } from './appeal.entity';
import { listReviewers, openedOpinions } from './appeal-rows';
import {
  AppealEventType,
  AppealEvidenceType,
  AppealReviewerType,
  AssessmentAppealType,
  toAppealEvidence,
} from './appeal.type';

@ObjectType('ReviewerCandidate', { description: 'Somebody who may review an appeal: no assessor of it.' })
@FieldClass('internal')
export class ReviewerCandidate {
  @Field(() => ID, { description: 'Global id of the account.' })
  accountId: string;

  @Field(() => String, { description: 'Name.' })
  @FieldClass('personal')
  name: string;
}

/** The parts of an appeal. */
@Resolver(() => AssessmentAppealType)
export class AppealDetailResolver {
  @FieldResolver(() => [AppealEvidenceType], { description: 'What came with it; at most 20.' })
  async evidence(
    @Root() { row }: AssessmentAppealType,
    @Ctx() context: RequestContext,
  ): Promise<AppealEvidenceType[]> {
    const rows = await context.reads.repository(AppealEvidence).find({
      where: { districtId: row.districtId, appealId: row.id },
      order: { place: 'ASC', id: 'ASC' },
      take: 20,
    });
    return rows.map(toAppealEvidence);
  }

  @FieldResolver(() => [AppealReviewerType], {
    description: 'The reviewers; opinions stay closed until everybody has spoken; at most 20.',
  })
  async reviewers(
    @Root() { row }: AssessmentAppealType,
    @Ctx() context: RequestContext,
  ): Promise<AppealReviewerType[]> {
    const reviewers = await listReviewers(context.reads, row);
    const opened = reviewers.every(({ conflict }) => conflict !== null);
    const shown = async (reviewer: AppealReviewerRow): Promise<AppealReviewerType> => {
      const account = await accountLoader(context).load(reviewer.accountId);
      return Object.assign(new AppealReviewerType(), {
        name: account?.displayName ?? '—',
        conflict: reviewer.conflict,
        submittedAt: reviewer.submittedAt,
        opinion: opened ? reviewer.opinion : null,
        reason: opened ? reviewer.reason : null,
      });
    };
    return Promise.all(reviewers.map(shown));
  }

  @FieldResolver(() => Int, { description: 'Fewest reviewers without an interest.' })
  async leastReviewers(
    @Root() { row }: AssessmentAppealType,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    const { rules } = await getRubric(context.reads, await assessmentOf(context, row));
    return rules.appeal.leastReviewers;
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the reviewers have spoken, so that it can be decided.',
  })
  async decidable(@Root() { row }: AssessmentAppealType, @Ctx() context: RequestContext): Promise<boolean> {
    if (row.state !== 'accepted') return false;
    const rubric = await getRubric(context.reads, await assessmentOf(context, row));
    return openedOpinions(await listReviewers(context.reads, row), rubric) !== undefined;
  }

  @FieldResolver(() => [ReviewerCandidate], {
    description: 'Who may review it: whoever may score here and was no assessor; at most 200.',
  })
  async reviewerCandidates(
    @Root() { row }: AssessmentAppealType,
    @Ctx() context: RequestContext,
  ): Promise<ReviewerCandidate[]> {
    const assessment = await assessmentOf(context, row);
    const assessors = new Set(
      (await listAssessors(context.reads, assessment)).map(({ accountId }) => accountId),
    );
    const candidates = await listAssessorCandidates(context.reads, row);
    return candidates
      .filter(({ id }) => !assessors.has(id))
      .map(({ id, name }) =>
        Object.assign(new ReviewerCandidate(), { accountId: toGlobalId('Account', null, id), name }),
      );
  }

  @FieldResolver(() => [AppealEventType], { description: 'The history, newest first; at most 20.' })
  async events(
    @Root() { row }: AssessmentAppealType,
    @Ctx() context: RequestContext,
  ): Promise<AppealEventType[]> {
    const rows = await context.reads.repository(AppealEvent).find({
      where: { districtId: row.districtId, appealId: row.id },
      order: { recordedAt: 'DESC', id: 'DESC' },
      take: 20,
    });
    return rows.map((event) => Object.assign(new AppealEventType(), event));
  }
}

async function assessmentOf(
  context: RequestContext,
  { districtId, assessmentId }: AssessmentAppealType['row'],
): Promise<Assessment> {
  const row = await context.reads.repository(Assessment).findOne({ districtId, id: assessmentId });
  if (!row) throw new Error(`An appeal is of an assessment that is absent: ${assessmentId}`);
  return row;
}
