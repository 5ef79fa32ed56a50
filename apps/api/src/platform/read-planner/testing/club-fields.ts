import { dateInShanghai } from '@weizhi/domain';
import { Arg, Args, Ctx, Extensions, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../context/request-context';
import { ConnectionArguments } from '../../graphql/connection';
import type { Connection } from '../../graphql/connection';
import { readKeysetPage } from '../../graphql/keyset-page';
import { DateTime, IsoDate } from '../../graphql/scalars';
import type { ConnectionRead, ReadExtensions } from '../read-annotations';
import { Club, Outing, Town } from './club-tables';
import {
  ClubType,
  OutingConnection,
  OutingType,
  TownOrOuting,
  TownType,
  toClub,
  toOuting,
  toTown,
} from './club-types';

const OUTING_ORDERS: ConnectionRead['orders'] = { newest: { properties: ['startedAt'], direction: 'desc' } };

@Resolver(() => TownType)
export class TownFields {
  @FieldResolver(() => IsoDate)
  @Extensions({
    read: { kind: 'sql', type: 'date', expression: (row) => row.today() },
  } satisfies ReadExtensions)
  asOf(@Ctx() context: RequestContext): string {
    return dateInShanghai(context.clock.now().getTime());
  }

  @FieldResolver(() => TownType, { nullable: true })
  @Extensions({ read: { kind: 'toOne', via: 'parentId' } } satisfies ReadExtensions)
  async parent(@Root() town: TownType, @Ctx() context: RequestContext): Promise<TownType | null> {
    return town.parentId === null
      ? null
      : toTown(await context.reads.repository(Town).findOne({ id: town.parentId }));
  }
}

@Resolver(() => OutingType)
export class OutingFields {
  @FieldResolver(() => ClubType, { nullable: true })
  @Extensions({ read: { kind: 'toOne', via: 'clubId' } } satisfies ReadExtensions)
  async club(@Root() { row }: OutingType, @Ctx() context: RequestContext): Promise<ClubType | null> {
    return toClub(
      await context.reads.repository(Club).findOne({ districtId: row.districtId, id: row.clubId }),
    );
  }

  @FieldResolver(() => ClubType)
  @Extensions({
    read: {
      kind: 'toOne',
      entity: Club,
      by: { districtId: 'districtId', id: 'clubId' },
      always: ({ column }) => column('active'),
    },
  } satisfies ReadExtensions)
  async activeClub(@Root() { row }: OutingType, @Ctx() context: RequestContext): Promise<ClubType | null> {
    const where = { districtId: row.districtId, id: row.clubId, active: true };
    return toClub(await context.reads.repository(Club).findOne(where));
  }
}

@Resolver(() => ClubType)
export class ClubFields {
  @FieldResolver(() => TownType)
  @Extensions({ read: { kind: 'toOne', via: 'townId' } } satisfies ReadExtensions)
  async town(@Root() { row }: ClubType, @Ctx() context: RequestContext): Promise<TownType | null> {
    return toTown(await context.reads.repository(Town).findOne({ id: row.townId }));
  }

  @FieldResolver(() => [OutingType])
  @Extensions({
    read: {
      kind: 'children',
      entity: Outing,
      by: { districtId: 'districtId', clubId: 'id' },
      orderBy: [
        { property: 'startedAt', direction: 'desc' },
        { property: 'id', direction: 'asc' },
      ],
      max: 3,
      limitArgument: 'limit',
      filters: { since: { property: 'startedAt', op: 'gte' } },
    },
  } satisfies ReadExtensions)
  async latestOutings(
    @Root() { row }: ClubType,
    @Arg('limit', () => Int, { nullable: true }) limit: number | null,
    @Arg('since', () => DateTime, { nullable: true }) since: Date | null,
    @Ctx() context: RequestContext,
  ): Promise<OutingType[]> {
    const query = context.reads
      .repository(Outing)
      .query('o')
      .andWhere({ districtId: row.districtId, clubId: row.id });
    if (since) query.andWhere('o.startedAt >= :since', { since });
    const rows = await query
      .orderBy('o.startedAt', 'DESC')
      .addOrderBy('o.id', 'ASC')
      .limit(limit ?? 3)
      .getMany();
    return rows.map((outing) => toOuting(outing));
  }

  @FieldResolver(() => OutingConnection)
  @Extensions({
    read: {
      kind: 'connection',
      entity: Outing,
      by: { districtId: 'districtId', clubId: 'id' },
      orders: OUTING_ORDERS,
      defaultOrder: 'newest',
    },
  } satisfies ReadExtensions)
  outings(
    @Root() { row }: ClubType,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<OutingType>> {
    return readKeysetPage(context, {
      field: 'Club.outings',
      entity: Outing,
      page,
      orders: OUTING_ORDERS,
      order: 'newest',
      toNode: (outing) => toOuting(outing),
      filter: (query) => void query.andWhere({ districtId: row.districtId, clubId: row.id }),
    });
  }

  @FieldResolver(() => TownOrOuting, { nullable: true })
  @Extensions({
    read: {
      kind: 'oneOf',
      branches: { Outing: { districtId: 'districtId', id: 'id' }, Town: { id: 'townId' } },
    },
  } satisfies ReadExtensions)
  async landmark(
    @Root() { row }: ClubType,
    @Ctx() context: RequestContext,
  ): Promise<TownType | OutingType | null> {
    const outing = await context.reads.repository(Outing).findOne({ districtId: row.districtId, id: row.id });
    return outing
      ? toOuting(outing)
      : toTown(await context.reads.repository(Town).findOne({ id: row.townId }));
  }

  @FieldResolver(() => String)
  secret(@Root() { row }: ClubType): string {
    return row.name.toUpperCase();
  }
}
