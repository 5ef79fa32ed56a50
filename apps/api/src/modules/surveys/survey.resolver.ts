import { suppressionRuleFor, surveyOutcome } from '@weizhi/domain';
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { Connection } from '../../platform/graphql/connection';
import type { CostExtensions } from '../../platform/graphql/cost';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import type { KeysetOrder } from '../../platform/read-planner/read-annotations';
import { divisionKey, divisionLoader, DivisionType, toDivision } from '../divisions';
import { closeSurvey } from './close-survey';
import { createSurvey } from './create-survey';
import { findSurvey } from './find-survey';
import { readResponsesOf } from './responses.reads';
import { Survey } from './survey.entity';
import { CloseSurveyInput, CreateSurveyInput, SurveyListArguments, SurveyOrder } from './survey.inputs';
import { SurveyFiguresType, toSurveyFigures } from './survey-figures.type';
import { CloseSurveyResult, CreateSurveyResult } from './survey-results';
import { SurveyConnection, SurveyType, toSurvey } from './survey.type';

const ORDERS: Readonly<Record<SurveyOrder, KeysetOrder>> = {
  [SurveyOrder.END_DESC]: { properties: ['endsOn'], direction: 'desc' },
};

/** Holds surveys and reads what they tell. */
@Resolver(() => SurveyType)
export class SurveyResolver {
  @Query(() => SurveyConnection, { description: 'Surveys of your divisions.' })
  @Requires('indicator.read')
  surveys(
    @Args(() => SurveyListArguments) { filter, orderBy, ...page }: SurveyListArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<SurveyType>> {
    return readKeysetPage(context, {
      field: 'Query.surveys',
      entity: Survey,
      page,
      orders: ORDERS,
      order: orderBy,
      filter: (query) => {
        if (filter?.divisionId != null)
          query.andWhere(
            'exists (select 1 from division_closure within where within.descendant_id = row.divisionId and within.ancestor_id = :divisionId::bigint)',
            { divisionId: divisionKey(filter.divisionId) },
          );
      },
      toNode: toSurvey,
    });
  }

  @Query(() => SurveyType, {
    nullable: true,
    description: 'A survey by its id; null when it does not exist or lies outside your divisions.',
  })
  @Requires('indicator.read')
  async survey(
    @Arg('id', () => ID, { description: 'Global id of the survey.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<SurveyType | null> {
    const row = await findSurvey(context.reads, id);
    return row ? toSurvey(row) : null;
  }

  @Query(() => SurveyFiguresType, {
    nullable: true,
    description:
      'What a survey tells once it is closed, weighted, with intervals, small cells withheld; null when it does not exist or lies outside your divisions.',
  })
  @Requires('indicator.read')
  @Extensions({ cost: { size: 50 } } satisfies CostExtensions)
  async surveyFigures(
    @Arg('surveyId', () => ID, { description: 'Global id of the survey.' }) surveyId: string,
    @Ctx() context: RequestContext,
  ): Promise<SurveyFiguresType | null> {
    const row = await findSurvey(context.reads, surveyId);
    if (!row) return null;
    const responses = await readResponsesOf(context.reads, row);
    const rule = suppressionRuleFor(context.audience);
    return toSurveyFigures(row, responses, surveyOutcome(responses, row, rule));
  }

  @FieldResolver(() => DivisionType, {
    nullable: true,
    description: 'The division whose residents are asked.',
  })
  async division(@Root() { row }: SurveyType, @Ctx() context: RequestContext): Promise<DivisionType | null> {
    const division = await divisionLoader(context).load(row.divisionId);
    return division ? toDivision(division) : null;
  }

  @Mutation(() => CreateSurveyResult, { description: 'Draws up a survey.' })
  @Requires('participation.record')
  createSurvey(
    @Arg('input', () => CreateSurveyInput, { description: 'The survey with its questionnaire.' })
    input: CreateSurveyInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return createSurvey(context, input);
  }

  @Mutation(() => CloseSurveyResult, { description: 'Closes a survey and states its sample.' })
  @Requires('participation.record')
  closeSurvey(
    @Arg('input', () => CloseSurveyInput, { description: 'The step.' }) input: CloseSurveyInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return closeSurvey(context, input);
  }
}
