import { addDays, isoDate, lastAppealDay } from '@weizhi/domain';
import { Arg, Ctx, Extensions, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../../../platform/access/requires';
import { readCalendar } from '../../../platform/calendar';
import type { RequestContext } from '../../../platform/context/request-context';
import type { CostExtensions } from '../../../platform/graphql/cost';
import { IsoDate } from '../../../platform/graphql/scalars';
import { getRubric } from '../assessment-rows';
import { AssessmentType } from '../assessment.type';
import { advanceAppeal } from './advance-appeal';
import {
  AdvanceAssessmentAppealInput,
  AssignAppealReviewerInput,
  RecordAssessmentAppealInput,
  SubmitAppealOpinionInput,
} from './appeal.inputs';
import {
  AdvanceAssessmentAppealResult,
  AssignAppealReviewerResult,
  RecordAssessmentAppealResult,
  SubmitAppealOpinionResult,
} from './appeal-results';
import { listAppeals, listResults } from './appeal-rows';
import { AssessmentAppealType, AssessmentResultType, toAppeal, toResult } from './appeal.type';
import { assignReviewer } from './assign-reviewer';
import { findOwnAppeal, listOwnAppeals, toOwnAppeals } from './own-appeal';
import { OwnAppeal } from './own-appeal.type';
import { recordAppeal } from './record-appeal';
import { submitOpinion } from './submit-opinion';

/** Days of the calendar within which the longest time of an appeal ends, holidays included. */
const CALENDAR_DAYS = 180;

/** Appeals and versions of results on assessments. */
@Resolver(() => AssessmentType)
export class AppealOfAssessmentResolver {
  @FieldResolver(() => [AssessmentAppealType], { description: 'The appeals, newest first; at most 20.' })
  async appeals(
    @Root() { row }: AssessmentType,
    @Ctx() context: RequestContext,
  ): Promise<AssessmentAppealType[]> {
    return (await listAppeals(context.reads, row)).map(toAppeal);
  }

  @FieldResolver(() => [AssessmentResultType], {
    description: 'The versions of the result from the first; empty before publication; at most 20.',
  })
  async results(
    @Root() { row }: AssessmentType,
    @Ctx() context: RequestContext,
  ): Promise<AssessmentResultType[]> {
    return (await listResults(context.reads, row)).map(toResult);
  }

  @FieldResolver(() => IsoDate, {
    nullable: true,
    description: 'Last day on which an appeal is in time; null before publication.',
  })
  async lastAppealOn(
    @Root() { row }: AssessmentType,
    @Ctx() context: RequestContext,
  ): Promise<string | null> {
    if (row.publishedOn === null) return null;
    const from = isoDate(row.publishedOn);
    const { rules } = await getRubric(context.reads, row);
    const calendar = await readCalendar(context.reads, { from, to: addDays(from, CALENDAR_DAYS) });
    return lastAppealDay(from, rules.appeal, calendar).date;
  }
}

/** Commands on appeals, and what a reviewer sees of his own. */
@Resolver()
export class AppealCommandResolver {
  @Mutation(() => RecordAssessmentAppealResult, {
    description: 'Records an appeal on behalf of an organisation (代录).',
  })
  @Requires('assessment.manage')
  recordAssessmentAppeal(
    @Arg('input', () => RecordAssessmentAppealInput, { description: 'The appeal.' })
    input: RecordAssessmentAppealInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return recordAppeal(context, input);
  }

  @Mutation(() => AdvanceAssessmentAppealResult, { description: 'Takes an appeal one step on.' })
  @Requires('assessment.manage')
  advanceAssessmentAppeal(
    @Arg('input', () => AdvanceAssessmentAppealInput, { description: 'The step.' })
    input: AdvanceAssessmentAppealInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return advanceAppeal(context, input);
  }

  @Mutation(() => AssignAppealReviewerResult, { description: 'Has somebody review an appeal.' })
  @Requires('assessment.manage')
  assignAppealReviewer(
    @Arg('input', () => AssignAppealReviewerInput, { description: 'Who and what.' })
    input: AssignAppealReviewerInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return assignReviewer(context, input);
  }

  @Mutation(() => SubmitAppealOpinionResult, {
    description: 'Gives the own opinion on an appeal, or steps aside; it stands.',
  })
  @Requires('assessment.score')
  submitAppealOpinion(
    @Arg('input', () => SubmitAppealOpinionInput, { description: 'The opinion.' })
    input: SubmitAppealOpinionInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return submitOpinion(context, input);
  }

  @Query(() => [OwnAppeal], { description: 'Appeals that you review, newest first; at most 100.' })
  @Extensions({ cost: { size: 20 } } satisfies CostExtensions)
  @Requires('assessment.score')
  async ownAppeals(@Ctx() context: RequestContext): Promise<OwnAppeal[]> {
    return toOwnAppeals(context.reads, await listOwnAppeals(context.reads));
  }

  @Query(() => OwnAppeal, {
    nullable: true,
    description: 'An appeal that you review; null when you do not.',
  })
  @Requires('assessment.score')
  async ownAppeal(
    @Arg('id', () => ID, { description: 'Global id of the appeal.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<OwnAppeal | null> {
    const row = await findOwnAppeal(context.reads, id);
    const [own = null] = await toOwnAppeals(context.reads, row ? [row] : []);
    return own;
  }
}
