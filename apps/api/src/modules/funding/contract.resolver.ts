import { fenOfMoney, moneyOfFen, type MoneyText } from '@weizhi/domain';
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { Connection } from '../../platform/graphql/connection';
import type { CostExtensions } from '../../platform/graphql/cost';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import { Decimal } from '../../platform/graphql/scalars';
import { Planned } from '../../platform/read-planner/planned';
import { divisionLoader, DivisionType, toDivision } from '../divisions';
import { organisationLoader, OrganisationType, toOrganisation } from '../organisations';
import { FundingContract, FundingContractEvent } from './contract.entity';
import { FundingContractArguments } from './contract.inputs';
import { CONTRACT_LIST_READ, CONTRACT_ORDERS, narrowContracts } from './contract-list';
import {
  FundingContractConnection,
  FundingContractEventType,
  FundingContractType,
  toContractEvent,
  toFundingContract,
} from './contract.type';
import { contractKey, findContract } from './find-contract';
import { instalmentsOf, milestonesOf, paymentsOf } from './funding.loaders';
import { FundingPayment } from './instalment.entity';
import { FundingInstalmentType, FundingMilestoneType, toInstalment, toMilestone } from './instalment.type';

const MOST_EVENTS = 100;
const MOST_PLANNED = 20;

/** Reads funded projects. */
@Resolver(() => FundingContractType)
export class FundingContractResolver {
  @Query(() => FundingContractType, {
    nullable: true,
    description: 'A funded project by its id; null when it does not exist or lies outside your divisions.',
  })
  @Requires('funding.read')
  @Planned({
    kind: 'byId',
    entity: FundingContract,
    where: {
      districtId: { argument: 'id', decode: (id) => contractKey(id).districtId },
      id: { argument: 'id', decode: (id) => contractKey(id).id },
    },
  })
  async fundingContract(
    @Arg('id', () => ID, { description: 'Global id of the funded project.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<FundingContractType | null> {
    const row = await findContract(context.reads, id);
    return row ? toFundingContract(row) : null;
  }

  @Query(() => FundingContractConnection, {
    description: 'Funded projects of your divisions, last changed first unless said otherwise.',
  })
  @Requires('funding.read')
  @Planned(CONTRACT_LIST_READ)
  fundingContracts(
    @Args(() => FundingContractArguments) { filter, orderBy, ...page }: FundingContractArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<FundingContractType>> {
    return readKeysetPage(context, {
      field: 'Query.fundingContracts',
      entity: FundingContract,
      page,
      orders: CONTRACT_ORDERS,
      order: orderBy,
      filter: (query) => {
        narrowContracts(query, filter ?? {});
      },
      toNode: toFundingContract,
    });
  }

  @FieldResolver(() => DivisionType, { description: 'Division that the project is for.' })
  @Planned({ kind: 'toOne', via: 'divisionId' })
  async division(
    @Root() { row }: FundingContractType,
    @Ctx() context: RequestContext,
  ): Promise<DivisionType> {
    const division = await divisionLoader(context).load(row.divisionId);
    if (!division) throw new Error(`A contract is of a division that is absent: ${row.divisionId}`);
    return toDivision(division);
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'The supplier (承接主体); null when you may not read it.',
  })
  @Planned({ kind: 'toOne', via: 'supplierId' })
  supplier(
    @Root() { row }: FundingContractType,
    @Ctx() context: RequestContext,
  ): Promise<OrganisationType | null> {
    return organisationOf(context, row.districtId, row.supplierId);
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'The fiscal host (托管机构) that signs for the supplier; null when there is none.',
  })
  @Planned({ kind: 'toOne', via: 'fiscalHostId' })
  fiscalHost(
    @Root() { row }: FundingContractType,
    @Ctx() context: RequestContext,
  ): Promise<OrganisationType | null> {
    return organisationOf(context, row.districtId, row.fiscalHostId);
  }

  @FieldResolver(() => Decimal, { description: 'What was paid so far, in yuan.' })
  @Planned({
    kind: 'sql',
    type: 'numeric',
    expression: (row) =>
      `(select coalesce(sum(paid.amount), 0)::numeric(14,2) from funding_payment paid where paid.district_id = ${row.column('districtId')} and paid.contract_id = ${row.column('id')} and ${row.scope(FundingPayment, 'paid')})`,
  })
  async paidAmount(@Root() { row }: FundingContractType, @Ctx() context: RequestContext): Promise<string> {
    const payments = await paymentsOf(context, row);
    return moneyOfFen(payments.reduce((sum, { amount }) => sum + fenOfMoney(amount as MoneyText), 0n));
  }

  @FieldResolver(() => [FundingMilestoneType], { description: 'Its milestones in their order; at most 20.' })
  @Extensions({ cost: { size: MOST_PLANNED } } satisfies CostExtensions)
  async milestones(
    @Root() { row }: FundingContractType,
    @Ctx() context: RequestContext,
  ): Promise<FundingMilestoneType[]> {
    return (await milestonesOf(context, row)).map(toMilestone);
  }

  @FieldResolver(() => [FundingInstalmentType], {
    description: 'Its instalments in their order; at most 20.',
  })
  @Extensions({ cost: { size: MOST_PLANNED } } satisfies CostExtensions)
  async instalments(
    @Root() { row }: FundingContractType,
    @Ctx() context: RequestContext,
  ): Promise<FundingInstalmentType[]> {
    const milestones = await milestonesOf(context, row);
    const payments = await paymentsOf(context, row);
    return (await instalmentsOf(context, row)).map((instalment) => {
      const milestone = milestones.find(({ id }) => id === instalment.milestoneId);
      if (!milestone) throw new Error('An instalment has a milestone');
      const payment = payments.find(({ instalmentId }) => instalmentId === instalment.id);
      return toInstalment({ instalment, milestone, payment }, row.state);
    });
  }

  @FieldResolver(() => [FundingContractEventType], {
    description: 'What happened to it, last first; at most 100.',
  })
  @Extensions({ cost: { size: MOST_EVENTS } } satisfies CostExtensions)
  async events(
    @Root() { row }: FundingContractType,
    @Ctx() context: RequestContext,
  ): Promise<FundingContractEventType[]> {
    const events = await context.reads.repository(FundingContractEvent).find({
      where: { districtId: row.districtId, contractId: row.id },
      order: { recordedAt: 'DESC', id: 'DESC' },
      take: MOST_EVENTS,
    });
    return events.map(toContractEvent);
  }
}

async function organisationOf(
  context: RequestContext,
  districtId: string,
  id: string | null,
): Promise<OrganisationType | null> {
  const row = id === null ? undefined : await organisationLoader(context).load({ districtId, id });
  return row ? toOrganisation(row) : null;
}
