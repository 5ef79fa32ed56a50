import { decide } from '@weizhi/domain';
import type { SelectQueryBuilder } from 'typeorm';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Extensions,
  Field,
  ID,
  InputType,
  Int,
  Query,
  Resolver,
} from 'type-graphql';
import { Public, Requires } from '../../access/requires';
import type { RequestContext } from '../../context/request-context';
import { ConnectionArguments } from '../../graphql/connection';
import type { Connection } from '../../graphql/connection';
import { fromGlobalId, keyOfType } from '../../graphql/global-id';
import { readKeysetPage } from '../../graphql/keyset-page';
import { Node } from '../../graphql/node';
import { DateTime } from '../../graphql/scalars';
import type { ConnectionRead, ReadExtensions } from '../read-annotations';
import { Club, Outing, Town } from './club-tables';
import {
  ClubConnection,
  ClubKind,
  ClubOrder,
  ClubType,
  TownType,
  toClub,
  toOuting,
  toTown,
} from './club-types';

@InputType()
export class MembersRange {
  @Field(() => Int, { nullable: true })
  from?: number | null;

  @Field(() => Int, { nullable: true })
  to?: number | null;
}

@InputType()
export class ClubFilter {
  @Field(() => [ClubKind], { nullable: true })
  kinds?: string[] | null;

  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => MembersRange, { nullable: true })
  members?: MembersRange | null;

  @Field(() => Boolean, { nullable: true })
  nicknamed?: boolean | null;

  @Field(() => DateTime, { nullable: true })
  since?: Date | null;
}

@ArgsType()
export class ClubArguments extends ConnectionArguments {
  @Field(() => ClubFilter, { nullable: true })
  filter?: ClubFilter | null;

  @Field(() => ClubOrder, { nullable: true })
  orderBy?: string | null;
}

const CLUB_ORDERS: ConnectionRead['orders'] = {
  newest: { properties: ['registeredAt'], direction: 'desc' },
  byName: { properties: ['name'], direction: 'asc' },
  byTown: { properties: ['townId', 'registeredAt'], direction: 'asc' },
};

const CLUBS: ConnectionRead = {
  kind: 'connection',
  entity: Club,
  orders: CLUB_ORDERS,
  defaultOrder: 'newest',
  filters: {
    'filter.kinds': { property: 'kind', op: 'in' },
    'filter.name': { property: 'name', op: 'contains' },
    'filter.members.from': { property: 'members', op: 'gte' },
    'filter.members.to': { type: 'integer', sql: ({ column }, value) => `${column('members')} <= ${value}` },
    'filter.nicknamed': { property: 'nickname', op: 'isPresent' },
    'filter.since': { property: 'registeredAt', op: 'gte' },
  },
};

@Resolver()
export class ClubQueries {
  @Query(() => ClubType, { nullable: true })
  @Requires('matter.read')
  @Extensions({
    read: {
      kind: 'byId',
      entity: Club,
      where: {
        districtId: { argument: 'id', decode: (id) => keyOfType(String(id), 'Club')?.districtId },
        id: { argument: 'id', decode: (id) => keyOfType(String(id), 'Club')?.id },
      },
    },
  } satisfies ReadExtensions)
  async club(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<ClubType | null> {
    const key = keyOfType(id, 'Club');
    const row =
      key?.districtId &&
      (await context.reads.repository(Club).findOne({ districtId: key.districtId, id: key.id }));
    return row ? toClub(row) : null;
  }

  @Query(() => ClubConnection)
  @Requires('matter.read')
  @Extensions({ read: CLUBS } satisfies ReadExtensions)
  clubs(
    @Args(() => ClubArguments) { filter, orderBy, ...page }: ClubArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ClubType>> {
    return readKeysetPage(context, {
      field: 'Query.clubs',
      entity: Club,
      page,
      orders: CLUB_ORDERS,
      order: orderBy ?? 'newest',
      toNode: (club) => toClub(club),
      filter: (query) => {
        addRowConditions(query, filter);
        addRangeConditions(query, filter);
      },
    });
  }

  @Query(() => [TownType])
  @Requires('division.read')
  @Extensions({
    read: {
      kind: 'list',
      entity: Town,
      orderBy: [{ property: 'id', direction: 'asc' }],
      max: 4,
      filters: { level: { property: 'level', op: 'eq' } },
    },
  } satisfies ReadExtensions)
  async towns(
    @Arg('level', () => Int, { nullable: true }) level: number | null,
    @Ctx() context: RequestContext,
  ): Promise<(TownType | null)[]> {
    const where = level == null ? {} : { level };
    return (await context.reads.repository(Town).find({ where, order: { id: 'ASC' }, take: 4 })).map(toTown);
  }

  @Query(() => Node, { nullable: true })
  @Public('decided for the type that the id names')
  @Extensions({
    read: {
      kind: 'node',
      argument: 'id',
      decode: (id) => {
        const key = fromGlobalId(id);
        const requires = key && NODE_PERMISSIONS[key.type];
        if (!requires) return undefined;
        return {
          type: key.type,
          requires,
          where: key.districtId === null ? { id: key.id } : { districtId: key.districtId, id: key.id },
        };
      },
    },
  } satisfies ReadExtensions)
  async node(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<object | null> {
    const key = fromGlobalId(id);
    const requires = key && NODE_PERMISSIONS[key.type];
    if (!requires || !decide(context.actor, requires, null).allowed) return null;
    if (key.type === 'Town') return toTown(await context.reads.repository(Town).findOne({ id: key.id }));
    const where = { districtId: key.districtId ?? '', id: key.id };
    if (key.type === 'Outing') return toOuting(await context.reads.repository(Outing).findOne(where));
    return toClub(await context.reads.repository(Club).findOne(where));
  }

  @Query(() => String)
  @Public('says nothing')
  greeting(): string {
    return '你好';
  }
}

const NODE_PERMISSIONS: Readonly<Record<string, 'matter.read' | 'attachment.read' | 'division.read'>> = {
  Club: 'matter.read',
  Outing: 'attachment.read',
  Town: 'division.read',
};

function addRowConditions(query: SelectQueryBuilder<Club>, filter: ClubFilter | null | undefined): void {
  if (filter?.kinds) query.andWhere('row.kind = any(:kinds)', { kinds: filter.kinds });
  if (filter?.name != null) query.andWhere('strpos(row.name, :name) > 0', { name: filter.name });
  if (filter?.nicknamed != null) query.andWhere(`row.nickname is ${filter.nicknamed ? 'not null' : 'null'}`);
}

function addRangeConditions(query: SelectQueryBuilder<Club>, filter: ClubFilter | null | undefined): void {
  if (filter?.members?.from != null) query.andWhere('row.members >= :from', { from: filter.members.from });
  if (filter?.members?.to != null) query.andWhere('row.members <= :to', { to: filter.members.to });
  if (filter?.since) query.andWhere('row.registeredAt >= :since', { since: filter.since });
}
