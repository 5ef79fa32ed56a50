import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { type Connection, ConnectionArguments } from '../../platform/graphql/connection';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import type { KeysetOrder } from '../../platform/read-planner/read-annotations';
import { Planned } from '../../platform/read-planner/planned';
import { DivisionType } from './division.type';
import { Estate } from './estate.entity';
import { EstateConnection, type EstateObject, PopulationCountType, toEstate } from './estate.type';
import { listPopulation } from './population.reads';

const BY_NAME: Readonly<Record<string, KeysetOrder>> = { name: { properties: ['name'], direction: 'asc' } };

/** What lies in a division below the tree, and its denominators. */
@Resolver(() => DivisionType)
export class EstateResolver {
  @FieldResolver(() => EstateConnection, { description: 'Estates that belong directly to the division.' })
  @Planned({
    kind: 'connection',
    entity: Estate,
    orders: BY_NAME,
    defaultOrder: 'name',
    by: { divisionId: 'id' },
  })
  estates(
    @Root() division: DivisionType,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<EstateObject>> {
    return readKeysetPage(context, {
      field: 'Division.estates',
      entity: Estate,
      page,
      orders: BY_NAME,
      order: 'name',
      filter: (query) => void query.andWhere('row.divisionId = :divisionId', { divisionId: division.row.id }),
      toNode: toEstate,
    });
  }

  @FieldResolver(() => [PopulationCountType], {
    description:
      'Usual residents by sex and age band: the counts of the division itself, or the sum of what lies below it. Empty when not known, which is not 0. At most 40.',
  })
  population(
    @Root() division: DivisionType,
    @Arg('year', () => Int, { description: 'Calendar year.' }) year: number,
    @Ctx() context: RequestContext,
  ): Promise<PopulationCountType[]> {
    return listPopulation(context.reads, { divisionId: division.row.id, year });
  }
}
