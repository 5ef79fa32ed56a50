import { areaText, type OwnersCommitteeStatus } from '@weizhi/domain';
import {
  Arg,
  Args,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { SelectQueryBuilder } from 'typeorm';

import { FieldClass } from '../../platform/access/field-class';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { type Connection, ConnectionArguments } from '../../platform/graphql/connection';
import type { CostExtensions } from '../../platform/graphql/cost';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import type { KeysetOrder } from '../../platform/read-planner/read-annotations';
import { toVote, Vote, VoteType } from '../ballots';
import {
  divisionKey,
  divisionLoader,
  DivisionType,
  Estate,
  EstateConnection,
  EstateObject,
  toDivision,
  toEstate,
} from '../divisions';
import { statusParameters, statusSql, today } from './committee-standing';
import { CommitteeEstateArguments, CommitteeEstateFilter } from './owners-committee.inputs';
import { OwnersCommitteeStatusEnum } from './owners-committee.enums';
import { committeeOfEstateLoader } from './owners-committee.loaders';
import {
  OwnersCommitteeType,
  OwnersRegister,
  PropertyUnitConnection,
  type PropertyUnitType,
  committeeOfToday,
  toPropertyUnit,
} from './owners-committee.type';
import { PropertyUnit } from './property-unit.entity';

const BY_NAME: Readonly<Record<string, KeysetOrder>> = { name: { properties: ['name'], direction: 'asc' } };
const BY_NUMBER: Readonly<Record<string, KeysetOrder>> = {
  number: { properties: ['unitNumber'], direction: 'asc' },
};
const MOST_VOTES = 50;

@ObjectType('OwnersCommitteeStatusCount', { description: 'How many estates have a committee of a status.' })
@FieldClass('internal')
export class OwnersCommitteeStatusCount {
  @Field(() => OwnersCommitteeStatusEnum, { description: 'The status as of today.' })
  status: OwnersCommitteeStatus;

  @Field(() => Int, { description: 'Estates.' })
  count: number;
}

/** Estates seen from their owners' committees. */
@Resolver(() => EstateObject)
export class EstateCommitteeResolver {
  @Query(() => EstateConnection, {
    description: "Estates with or without an owners' committee, by name; filtered by its status as of today.",
  })
  @Requires('ownersCommittee.read')
  committeeEstates(
    @Args(() => CommitteeEstateArguments) { filter, ...page }: CommitteeEstateArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<EstateObject>> {
    return readKeysetPage(context, {
      field: 'Query.committeeEstates',
      entity: Estate,
      page,
      orders: BY_NAME,
      order: 'name',
      filter: (query) => {
        narrow(context, query, filter ?? {});
      },
      toNode: (row) => toEstate(row),
    });
  }

  @Query(() => [OwnersCommitteeStatusCount], {
    description:
      'How many estates of a list have a committee of each status, for the tabs above it; at most 9. The filter’s own statuses are not looked at.',
  })
  @Extensions({ cost: { size: 9 } } satisfies CostExtensions)
  @Requires('ownersCommittee.read')
  async committeeEstateCounts(
    @Arg('filter', () => CommitteeEstateFilter, { nullable: true, description: 'What the list is kept to.' })
    filter: CommitteeEstateFilter | null,
    @Ctx() context: RequestContext,
  ): Promise<OwnersCommitteeStatusCount[]> {
    const query = context.reads.repository(Estate).query('row');
    narrow(context, query, { ...filter, statuses: null });
    const rows = await query
      .select(statusOfEstate(), 'status')
      .addSelect('count(*)::int', 'count')
      .setParameters(statusParameters(today(context.clock)))
      .groupBy('1')
      .orderBy('1')
      .getRawMany<{ status: OwnersCommitteeStatus; count: number }>();
    return rows.map((row) => Object.assign(new OwnersCommitteeStatusCount(), row));
  }

  @FieldResolver(() => DivisionType, { description: 'The neighbourhood or community that it lies in.' })
  async division(@Root() { row }: EstateObject, @Ctx() context: RequestContext): Promise<DivisionType> {
    const division = await divisionLoader(context).load(row.divisionId);
    if (!division) throw new Error(`An estate lies in a division that is absent: ${row.divisionId}`);
    return toDivision(division);
  }

  @FieldResolver(() => OwnersCommitteeType, {
    nullable: true,
    description: "Its owners' committee; null when there never was one or you may not read it.",
  })
  async ownersCommittee(
    @Root() { row }: EstateObject,
    @Ctx() context: RequestContext,
  ): Promise<OwnersCommitteeType | null> {
    const committee = await committeeOfEstateLoader(context).load(row.id);
    return committee ? committeeOfToday(context, committee) : null;
  }

  @FieldResolver(() => [VoteType], { description: 'Votes of its owners, newest first; at most 50.' })
  async ownersVotes(@Root() { row }: EstateObject, @Ctx() context: RequestContext): Promise<VoteType[]> {
    const votes = await context.reads.repository(Vote).find({
      where: { districtId: row.districtId, subjectId: row.id },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: MOST_VOTES,
    });
    return votes.map(toVote);
  }

  @FieldResolver(() => OwnersRegister, {
    nullable: true,
    description: 'What its register of units adds up to; null while it is empty.',
  })
  async ownersRegister(
    @Root() { row }: EstateObject,
    @Ctx() context: RequestContext,
  ): Promise<OwnersRegister | null> {
    const [sums] = await context.reads
      .repository(PropertyUnit)
      .query('row')
      .andWhere('row.districtId = :districtId and row.estateId = :estateId and row.withdrawnAt is null', {
        districtId: row.districtId,
        estateId: row.id,
      })
      .select('count(*)::int', 'units')
      .addSelect('count(*) filter (where row.ownerNameIndex is null)::int', 'developerUnits')
      .addSelect(`count(distinct ${OWNER})::int`, 'owners')
      .addSelect('coalesce(sum(row.area), 0)::text', 'area')
      .getRawMany<{ units: number; owners: number; area: string; developerUnits: number }>();
    if (!sums || sums.units === 0) return null;
    return Object.assign(new OwnersRegister(), sums, { area: areaText(BigInt(sums.area)) });
  }

  @FieldResolver(() => PropertyUnitConnection, { description: 'Its register of units, by number.' })
  propertyUnits(
    @Root() { row }: EstateObject,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<PropertyUnitType>> {
    return readKeysetPage(context, {
      field: 'Estate.propertyUnits',
      entity: PropertyUnit,
      page,
      orders: BY_NUMBER,
      order: 'number',
      filter: (query) =>
        void query.andWhere(
          'row.districtId = :ofDistrict and row.estateId = :ofEstate and row.withdrawnAt is null',
          { ofDistrict: row.districtId, ofEstate: row.id },
        ),
      toNode: toPropertyUnit,
    });
  }
}

/** The same as the key by which the roll tells owners apart. */
const OWNER = `case when row.ownerNameIndex is null then 'developer'
  when row.ownerPhoneIndex is null then row.id::text else row.ownerNameIndex || '.' || row.ownerPhoneIndex end`;

function statusOfEstate(): string {
  return `(select ${statusSql('own')} from (values (1)) one left join owners_committee own
    on own.district_id = row.district_id and own.estate_id = row.id)`;
}

function narrow(
  context: RequestContext,
  query: SelectQueryBuilder<Estate>,
  filter: CommitteeEstateFilter,
): void {
  if (filter.divisionId != null)
    query.andWhere(
      'exists (select 1 from division_closure within where within.descendant_id = row.divisionId and within.ancestor_id = :divisionId::bigint)',
      { divisionId: divisionKey(filter.divisionId) },
    );
  const search = filter.search?.trim();
  if (search) query.andWhere('position(:search in row.name) > 0', { search });
  if (filter.statuses != null)
    query.andWhere(`${statusOfEstate()} = any(:statuses)`, {
      statuses: filter.statuses,
      ...statusParameters(today(context.clock)),
    });
}
