import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { Connection } from '../../platform/graphql/connection';
import type { CostExtensions } from '../../platform/graphql/cost';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import { divisionLoader, DivisionType, toDivision } from '../divisions';
import { organisationLoader, OrganisationType, toOrganisation } from '../organisations';
import { Activity, ActivityEvent } from './activity.entity';
import { ActivityListArguments } from './activity.inputs';
import { ACTIVITY_ORDERS, narrowActivities } from './activity-list';
import { findActivity, standingOf } from './activity-rows';
import {
  ActivityConnection,
  ActivityEventType,
  ActivitySignUpType,
  ActivityType,
  toActivity,
} from './activity.type';
import { listSignUps } from './sign-ups.reads';

/** Reads activities. */
@Resolver(() => ActivityType)
export class ActivityResolver {
  @Query(() => ActivityConnection, { description: 'Activities of your communities, latest first.' })
  @Requires('participation.read')
  communityActivities(
    @Args(() => ActivityListArguments) { filter, ...page }: ActivityListArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ActivityType>> {
    return readKeysetPage(context, {
      field: 'Query.communityActivities',
      entity: Activity,
      page,
      orders: ACTIVITY_ORDERS,
      order: 'latest',
      filter: (query) => {
        narrowActivities(query, filter ?? {});
      },
      toNode: toActivity,
    });
  }

  @Query(() => ActivityType, {
    nullable: true,
    description: 'An activity by its id; null when it does not exist or lies outside your divisions.',
  })
  @Requires('participation.read')
  async communityActivity(
    @Arg('id', () => ID, { description: 'Global id of the activity.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ActivityType | null> {
    const row = await findActivity(context.reads, id);
    return row ? toActivity(row) : null;
  }

  @FieldResolver(() => DivisionType, { nullable: true, description: 'The community.' })
  async division(
    @Root() { row }: ActivityType,
    @Ctx() context: RequestContext,
  ): Promise<DivisionType | null> {
    const division = await divisionLoader(context).load(row.divisionId);
    return division ? toDivision(division) : null;
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'The organisation that holds it, where one does.',
  })
  async organisation(
    @Root() { row: { districtId, organisationId } }: ActivityType,
    @Ctx() context: RequestContext,
  ): Promise<OrganisationType | null> {
    if (organisationId === null) return null;
    const organisation = await organisationLoader(context).load({ districtId, id: organisationId });
    return organisation ? toOrganisation(organisation) : null;
  }

  @FieldResolver(() => Int, { description: 'How many signed up.' })
  async signedUpCount(@Root() { row }: ActivityType, @Ctx() context: RequestContext): Promise<number> {
    return (await standingOf(context.reads, row)).signedUp;
  }

  @FieldResolver(() => Int, { description: 'How many attended.' })
  async attendedCount(@Root() { row }: ActivityType, @Ctx() context: RequestContext): Promise<number> {
    return (await standingOf(context.reads, row)).attended;
  }

  @FieldResolver(() => [ActivitySignUpType], { description: 'Who signed up, oldest first; at most 500.' })
  @Extensions({ cost: { size: 50 } } satisfies CostExtensions)
  signUps(@Root() { row }: ActivityType, @Ctx() context: RequestContext): Promise<ActivitySignUpType[]> {
    return listSignUps(context.reads, row);
  }

  @FieldResolver(() => [ActivityEventType], { description: 'Its life, newest first; at most 100.' })
  async events(@Root() { row }: ActivityType, @Ctx() context: RequestContext): Promise<ActivityEventType[]> {
    const events = await context.reads.repository(ActivityEvent).find({
      where: { districtId: row.districtId, activityId: row.id },
      order: { recordedAt: 'DESC', id: 'DESC' },
      take: 100,
    });
    return events.map((event) => Object.assign(new ActivityEventType(), event));
  }
}
