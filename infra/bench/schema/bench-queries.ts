import {
  Arg,
  Args,
  Ctx,
  Extensions,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  Query,
  Resolver,
} from 'type-graphql';
import { Requires } from '../../../apps/api/src/platform/access/requires';
import type { RequestContext } from '../../../apps/api/src/platform/context/request-context';
import { ConnectionArguments } from '../../../apps/api/src/platform/graphql/connection';
import type { Connection } from '../../../apps/api/src/platform/graphql/connection';
import { keyOfType } from '../../../apps/api/src/platform/graphql/global-id';
import { readKeysetPage } from '../../../apps/api/src/platform/graphql/keyset-page';
import { IsoDate } from '../../../apps/api/src/platform/graphql/scalars';
import type {
  ConnectionRead,
  ReadExtensions,
} from '../../../apps/api/src/platform/read-planner/read-annotations';
import {
  BenchActivity,
  BenchDivision,
  BenchOrganisation,
  BenchParticipation,
  BenchParticipationMonth,
} from './bench-entities';
import type { ActivityType } from './bench-types';
import {
  ActivityConnection,
  DivisionType,
  OrganisationType,
  ParticipationMonthType,
  ParticipationType,
  toActivity,
  toDivision,
  toOrganisation,
  toParticipation,
} from './bench-types';

const organisationKey = (part: 'districtId' | 'id') => ({
  argument: 'id',
  decode: (id: unknown) => keyOfType(String(id), 'Organisation')?.[part],
});
const divisionKey = (argument: string) => ({
  argument,
  decode: (id: unknown) => keyOfType(String(id), 'Division')?.id,
});

const ACTIVITIES = {
  kind: 'connection',
  entity: BenchActivity,
  orders: { newest: { properties: ['startedAt'], direction: 'desc' } },
  defaultOrder: 'newest',
} satisfies ConnectionRead;

@InputType()
export class RecordParticipationInput {
  @Field(() => ID)
  activityId: string;

  @Field(() => IsoDate)
  occurredOn: string;

  @Field(() => ID)
  residentId: string;

  @Field(() => Int)
  ageBand: number;
}

@Resolver()
export class BenchQueries {
  @Query(() => OrganisationType, { nullable: true })
  @Requires('matter.read')
  @Extensions({
    read: {
      kind: 'byId',
      entity: BenchOrganisation,
      where: { districtId: organisationKey('districtId'), id: organisationKey('id') },
    },
  } satisfies ReadExtensions)
  async organisation(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
  ): Promise<OrganisationType | null> {
    const key = keyOfType(id, 'Organisation');
    const row = key?.districtId
      ? await context.reads.repository(BenchOrganisation).findOne({ districtId: key.districtId, id: key.id })
      : undefined;
    return row ? toOrganisation(row) : null;
  }

  @Query(() => [OrganisationType])
  @Requires('matter.read')
  @Extensions({
    cost: { size: 50 },
    read: {
      kind: 'list',
      entity: BenchOrganisation,
      orderBy: [
        { property: 'name', direction: 'asc' },
        { property: 'id', direction: 'asc' },
      ],
      max: 50,
      filters: { kind: { property: 'kind', op: 'eq' } },
    },
  } satisfies ReadExtensions & { cost: unknown })
  async organisations(
    @Arg('kind', () => String) kind: string,
    @Ctx() context: RequestContext,
  ): Promise<OrganisationType[]> {
    const rows = await context.reads
      .repository(BenchOrganisation)
      .find({ where: { kind }, order: { name: 'ASC', id: 'ASC' }, take: 50 });
    return rows.map(toOrganisation);
  }

  @Query(() => ActivityConnection)
  @Requires('matter.read')
  @Extensions({ read: ACTIVITIES } satisfies ReadExtensions)
  activities(
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ActivityType>> {
    const { entity, orders } = ACTIVITIES;
    return readKeysetPage(context, {
      field: 'Query.activities',
      entity,
      page,
      orders,
      order: 'newest',
      toNode: toActivity,
    });
  }

  @Query(() => [ParticipationMonthType])
  @Requires('indicator.read')
  @Extensions({
    cost: { size: 84 },
    read: {
      kind: 'list',
      entity: BenchParticipationMonth,
      orderBy: [
        { property: 'month', direction: 'asc' },
        { property: 'ageBand', direction: 'asc' },
      ],
      max: 100,
      filters: { subdistrictId: { property: 'subdistrictId', op: 'eq', decode: divisionKey('').decode } },
    },
  } satisfies ReadExtensions & { cost: unknown })
  participationMonths(
    @Arg('subdistrictId', () => ID) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ParticipationMonthType[]> {
    const subdistrictId = keyOfType(id, 'Division')?.id ?? '0';
    return context.reads
      .repository(BenchParticipationMonth)
      .find({ where: { subdistrictId }, order: { month: 'ASC', ageBand: 'ASC' }, take: 100 });
  }

  @Query(() => DivisionType, { nullable: true })
  @Requires('division.read')
  @Extensions({
    read: { kind: 'byId', entity: BenchDivision, where: { id: divisionKey('id') } },
  } satisfies ReadExtensions)
  async division(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
  ): Promise<DivisionType | null> {
    const row = await context.reads
      .repository(BenchDivision)
      .findOne({ id: keyOfType(id, 'Division')?.id ?? '0' });
    return row ? toDivision(row) : null;
  }

  @Mutation(() => ParticipationType)
  @Requires('matter.import')
  async recordParticipation(
    @Arg('input', () => RecordParticipationInput) { activityId, ...facts }: RecordParticipationInput,
    @Ctx() context: RequestContext,
  ): Promise<ParticipationType> {
    const key = keyOfType(activityId, 'Activity');
    const row = { ...facts, districtId: key?.districtId ?? '0', activityId: key?.id ?? '' };
    return toParticipation(await context.transaction((tx) => tx.repository(BenchParticipation).insert(row)));
  }
}
