import type { Permission } from '@weizhi/domain';
import { Field, ID, InterfaceType } from 'type-graphql';
import type { RequestContext } from '../context/request-context';
import type { GlobalKey } from './global-id';

/** Whatever can be fetched again by its id. */
@InterfaceType({ description: 'Whatever can be fetched again by its global id, through `node(id)`.' })
export abstract class Node {
  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  id: string;
}

/**
 * How a module finds one of its nodes. The permission is decided before the finder runs; the finder reads
 * through the scoped repository, so what lies outside the actor's divisions is undefined like what is absent.
 */
export interface NodeFinder {
  /** Name of the type in the schema, which is also the type in its global ids. */
  readonly type: string;
  readonly requires: Permission;
  /** Answers an instance of the type's class. */
  find(context: RequestContext, key: GlobalKey): Promise<object | undefined>;
}
