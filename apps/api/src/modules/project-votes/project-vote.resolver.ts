import { suppressionRuleFor } from '@weizhi/domain';
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { Connection } from '../../platform/graphql/connection';
import type { CostExtensions } from '../../platform/graphql/cost';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import type { KeysetOrder } from '../../platform/read-planner/read-annotations';
import { divisionKey, divisionLoader, DivisionType, toDivision } from '../divisions';
import { readCohorts } from './cohorts.reads';
import { findProjectVote } from './find-project-vote';
import { ProjectVote } from './project-vote.entity';
import { ProjectVoteListArguments, ProjectVoteOrder } from './project-vote.inputs';
import { countedVoteLoader } from './project-vote.loaders';
import {
  MOST_PROJECTS,
  ProjectVoteCohortType,
  ProjectVoteResultType,
  toProjectVoteResult,
  withoutResult,
} from './project-vote-result.type';
import { ProjectVoteConnection, ProjectVoteType, toProjectVote, VotedProjectType } from './project-vote.type';

const ORDERS: Readonly<Record<ProjectVoteOrder, KeysetOrder>> = {
  [ProjectVoteOrder.EDITION_DESC]: { properties: ['edition'], direction: 'desc' },
  [ProjectVoteOrder.SERIES_ASC]: { properties: ['series', 'edition'], direction: 'asc' },
};

const MOST_EDITIONS = 40;

/** Reads votes on projects and their results. */
@Resolver(() => ProjectVoteType)
export class ProjectVoteResolver {
  @Query(() => ProjectVoteConnection, { description: 'Votes on projects of your divisions.' })
  @Requires('projectVote.read')
  projectVotes(
    @Args(() => ProjectVoteListArguments) { filter, orderBy, ...page }: ProjectVoteListArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ProjectVoteType>> {
    return readKeysetPage(context, {
      field: 'Query.projectVotes',
      entity: ProjectVote,
      page,
      orders: ORDERS,
      order: orderBy,
      filter: (query) => {
        query.andWhere('row.withdrawnAt is null');
        if (filter?.states != null) query.andWhere('row.state = any(:states)', { states: filter.states });
        if (filter?.divisionId != null)
          query.andWhere(
            'exists (select 1 from division_closure within where within.descendant_id = row.divisionId and within.ancestor_id = :divisionId::bigint)',
            { divisionId: divisionKey(filter.divisionId) },
          );
      },
      toNode: toProjectVote,
    });
  }

  @Query(() => ProjectVoteType, {
    nullable: true,
    description:
      'A vote on projects by its id; null when it does not exist, was withdrawn, or lies outside your divisions.',
  })
  @Requires('projectVote.read')
  async projectVote(
    @Arg('id', () => ID, { description: 'Global id of the vote.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ProjectVoteType | null> {
    const row = await findProjectVote(context.reads, id);
    return row ? toProjectVote(row) : null;
  }

  @FieldResolver(() => DivisionType, { nullable: true, description: 'The division that holds it.' })
  async division(
    @Root() { row }: ProjectVoteType,
    @Ctx() context: RequestContext,
  ): Promise<DivisionType | null> {
    const division = await divisionLoader(context).load(row.divisionId);
    return division ? toDivision(division) : null;
  }

  @FieldResolver(() => ProjectVoteResultType, {
    description:
      'The result, counted from the ballots. Until the vote is closed it says only how many ballots came in.',
  })
  async result(
    @Root() { row }: ProjectVoteType,
    @Ctx() context: RequestContext,
  ): Promise<ProjectVoteResultType> {
    const counted = await countedVoteLoader(context).load(row);
    return row.state === 'closed' ? toProjectVoteResult(counted) : withoutResult(counted);
  }

  @FieldResolver(() => [VotedProjectType], { description: 'The projects, by number; at most 500.' })
  @Extensions({ cost: { size: 50 } } satisfies CostExtensions)
  async projects(
    @Root() { row }: ProjectVoteType,
    @Ctx() context: RequestContext,
  ): Promise<VotedProjectType[]> {
    const { projects } = await countedVoteLoader(context).load(row);
    const collator = new Intl.Collator('en', { numeric: true });
    return [...projects]
      .sort((one, other) => collator.compare(one.number, other.number))
      .slice(0, MOST_PROJECTS)
      .map(({ number, title, cost }) => Object.assign(new VotedProjectType(), { number, title, cost }));
  }

  @FieldResolver(() => [ProjectVoteCohortType], {
    description:
      'Who voted, by age band, sex, way of voting and neighbourhood, where ballots say so; at most 300.',
  })
  @Extensions({ cost: { size: 40 } } satisfies CostExtensions)
  cohorts(
    @Root() { row }: ProjectVoteType,
    @Ctx() context: RequestContext,
  ): Promise<ProjectVoteCohortType[]> {
    if (row.state !== 'closed') return Promise.resolve([]);
    return readCohorts(context.reads, row, suppressionRuleFor(context.audience));
  }

  @FieldResolver(() => [ProjectVoteType], {
    description: 'All closed editions of the same series, the first first; at most 40.',
  })
  @Extensions({ cost: { size: 10 } } satisfies CostExtensions)
  async editions(
    @Root() { row }: ProjectVoteType,
    @Ctx() context: RequestContext,
  ): Promise<ProjectVoteType[]> {
    const rows = await context.reads
      .repository(ProjectVote)
      .query('row')
      .andWhere(
        'row.districtId = :districtId and row.series = :series and row.withdrawnAt is null and row.state = :state',
        {
          districtId: row.districtId,
          series: row.series,
          state: 'closed',
        },
      )
      .orderBy('row.edition', 'ASC')
      .addOrderBy('row.id', 'ASC')
      .take(MOST_EDITIONS)
      .getMany();
    return rows.map(toProjectVote);
  }
}
