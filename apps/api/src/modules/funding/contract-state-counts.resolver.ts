import type { ContractState } from '@weizhi/domain';
import { Arg, Ctx, Extensions, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { CostExtensions } from '../../platform/graphql/cost';
import { FundingContract } from './contract.entity';
import { FundingContractFilter } from './contract.inputs';
import { narrowContracts } from './contract-list';
import { ContractStateEnum } from './funding.enums';

@ObjectType('FundingContractStateCount', { description: 'How many funded projects are in a state.' })
@FieldClass('internal')
export class FundingContractStateCount {
  @Field(() => ContractStateEnum, { description: 'The state.' })
  state: ContractState;

  @Field(() => Int, { description: 'Projects.' })
  count: number;

  @Field(() => Int, { description: 'Those of them that are the hub organisation’s own.' })
  hubCount: number;
}

/** Counts for the tabs of the list. */
@Resolver()
export class ContractStateCountResolver {
  @Query(() => [FundingContractStateCount], {
    description:
      'How many funded projects of a list are in each state, for the tabs above it; states that none is in are left out. At most 17. The filter’s own states and `hub` are not looked at.',
  })
  @Extensions({ cost: { size: 17 } } satisfies CostExtensions)
  @Requires('funding.read')
  async fundingContractStateCounts(
    @Arg('filter', () => FundingContractFilter, { nullable: true, description: 'What the list is kept to.' })
    filter: FundingContractFilter | null,
    @Ctx() context: RequestContext,
  ): Promise<FundingContractStateCount[]> {
    const query = context.reads.repository(FundingContract).query('row');
    narrowContracts(query, { ...filter, states: null, hub: null });
    const rows = await query
      .select('row.state', 'state')
      .addSelect('count(*)::int', 'count')
      .addSelect('count(*) filter (where row.hub)::int', 'hubCount')
      .groupBy('row.state')
      .orderBy('row.state')
      .getRawMany<{ state: ContractState; count: number; hubCount: number }>();
    return rows.map((row) => Object.assign(new FundingContractStateCount(), row));
  }
}
