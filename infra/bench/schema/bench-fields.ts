import { Arg, Ctx, Extensions, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../apps/api/src/platform/context/request-context';
import type { ReadExtensions } from '../../../apps/api/src/platform/read-planner/read-annotations';
import { BenchActivity, BenchDivision, BenchOrganisation } from './bench-entities';
import {
  ActivityType,
  DivisionType,
  OrganisationType,
  toActivity,
  toDivision,
  toOrganisation,
} from './bench-types';

@Resolver(() => DivisionType)
export class DivisionFields {
  @FieldResolver(() => DivisionType, { nullable: true })
  @Extensions({ read: { kind: 'toOne', via: 'parentId' } } satisfies ReadExtensions)
  async parent(@Root() { row }: DivisionType, @Ctx() context: RequestContext): Promise<DivisionType | null> {
    const parent =
      row.parentId === null
        ? undefined
        : await context.reads.repository(BenchDivision).findOne({ id: row.parentId });
    return parent ? toDivision(parent) : null;
  }

  @FieldResolver(() => [DivisionType])
  @Extensions({
    read: {
      kind: 'children',
      entity: BenchDivision,
      by: { parentId: 'id' },
      orderBy: [{ property: 'name', direction: 'asc' }],
      max: 100,
    },
  } satisfies ReadExtensions)
  async children(@Root() { row }: DivisionType, @Ctx() context: RequestContext): Promise<DivisionType[]> {
    return (
      await context.reads
        .repository(BenchDivision)
        .find({ where: { parentId: row.id }, order: { name: 'ASC' }, take: 100 })
    ).map(toDivision);
  }

  @FieldResolver(() => [OrganisationType])
  @Extensions({
    read: {
      kind: 'children',
      entity: BenchOrganisation,
      by: { communityId: 'id' },
      orderBy: [{ property: 'name', direction: 'asc' }],
      max: 20,
      limitArgument: 'limit',
    },
  } satisfies ReadExtensions)
  async organisations(
    @Root() { row }: DivisionType,
    @Arg('limit', () => Int) limit: number,
    @Ctx() context: RequestContext,
  ): Promise<OrganisationType[]> {
    const rows = await context.reads
      .repository(BenchOrganisation)
      .find({ where: { communityId: row.id }, order: { name: 'ASC' }, take: limit });
    return rows.map(toOrganisation);
  }
}

@Resolver(() => OrganisationType)
export class OrganisationFields {
  @FieldResolver(() => DivisionType)
  @Extensions({ read: { kind: 'toOne', via: 'communityId' } } satisfies ReadExtensions)
  async community(
    @Root() { row }: OrganisationType,
    @Ctx() context: RequestContext,
  ): Promise<DivisionType | null> {
    const community = await context.reads.repository(BenchDivision).findOne({ id: row.communityId });
    return community ? toDivision(community) : null;
  }

  @FieldResolver(() => [ActivityType])
  @Extensions({
    read: {
      kind: 'children',
      entity: BenchActivity,
      by: { districtId: 'districtId', organisationId: 'id' },
      orderBy: [{ property: 'startedAt', direction: 'desc' }],
      max: 20,
      limitArgument: 'limit',
    },
  } satisfies ReadExtensions)
  async latestActivities(
    @Root() { row }: OrganisationType,
    @Arg('limit', () => Int) limit: number,
    @Ctx() context: RequestContext,
  ): Promise<ActivityType[]> {
    const where = { districtId: row.districtId, organisationId: row.id };
    return (
      await context.reads.repository(BenchActivity).find({ where, order: { startedAt: 'DESC' }, take: limit })
    ).map(toActivity);
  }
}
