import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { keyOfType, toGlobalId } from '../../platform/graphql/global-id';
import { District, findPlaces } from '../divisions';
import { standardTimeComparisonOf } from './standard-time-comparison';
import { StandardTimeComparisonType } from './standard-time-comparison.type';

/** What figures of workload say about the rules that they are reckoned by. */
@Resolver()
export class WorkloadResolver {
  @Query(() => StandardTimeComparisonType, {
    nullable: true,
    description:
      'Standard times of a district held against sampled weeks. Null outside the districts of which you may read figures as a whole, and before the first sampled week is closed.',
  })
  @Requires('indicator.read')
  async standardTimeComparison(
    @Arg('districtId', () => ID, { description: 'Global id of the district.' }) districtId: string,
    @Arg('period', () => String, {
      nullable: true,
      description: 'A quarter or a year, such as `2026-Q3`; the last sampled quarter when left out.',
    })
    period: string | null,
    @Ctx() context: RequestContext,
  ): Promise<StandardTimeComparisonType | null> {
    const id = keyOfType(districtId, 'District')?.id;
    const district = id === undefined ? null : await context.reads.repository(District).findOne({ id });
    if (!district) return null;
    const root = district.divisionId;
    const places = await findPlaces(context, {
      districtId,
      divisionIds: [toGlobalId('Division', null, root)],
    });
    return places
      ? standardTimeComparisonOf(context, { districtId: district.id, root }, period ?? null)
      : null;
  }
}
