import type { RegistrationStatus } from '@weizhi/domain';
import { Arg, Ctx, Extensions, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { CostExtensions } from '../../platform/graphql/cost';
import { Organisation } from './organisation.entity';
import { RegistrationStatusEnum } from './organisation.enums';
import { OrganisationFilter } from './organisation.inputs';
import { narrowOrganisations } from './organisation-list';

@ObjectType('OrganisationStatusCount', { description: 'How many organisations have a registration status.' })
@FieldClass('internal')
export class OrganisationStatusCount {
  @Field(() => RegistrationStatusEnum, { description: 'The status.' })
  status: RegistrationStatus;

  @Field(() => Int, { description: 'Organisations.' })
  count: number;
}

/** Counts for the tabs of the list. */
@Resolver()
export class OrganisationStatusCountResolver {
  @Query(() => [OrganisationStatusCount], {
    description:
      'How many organisations of a list have each registration status, for the tabs above it; statuses that none has are left out. At most 11. The filter’s own statuses are not looked at.',
  })
  @Extensions({ cost: { size: 11 } } satisfies CostExtensions)
  @Requires('organisation.read')
  async organisationStatusCounts(
    @Arg('filter', () => OrganisationFilter, { nullable: true, description: 'What the list is kept to.' })
    filter: OrganisationFilter | null,
    @Ctx() context: RequestContext,
  ): Promise<OrganisationStatusCount[]> {
    const query = context.reads.repository(Organisation).query('row');
    narrowOrganisations(query, { ...filter, registrationStatuses: null }, context);
    const rows = await query
      .select('row.registrationStatus', 'status')
      .addSelect('count(*)::int', 'count')
      .groupBy('row.registrationStatus')
      .orderBy('row.registrationStatus')
      .getRawMany<{ status: RegistrationStatus; count: number }>();
    return rows.map((row) => Object.assign(new OrganisationStatusCount(), row));
  }
}
