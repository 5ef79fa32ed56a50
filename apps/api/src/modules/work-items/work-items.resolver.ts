import type { WorkItemSection } from '@weizhi/domain';
import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Public } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { thrown } from '../../platform/errors/thrown';
import {
  type Connection,
  ConnectionArguments,
  type PageRequest,
  readPage,
  toConnection,
} from '../../platform/graphql/connection';
import type { ResolverClass } from '../../platform/module-manifest';
import { divisionLoader, DivisionType, toDivision } from '../divisions';
import type { SourcedItem, WorkItemList } from './list-work-items';
import { toWorkItem, WorkItemConnection, WorkItemSectionEnum, WorkItemType } from './work-item.type';

/** Makes the resolver of the list. */
export function workItemsResolver(list: WorkItemList): ResolverClass {
  @Resolver(() => WorkItemType)
  class WorkItemsResolver {
    @Query(() => WorkItemConnection, {
      description: 'What waits for the viewer (待办), most pressing first.',
    })
    @Public('answers only what waits for the caller; a caller without the permission has nothing waiting')
    async workItems(
      @Args(() => ConnectionArguments) args: ConnectionArguments,
      @Arg('section', () => WorkItemSectionEnum, {
        nullable: true,
        description: 'Only what stands in this section.',
      })
      section: WorkItemSection | null | undefined,
      @Ctx() context: RequestContext,
    ): Promise<Connection<WorkItemType>> {
      const page = readPage(args);
      const waiting = await list.listWaiting(context);
      const all = section == null ? waiting : waiting.filter((each) => each.section === section);
      return toConnection({
        page,
        rows: rowsOf(context, page, all),
        cursorOf: ({ item }) => context.cursors.encode(purposeOf(context), [item.key]),
        toNode: (sourced) => toWorkItem(sourced, context.locale),
        countRows: () => Promise.resolve(all.length),
      });
    }

    @Query(() => Int, { description: 'How many items wait for the viewer.' })
    @Public('counts only what waits for the caller')
    async workItemCount(@Ctx() context: RequestContext): Promise<number> {
      return (await list.listWaiting(context)).length;
    }

    @FieldResolver(() => DivisionType, {
      nullable: true,
      description: 'The division it is about; null when it is about none.',
    })
    async division(
      @Root() { divisionId }: WorkItemType,
      @Ctx() context: RequestContext,
    ): Promise<DivisionType | null> {
      const row = divisionId === null ? undefined : await divisionLoader(context).load(divisionId);
      return row ? toDivision(row) : null;
    }
  }
  return WorkItemsResolver;
}

/** The rows of a page in the direction of travel, one more than asked for. */
function rowsOf(
  context: RequestContext,
  page: PageRequest,
  all: readonly SourcedItem[],
): readonly SourcedItem[] {
  const travelled = page.backward ? [...all].reverse() : all;
  return travelled.slice(
    startOf(context, page, travelled),
    startOf(context, page, travelled) + page.size + 1,
  );
}

/** An item that has been done meanwhile leaves no trace; the list then begins anew rather than skip anything. */
function startOf(context: RequestContext, page: PageRequest, travelled: readonly SourcedItem[]): number {
  if (page.cursor === null) return 0;
  const [key] = context.cursors.decode(purposeOf(context), page.cursor) ?? [];
  if (key === undefined) throw thrown('INVALID_CURSOR');
  return travelled.findIndex(({ item }) => item.key === key) + 1;
}

function purposeOf(context: RequestContext): { field: string; order: string; scope: string } {
  return { field: 'Query.workItems', order: 'pressing', scope: context.actor.id };
}
