import { Args, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { CostExtensions } from '../../platform/graphql/cost';
import { findPlaces } from '../divisions';
import { readWorkLogs } from './work-log.reads';
import { WorkLogArguments, WorkLogType } from './work-log.type';

/** Reads work logs. */
@Resolver()
export class WorkLogResolver {
  @Query(() => [WorkLogType], {
    description:
      'Work logs of a place and of all below it, the newest year first; none outside your divisions.',
  })
  @Requires('indicator.read')
  @Extensions({ cost: { size: 40 } } satisfies CostExtensions)
  async workLogs(
    @Args(() => WorkLogArguments) { divisionId, districtId }: WorkLogArguments,
    @Ctx() context: RequestContext,
  ): Promise<WorkLogType[]> {
    const places = await findPlaces(context, { districtId: districtId ?? null, divisionIds: [divisionId] });
    return places ? readWorkLogs(context.reads, places) : [];
  }
}
