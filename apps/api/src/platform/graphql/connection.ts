import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { thrown } from '../errors/thrown';

/** Largest page there is. */
export const MAXIMUM_PAGE = 100;

/** Arguments of every connection. */
@ArgsType()
export class ConnectionArguments {
  @Field(() => Int, {
    nullable: true,
    description: 'How many from the front, 1 to 100. Either this or `last` is required.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor after which the page begins.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many from the back, 1 to 100. Either this or `first` is required.',
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor before which the page ends.' })
  before?: string | null;
}

/** Where a page lies among its neighbours. */
@ObjectType({ description: 'Where a page lies among its neighbours (Relay).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there are more items after this page.' })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: 'Whether there are more items before this page.' })
  hasPreviousPage: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first item, null when the page is empty.',
  })
  startCursor: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last item, null when the page is empty.',
  })
  endCursor: string | null;
}

/** A page of items. `countRows` runs only when the total is asked for. */
export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: PageInfo;
  readonly totalCount?: number | null;
  readonly countRows?: () => Promise<number | null>;
}

/**
 * Makes the Relay connection and edge types of a node. `name` is the node's name in the schema; call it once
 * per node and export the answer.
 */
export function connectionType<Node extends object>(
  nodeClass: ClassType<Node>,
  name: string,
): ClassType<Connection<Node>> {
  @ObjectType(`${name}Edge`, { description: `One ${name} in a page, with its cursor.` })
  class Edge {
    @Field(() => String, { description: 'Position of the item in this connection.' })
    cursor: string;

    @Field(() => nodeClass, { description: 'The item.' })
    node: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name} items (Relay connection).` })
  class NodeConnection implements Connection<Node> {
    @Field(() => [Edge], { description: 'The items of the page, at most 100.' })
    edges: Edge[];

    @Field(() => PageInfo, { description: 'Where the page lies.' })
    pageInfo: PageInfo;

    @Field(() => Int, {
      nullable: true,
      description: 'How many items there are in all; null where counting would be too dear.',
    })
    totalCount?: number | null;

    countRows?: () => Promise<number | null>;
  }
  return NodeConnection;
}

/** A checked page request. */
export interface PageRequest {
  readonly size: number;
  /** Whether the page is taken from the back. */
  readonly backward: boolean;
  readonly cursor: string | null;
}

/**
 * Checks the paging arguments: exactly one of `first` and `last`, 1 to 100, with the cursor that belongs to it.
 * @throws PAGE_SIZE_REQUIRED, PAGE_TOO_LARGE, BAD_USER_INPUT
 */
export function readPage(page: ConnectionArguments): PageRequest {
  const [asked, other] = directionsOf(page);
  if (asked.size === null || other.size !== null || asked.size < 1) throw thrown('PAGE_SIZE_REQUIRED');
  if (asked.size > MAXIMUM_PAGE) throw thrown('PAGE_TOO_LARGE', { maximum: MAXIMUM_PAGE });
  if (other.cursor !== null) throw thrown('BAD_USER_INPUT', { argument: other.cursorArgument });
  return { size: asked.size, backward: asked.cursorArgument === 'before', cursor: asked.cursor };
}

interface Direction {
  readonly size: number | null;
  readonly cursor: string | null;
  readonly cursorArgument: 'after' | 'before';
}

/** The direction that was asked for, then the other one. */
function directionsOf({ first, after, last, before }: ConnectionArguments): readonly [Direction, Direction] {
  const forward: Direction = { size: first ?? null, cursor: after ?? null, cursorArgument: 'after' };
  const backward: Direction = { size: last ?? null, cursor: before ?? null, cursorArgument: 'before' };
  return forward.size === null ? [backward, forward] : [forward, backward];
}

/**
 * Assembles a page from rows that were read in the direction of travel with one row more than asked for.
 * Backward rows arrive in reverse and are turned round here.
 */
export function toConnection<Row, Node>(options: {
  readonly page: PageRequest;
  readonly rows: readonly Row[];
  readonly cursorOf: (row: Row) => string;
  readonly toNode: (row: Row) => Node;
  readonly countRows?: () => Promise<number | null>;
}): Connection<Node> {
  const { page, rows, cursorOf, toNode, countRows } = options;
  const more = rows.length > page.size;
  const kept = rows.slice(0, page.size);
  if (page.backward) kept.reverse();
  const edges = kept.map((row) => ({ cursor: cursorOf(row), node: toNode(row) }));
  const pageInfo: PageInfo = {
    hasNextPage: page.backward ? page.cursor !== null : more,
    hasPreviousPage: page.backward ? more : page.cursor !== null,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, pageInfo, countRows };
}
