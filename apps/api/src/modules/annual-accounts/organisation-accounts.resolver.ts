import { can } from '@weizhi/domain';
import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import type { CostExtensions } from '../../platform/graphql/cost';
import { Planned } from '../../platform/read-planner/planned';
import { OrganisationType } from '../organisations';
import { AnnualAccounts } from './annual-accounts.entity';
import { AnnualAccountsType, OrganisationReserveType, toAnnualAccounts } from './annual-accounts.type';
import { readReserve } from './reserve.reads';

const MOST_YEARS = 20;

/** Accounts of an organisation, and how long its reserve lasts. */
@Resolver(() => OrganisationType)
export class OrganisationAccountsResolver {
  @FieldResolver(() => [AnnualAccountsType], {
    description:
      'Its accounts, last year first, without what was withdrawn; at most 20. Empty where you may not read funding.',
  })
  @Planned({ kind: 'notPlanned', reason: 'it is empty for whoever may not read funding' })
  @Extensions({ cost: { size: 5 } } satisfies CostExtensions)
  async annualAccounts(
    @Root() { row }: OrganisationType,
    @Ctx() context: RequestContext,
  ): Promise<AnnualAccountsType[]> {
    if (!can(context.actor, 'funding.read')) return [];
    const rows = await context.reads
      .repository(AnnualAccounts)
      .query('row')
      .andWhere('row.districtId = :districtId and row.organisationId = :id', { ...row })
      .andWhere(`row.state <> 'withdrawn'`)
      .orderBy('row.year', 'DESC')
      .take(MOST_YEARS)
      .getMany();
    return rows.map(toAnnualAccounts);
  }

  @FieldResolver(() => OrganisationReserveType, {
    nullable: true,
    description: 'Months that its reserve lasts today (储备月数); null where you may not read funding.',
  })
  @Planned({
    kind: 'notPlanned',
    reason: 'it is worked out by rules of the domain and by the server’s clock',
  })
  @Extensions({ cost: { size: 5 } } satisfies CostExtensions)
  async reserve(
    @Root() { row }: OrganisationType,
    @Ctx() context: RequestContext,
  ): Promise<OrganisationReserveType | null> {
    return can(context.actor, 'funding.read') ? readReserve(context, row) : null;
  }
}
