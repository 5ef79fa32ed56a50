import { decimalText, settledMeanScore } from '@weizhi/domain';
import { IsNull } from 'typeorm';
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { type Connection, ConnectionArguments } from '../../platform/graphql/connection';
import type { CostExtensions } from '../../platform/graphql/cost';
import { districtRowKey, toGlobalId } from '../../platform/graphql/global-id';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import { Planned } from '../../platform/read-planner/planned';
import type { KeysetOrder } from '../../platform/read-planner/read-annotations';
import { organisationLoader, OrganisationType, toOrganisation } from '../organisations';
import { dayOf } from './contract-event';
import { findFund, readBalances } from './find-fund';
import { DevelopmentFund, FundAward, FundCall, FundRestrictionRow, FundScore } from './fund.entity';
import { FundEntryRow } from './fund-entry.entity';
import {
  DEVELOPMENT_FUND,
  DevelopmentFundConnection,
  DevelopmentFundType,
  FUND_RESTRICTION,
  FundAwardType,
  FundBalanceType,
  FundCallType,
  toDevelopmentFund,
  toFundAward,
  toFundBalance,
  toFundCall,
} from './fund.type';
import { FundEntryType, toFundEntry } from './fund-entry.type';

const MOST = 100;
const ORDERS: Readonly<Record<string, KeysetOrder>> = { byName: { properties: ['name'], direction: 'asc' } };
const fundKey = (id: unknown): { districtId: string; id: string } => districtRowKey(DEVELOPMENT_FUND, id);

/** Reads development funds. */
@Resolver(() => DevelopmentFundType)
export class DevelopmentFundResolver {
  @Query(() => DevelopmentFundConnection, { description: 'Development funds of your divisions, by name.' })
  @Requires('funding.read')
  @Planned({ kind: 'connection', entity: DevelopmentFund, orders: ORDERS, defaultOrder: 'byName' })
  developmentFunds(
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<DevelopmentFundType>> {
    return readKeysetPage(context, {
      field: 'Query.developmentFunds',
      entity: DevelopmentFund,
      page,
      orders: ORDERS,
      order: 'byName',
      toNode: toDevelopmentFund,
    });
  }

  @Query(() => DevelopmentFundType, {
    nullable: true,
    description: 'A development fund by its id; null when it does not exist or lies outside your divisions.',
  })
  @Requires('funding.read')
  @Planned({
    kind: 'byId',
    entity: DevelopmentFund,
    where: {
      districtId: { argument: 'id', decode: (id) => fundKey(id).districtId },
      id: { argument: 'id', decode: (id) => fundKey(id).id },
    },
  })
  async developmentFund(
    @Arg('id', () => ID, { description: 'Global id of the fund.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<DevelopmentFundType | null> {
    const row = await findFund(context.reads, id);
    return row ? toDevelopmentFund(row) : null;
  }

  @FieldResolver(() => [FundBalanceType], {
    description: 'What it holds by restriction, unrestricted money first; at most 100.',
  })
  @Extensions({ cost: { size: 20 } } satisfies CostExtensions)
  async balances(
    @Root() { row }: DevelopmentFundType,
    @Ctx() context: RequestContext,
  ): Promise<FundBalanceType[]> {
    const balances = await readBalances(context.reads, row);
    const restrictions = await context.reads.repository(FundRestrictionRow).find({
      where: { districtId: row.districtId, fundId: row.id },
      order: { createdAt: 'ASC', id: 'ASC' },
      take: MOST,
    });
    const nothing = { restriction: null, balance: '0.00', committed: '0.00', available: '0.00' };
    return [null, ...restrictions].map((part) => {
      const held = balances.find(({ restriction }) => restriction === (part?.id ?? null)) ?? nothing;
      return toFundBalance(held as (typeof balances)[number], {
        restrictionId: part && toGlobalId(FUND_RESTRICTION, part.districtId, part.id),
        title: part?.title ?? null,
        themes: part?.themes ?? [],
        until: part?.until ?? null,
      });
    });
  }

  @FieldResolver(() => [FundEntryType], { description: 'Its entries, last first; at most 100.' })
  @Extensions({ cost: { size: MOST } } satisfies CostExtensions)
  async entries(
    @Root() { row }: DevelopmentFundType,
    @Ctx() context: RequestContext,
  ): Promise<FundEntryType[]> {
    const rows = await context.reads.repository(FundEntryRow).find({
      where: { districtId: row.districtId, fundId: row.id, withdrawnAt: IsNull() },
      order: { occurredOn: 'DESC', recordedAt: 'DESC', id: 'DESC' },
      take: MOST,
    });
    return rows.map(toFundEntry);
  }

  @FieldResolver(() => [FundCallType], { description: 'Its calls, last to close first; at most 100.' })
  @Extensions({ cost: { size: 20 } } satisfies CostExtensions)
  async calls(@Root() { row }: DevelopmentFundType, @Ctx() context: RequestContext): Promise<FundCallType[]> {
    const rows = await context.reads.repository(FundCall).find({
      where: { districtId: row.districtId, fundId: row.id },
      order: { closesOn: 'DESC', id: 'DESC' },
      take: MOST,
    });
    const today = dayOf(context.clock.now());
    return rows.map((call) => toFundCall(call, today));
  }

  @FieldResolver(() => [FundAwardType], { description: 'Applications to it, last first; at most 100.' })
  @Extensions({ cost: { size: MOST } } satisfies CostExtensions)
  async awards(
    @Root() { row }: DevelopmentFundType,
    @Ctx() context: RequestContext,
  ): Promise<FundAwardType[]> {
    const { districtId } = row;
    const rows = await context.reads.repository(FundAward).find({
      where: { districtId, fundId: row.id },
      order: { appliedAt: 'DESC', id: 'DESC' },
      take: MOST,
    });
    const scores = await context.reads
      .repository(FundScore)
      .query('row')
      .andWhere('row.districtId = :districtId and row.awardId = any(:ids)', {
        districtId,
        ids: rows.map(({ id }) => id),
      })
      .getMany();
    const calls = await context.reads.repository(FundCall).find({ where: { districtId, fundId: row.id } });
    return rows.map((award) => {
      const own = scores.filter(({ awardId }) => awardId === award.id);
      return toFundAward(award, {
        call: calls.find(({ id }) => id === award.callId),
        scores: own,
        mean: settledMeanScore(own.map(({ points }) => decimalText(points))),
      });
    });
  }
}

/** Who applied. */
@Resolver(() => FundAwardType)
export class FundAwardResolver {
  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'The organisation that applied; null when you may not read it.',
  })
  async applicant(
    @Root() { row }: FundAwardType,
    @Ctx() context: RequestContext,
  ): Promise<OrganisationType | null> {
    const found = await organisationLoader(context).load({ districtId: row.districtId, id: row.applicantId });
    return found ? toOrganisation(found) : null;
  }
}
