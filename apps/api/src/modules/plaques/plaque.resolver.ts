import { availablePlaqueActions, standingOfPlaque } from '@weizhi/domain';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { Connection } from '../../platform/graphql/connection';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import { divisionLoader, DivisionType, toDivision } from '../divisions';
import { rulesLoader } from '../rule-sets';
import { countPlaques } from './plaque-counts.reads';
import { Plaque, PlaqueEvent } from './plaque.entity';
import { PlaqueListArguments } from './plaque.inputs';
import { narrowPlaques, PLAQUE_ORDERS } from './plaque-list';
import { findPlaque } from './plaque-rows';
import { factsOf, todayOf } from './plaque-standing';
import {
  CommunityPlaqueCount,
  PlaqueConnection,
  PlaqueEventType,
  PlaqueStandingType,
  PlaqueType,
  toPlaque,
  toPlaqueEvent,
} from './plaque.type';

const MOST_EVENTS = 200;

/** Reads the register of plaques. */
@Resolver(() => PlaqueType)
export class PlaqueResolver {
  @Query(() => PlaqueConnection, { description: 'Plaques of your divisions, newest entry first.' })
  @Requires('plaque.read')
  plaques(
    @Args(() => PlaqueListArguments) { filter, ...page }: PlaqueListArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<PlaqueType>> {
    return readKeysetPage(context, {
      field: 'Query.plaques',
      entity: Plaque,
      page,
      orders: PLAQUE_ORDERS,
      order: 'newest',
      filter: (query) => {
        narrowPlaques(query, filter ?? {}, context);
      },
      toNode: toPlaque,
    });
  }

  @Query(() => PlaqueType, {
    nullable: true,
    description: 'A plaque by its id; null when it does not exist or lies outside your divisions.',
  })
  @Requires('plaque.read')
  async plaque(
    @Arg('id', () => ID, { description: 'Global id of the plaque.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<PlaqueType | null> {
    const row = await findPlaque(context.reads, id);
    return row ? toPlaque(row) : null;
  }

  @Query(() => [CommunityPlaqueCount], {
    description:
      'Plaques by community, what hangs against what is permitted, most in name only first; at most 300.',
  })
  @Requires('plaque.read')
  plaqueCounts(
    @Arg('divisionId', () => ID, { nullable: true, description: 'Only communities in this division.' })
    divisionId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<CommunityPlaqueCount[]> {
    return countPlaques(context, divisionId);
  }

  @FieldResolver(() => PlaqueStandingType, { description: 'How it stands today, and what may be done.' })
  async standing(@Root() { row }: PlaqueType, @Ctx() context: RequestContext): Promise<PlaqueStandingType> {
    const { rules } = await rulesLoader(context, 'plaque').load(row.districtId);
    const standing = standingOfPlaque(factsOf(row), todayOf(context), rules);
    return Object.assign(new PlaqueStandingType(), standing, {
      nextActions: [...availablePlaqueActions(standing.status)],
    });
  }

  @FieldResolver(() => Boolean, { description: 'Whether you applied for it.' })
  own(@Root() { row }: PlaqueType, @Ctx() { actor }: RequestContext): boolean {
    return row.appliedBy !== null && row.appliedBy === actor.id;
  }

  @FieldResolver(() => DivisionType, { nullable: true, description: 'The community.' })
  async division(@Root() { row }: PlaqueType, @Ctx() context: RequestContext): Promise<DivisionType | null> {
    const division = await divisionLoader(context).load(row.divisionId);
    return division ? toDivision(division) : null;
  }

  @FieldResolver(() => [PlaqueEventType], { description: 'Its life, newest first; at most 200.' })
  async events(@Root() { row }: PlaqueType, @Ctx() context: RequestContext): Promise<PlaqueEventType[]> {
    const events = await context.reads.repository(PlaqueEvent).find({
      where: { districtId: row.districtId, plaqueId: row.id },
      order: { recordedAt: 'DESC', id: 'DESC' },
      take: MOST_EVENTS,
    });
    return events.map(toPlaqueEvent);
  }
}
