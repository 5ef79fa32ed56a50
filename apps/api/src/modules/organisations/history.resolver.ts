import { Args, Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import type { RequestContext } from '../../platform/context/request-context';
import { type Connection, ConnectionArguments } from '../../platform/graphql/connection';
import type { CostExtensions } from '../../platform/graphql/cost';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import type { KeysetOrder } from '../../platform/read-planner/read-annotations';
import { Planned } from '../../platform/read-planner/planned';
import { divisionLoader, DivisionType, toDivision } from '../divisions';
import { accountLoader } from '../identity';
import { OrganisationEventConnection, OrganisationEventType, toOrganisationEvent } from './history.type';
import { OrganisationCoverage, OrganisationEvent } from './organisation.entity';
import { OrganisationType } from './organisation.type';

const NEWEST_FIRST: Readonly<Record<string, KeysetOrder>> = {
  newest: { properties: ['recordedAt'], direction: 'desc' },
};

const MOST_COMMUNITIES = 50;

/** What an organisation has done and where it works. */
@Resolver(() => OrganisationType)
export class OrganisationHistoryResolver {
  @FieldResolver(() => OrganisationEventConnection, { description: 'Its history, newest first.' })
  @Planned({
    kind: 'connection',
    entity: OrganisationEvent,
    orders: NEWEST_FIRST,
    defaultOrder: 'newest',
    by: { districtId: 'districtId', organisationId: 'id' },
  })
  events(
    @Root() { row }: OrganisationType,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<OrganisationEventType>> {
    return readKeysetPage(context, {
      field: 'Organisation.events',
      entity: OrganisationEvent,
      page,
      orders: NEWEST_FIRST,
      order: 'newest',
      filter: (query) =>
        void query.andWhere('row.districtId = :ownDistrictId and row.organisationId = :organisationId', {
          ownDistrictId: row.districtId,
          organisationId: row.id,
        }),
      toNode: toOrganisationEvent,
    });
  }

  @FieldResolver(() => [DivisionType], {
    description: 'Communities that it works in at present, in the official order; at most 50.',
  })
  @Extensions({ cost: { size: MOST_COMMUNITIES } } satisfies CostExtensions)
  async communities(
    @Root() { row }: OrganisationType,
    @Ctx() context: RequestContext,
  ): Promise<DivisionType[]> {
    const covered = await context.reads.repository(OrganisationCoverage).find({
      where: { districtId: row.districtId, organisationId: row.id },
      order: { communityId: 'ASC' },
    });
    const present = covered.filter(({ coveredTo }) => coveredTo === null).slice(0, MOST_COMMUNITIES);
    const loader = divisionLoader(context);
    const divisions = await Promise.all(present.map(({ communityId }) => loader.load(communityId)));
    return divisions.flatMap((division) => (division ? [toDivision(division)] : []));
  }
}

/** Who wrote an event down. */
@Resolver(() => OrganisationEventType)
export class OrganisationEventResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Name of the colleague who wrote it down; null when the account is not looked up here.',
  })
  @FieldClass('personal')
  async recordedBy(
    @Root() { row }: OrganisationEventType,
    @Ctx() context: RequestContext,
  ): Promise<string | null> {
    // What a seed or a job wrote down has no account.
    if (row.recordedBy.length !== 36) return null;
    return (await accountLoader(context).load(row.recordedBy))?.displayName ?? null;
  }
}
