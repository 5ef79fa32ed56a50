import { decide } from '@weizhi/domain';
import { Arg, Ctx, Extensions, ID, Query, Resolver } from 'type-graphql';
import { Public } from '../access/requires';
import type { RequestContext } from '../context/request-context';
import type { NodeTarget, ReadExtensions } from '../read-planner/read-annotations';
import { fromGlobalId } from './global-id';
import { Node, type NodeFinder } from './node';

/** Makes the resolver of `node(id)` over the finders that modules register. */
export function nodeResolver(finders: readonly NodeFinder[]): new () => object {
  const byType = new Map(finders.map((finder) => [finder.type, finder]));
  if (byType.size !== finders.length) throw new Error('Two node finders for one type');

  @Resolver()
  class NodeResolver {
    @Query(() => Node, {
      nullable: true,
      description:
        'Fetches a thing by its global id; null when it does not exist, is of no type that can be fetched, or may not be seen by you.',
    })
    @Public(
      'the permission depends on the type that the id names; it is decided there, and refusal reads as absence',
    )
    @Extensions({
      read: { kind: 'node', argument: 'id', decode: (id) => targetOf(id, byType) },
    } satisfies ReadExtensions)
    async node(
      @Arg('id', () => ID, { description: 'Global id as given out in any `id` field.' }) id: string,
      @Ctx() context: RequestContext,
    ): Promise<object | null> {
      const key = fromGlobalId(id);
      const finder = key && byType.get(key.type);
      if (!finder || !decide(context.actor, finder.requires, null).allowed) return null;
      return (await finder.find(context, key)) ?? null;
    }
  }
  return NodeResolver;
}

/** The key of a row for planned reads; a type that does not say its entity is for the resolver. */
function targetOf(id: string, finders: ReadonlyMap<string, NodeFinder>): NodeTarget | undefined {
  const key = fromGlobalId(id);
  const finder = key && finders.get(key.type);
  if (!finder) return undefined;
  const where = key.districtId === null ? { id: key.id } : { districtId: key.districtId, id: key.id };
  return { type: key.type, where, requires: finder.requires };
}
