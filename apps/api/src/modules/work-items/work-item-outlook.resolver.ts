import { WORK_ITEM_SECTIONS } from '@weizhi/domain';
import { Ctx, Extensions, Query, Resolver } from 'type-graphql';
import { Public } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { CostExtensions } from '../../platform/graphql/cost';
import type { ResolverClass } from '../../platform/module-manifest';
import type { WorkItemList } from './list-work-items';
import { NextWorkItemsType, toWorkItem, WorkItemSectionCountType } from './work-item.type';

const MOST_NEXT = 20;

/** Makes the resolver of what stands beside the list: how much waits in each section, and what comes next. */
export function workItemOutlookResolver(list: WorkItemList): ResolverClass {
  @Resolver()
  class WorkItemOutlookResolver {
    @Query(() => [WorkItemSectionCountType], {
      description: 'How many items wait in each section, in the order of the sections; at most 5.',
    })
    @Public('counts only what waits for the caller')
    async workItemCounts(@Ctx() context: RequestContext): Promise<WorkItemSectionCountType[]> {
      const waiting = await list.listWaiting(context);
      return WORK_ITEM_SECTIONS.map((section) =>
        Object.assign(new WorkItemSectionCountType(), {
          section,
          count: waiting.filter((each) => each.section === section).length,
        }),
      );
    }

    @Query(() => NextWorkItemsType, {
      nullable: true,
      description: 'What comes onto the viewer’s list next; null when nothing does within a quarter.',
    })
    @Public('answers only what will wait for the caller')
    @Extensions({ cost: { size: MOST_NEXT } } satisfies CostExtensions)
    async nextWorkItems(@Ctx() context: RequestContext): Promise<NextWorkItemsType | null> {
      const next = await list.findNext(context);
      if (!next) return null;
      const items = next.items.slice(0, MOST_NEXT).map((sourced) => toWorkItem(sourced, context.locale));
      return Object.assign(new NextWorkItemsType(), { on: next.on, items, totalCount: next.items.length });
    }
  }
  return WorkItemOutlookResolver;
}
