import { Args, ArgsType, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import type { SelectQueryBuilder } from 'typeorm';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { type Connection, ConnectionArguments } from '../../platform/graphql/connection';
import { IsoDate } from '../../platform/graphql/scalars';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import type { KeysetOrder } from '../../platform/read-planner/read-annotations';
import { districtRowKey } from '../../platform/graphql/global-id';
import { FundEntryRow } from './fund-entry.entity';
import { DEVELOPMENT_FUND } from './fund.type';
import { FundEntryConnection, type FundEntryType, toFundEntry } from './fund-entry.type';

/** The one order of the list. */
export const FUND_ENTRY_ORDERS: Readonly<Record<'lastFirst', KeysetOrder>> = {
  lastFirst: { properties: ['occurredOn'], direction: 'desc' },
};

@InputType({
  description: 'What a list of entries of funds is kept to; parts that are left out do not narrow it.',
})
export class FundEntryFilter {
  @Field(() => ID, { nullable: true, description: 'Only entries of this fund.' })
  fundId?: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Only from this day.' })
  from?: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Only to this day.' })
  to?: string | null;
}

@ArgsType()
export class FundEntryArguments extends ConnectionArguments {
  @Field(() => FundEntryFilter, { nullable: true, description: 'What the list is kept to.' })
  filter?: FundEntryFilter | null;
}

/** Narrows a query whose alias is `row` to what the list is kept to. */
export function narrowFundEntries(
  query: SelectQueryBuilder<FundEntryRow>,
  { fundId, from, to }: FundEntryFilter,
): void {
  query.andWhere('row.withdrawnAt is null');
  if (fundId != null)
    query.andWhere('row.districtId = :districtId and row.fundId = :fund', {
      districtId: districtRowKey(DEVELOPMENT_FUND, fundId).districtId,
      fund: districtRowKey(DEVELOPMENT_FUND, fundId).id,
    });
  if (from != null) query.andWhere('row.occurredOn >= :from', { from });
  if (to != null) query.andWhere('row.occurredOn <= :to', { to });
}

/** Reads the entries of funds. */
@Resolver()
export class FundEntryResolver {
  @Query(() => FundEntryConnection, { description: 'Entries of the funds of your divisions, last first.' })
  @Requires('funding.read')
  fundEntries(
    @Args(() => FundEntryArguments) { filter, ...page }: FundEntryArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<FundEntryType>> {
    return readKeysetPage(context, {
      field: 'Query.fundEntries',
      entity: FundEntryRow,
      page,
      orders: FUND_ENTRY_ORDERS,
      order: 'lastFirst',
      filter: (query) => {
        narrowFundEntries(query, filter ?? {});
      },
      toNode: toFundEntry,
    });
  }
}
