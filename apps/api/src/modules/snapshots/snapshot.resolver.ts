import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { Connection } from '../../platform/graphql/connection';
import type { CostExtensions } from '../../platform/graphql/cost';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import { TOTAL_MEMBER } from '../../platform/indicators';
import type { KeysetOrder } from '../../platform/read-planner/read-annotations';
import { divisionKey, divisionLoader, DivisionType, toDivision } from '../divisions';
import { IndicatorValueType, toIndicatorValue } from '../indicators';
import { advanceSnapshot } from './advance-snapshot';
import { readFigures } from './read-figures';
import { reviewSnapshotPart } from './review-snapshot-part';
import { Snapshot } from './snapshot.entity';
import {
  AdvanceSnapshotInput,
  ReviewSnapshotPartInput,
  SnapshotFiguresArguments,
  SnapshotListArguments,
  TakeSnapshotInput,
} from './snapshot.inputs';
import { AdvanceSnapshotResult, ReviewSnapshotPartResult, TakeSnapshotResult } from './snapshot-results';
import { findSnapshot, listPlaces, ONCE_PUBLISHED } from './snapshot-rows';
import { SnapshotConnection, SnapshotPlaceType, SnapshotType, toSnapshot } from './snapshot.type';
import { takeSnapshot } from './take-snapshot';

const ORDERS: Readonly<Record<'latest', KeysetOrder>> = {
  latest: { properties: ['number'], direction: 'desc' },
};

/** Snapshots of figures: reads and commands. */
@Resolver(() => SnapshotType)
export class SnapshotResolver {
  @Query(() => SnapshotConnection, {
    description:
      'Snapshots of your districts, latest first; third parties see those that are or were published.',
  })
  @Requires('indicator.read')
  snapshots(
    @Args(() => SnapshotListArguments) { filter, ...page }: SnapshotListArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<SnapshotType>> {
    const states = filter?.states;
    return readKeysetPage(context, {
      ...{ field: 'Query.snapshots', entity: Snapshot, page, orders: ORDERS, order: 'latest' },
      filter: (query) => {
        if (context.audience === 'public') query.andWhere(ONCE_PUBLISHED);
        if (states != null) query.andWhere('row.state = any(:states)', { states });
        if (filter?.divisionId != null)
          query.andWhere('row.divisionId = :divisionId', { divisionId: divisionKey(filter.divisionId) });
      },
      toNode: toSnapshot,
    });
  }

  @Query(() => SnapshotType, {
    nullable: true,
    description: 'A snapshot by its id; null when it does not exist or lies outside your districts.',
  })
  @Requires('indicator.read')
  async snapshot(
    @Arg('id', () => ID, { description: 'Global id of the snapshot.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<SnapshotType | null> {
    const row = await findSnapshot(context, id);
    return row ? toSnapshot(row) : null;
  }

  @Mutation(() => TakeSnapshotResult, {
    description: 'Takes a snapshot of the figures of a place and of those below it.',
  })
  @Requires('snapshot.take')
  takeSnapshot(
    @Arg('input', () => TakeSnapshotInput, { description: 'What is taken.' }) input: TakeSnapshotInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return takeSnapshot(context, input);
  }

  @Mutation(() => ReviewSnapshotPartResult, {
    description: 'Records that a place has reviewed its own part of a draft.',
  })
  @Requires('snapshot.review')
  reviewSnapshotPart(
    @Arg('input', () => ReviewSnapshotPartInput, { description: 'The part.' })
    input: ReviewSnapshotPartInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return reviewSnapshotPart(context, input);
  }

  @Mutation(() => AdvanceSnapshotResult, {
    description:
      'Takes a snapshot one step on; each step has its own permission, without which the snapshot reads as absent.',
  })
  @Requires('indicator.read')
  advanceSnapshot(
    @Arg('input', () => AdvanceSnapshotInput, { description: 'The step.' }) input: AdvanceSnapshotInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return advanceSnapshot(context, input);
  }

  @FieldResolver(() => DivisionType, { nullable: true, description: 'The place that it is of.' })
  async division(
    @Root() { row }: SnapshotType,
    @Ctx() context: RequestContext,
  ): Promise<DivisionType | null> {
    const division = await divisionLoader(context).load(row.divisionId);
    return division ? toDivision(division) : null;
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether you took it: whoever did reviews none of its parts, and neither approves nor publishes it.',
  })
  isOwn(@Root() { row }: SnapshotType, @Ctx() { actor }: RequestContext): boolean {
    return row.takenBy === actor.id;
  }

  @FieldResolver(() => [SnapshotPlaceType], {
    description: 'Its places within your divisions, in official order; at most 500.',
  })
  @Extensions({ cost: { size: 50 } } satisfies CostExtensions)
  async places(@Root() { row }: SnapshotType, @Ctx() context: RequestContext): Promise<SnapshotPlaceType[]> {
    return [...(await listPlaces(context.reads, row))];
  }

  @FieldResolver(() => [IndicatorValueType], {
    description: 'The figures of one place, by the definitions of their day; at most 200.',
  })
  @Extensions({ cost: { size: 50 } } satisfies CostExtensions)
  async figures(
    @Root() { row }: SnapshotType,
    @Args(() => SnapshotFiguresArguments) { divisionId }: SnapshotFiguresArguments,
    @Ctx() context: RequestContext,
  ): Promise<IndicatorValueType[]> {
    const place = divisionId == null ? row.divisionId : divisionKey(divisionId);
    const figures = await readFigures(context, row, place);
    return figures.map(({ definition, value }) =>
      toIndicatorValue(
        { divisionId: place, member: TOTAL_MEMBER, value },
        { definitions: [definition], dimension: '', locale: context.locale },
      ),
    );
  }
}
