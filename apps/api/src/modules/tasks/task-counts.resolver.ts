import type { TaskStatus } from '@weizhi/domain';
import { Arg, Ctx, Extensions, Query, registerEnumType, Resolver } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { CostExtensions } from '../../platform/graphql/cost';
import { CommunityTask } from './community-task.entity';
import { CommunityTaskFilter } from './task.inputs';
import { column, narrowTasks } from './task-list';
import { overdueSql, statusSql } from './task-standing';
import { readTaskTotals } from './task-totals.reads';
import { CommunityTaskStatusCount, CommunityTaskTotals } from './task.type';

/** What tasks may be summed up by. */
export enum CommunityTaskTotalsBy {
  DEPARTMENT = 'department',
  COMMUNITY = 'community',
}

registerEnumType(CommunityTaskTotalsBy, {
  name: 'CommunityTaskTotalsBy',
  description: 'What tasks are summed up by.',
  valuesConfig: {
    DEPARTMENT: { description: 'By the department that put them.' },
    COMMUNITY: { description: 'By the community that has them.' },
  },
});

/** Counts tasks for the tabs above the register, and for whoever answers for departments. */
@Resolver()
export class CommunityTaskCountsResolver {
  @Query(() => [CommunityTaskStatusCount], {
    description:
      'How many tasks are in each status today, for the tabs above the register. The filter’s own statuses are not looked at. At most 10.',
  })
  @Extensions({ cost: { size: 10 } } satisfies CostExtensions)
  @Requires('communityTask.read')
  async communityTaskStatusCounts(
    @Arg('filter', () => CommunityTaskFilter, {
      nullable: true,
      description: 'What the register is kept to.',
    })
    filter: CommunityTaskFilter | null,
    @Ctx() context: RequestContext,
  ): Promise<CommunityTaskStatusCount[]> {
    const query = context.reads.repository(CommunityTask).query('row');
    narrowTasks(query, { ...filter, statuses: null, overdue: null }, context);
    const rows = await query
      .select(statusSql(column, ':today::date'), 'status')
      .addSelect('count(*)::int', 'count')
      .addSelect(`count(*) filter (where ${overdueSql(column, ':today::date')})::int`, 'overdueCount')
      .groupBy('1')
      .orderBy('1')
      .getRawMany<{ status: TaskStatus; count: number; overdueCount: number }>();
    return rows.map((row) => Object.assign(new CommunityTaskStatusCount(), row));
  }

  @Query(() => [CommunityTaskTotals], {
    description:
      'Tasks at your communities summed up, the most first; at most 300. What a subdistrict splits counts where its parts are.',
  })
  @Extensions({ cost: { size: 50 } } satisfies CostExtensions)
  @Requires('communityTask.read')
  communityTaskTotals(
    @Arg('by', () => CommunityTaskTotalsBy, { description: 'What they are summed up by.' })
    by: CommunityTaskTotalsBy,
    @Arg('filter', () => CommunityTaskFilter, { nullable: true, description: 'What is summed up.' })
    filter: CommunityTaskFilter | null,
    @Ctx() context: RequestContext,
  ): Promise<CommunityTaskTotals[]> {
    return readTaskTotals(context, by, filter ?? {});
  }
}
