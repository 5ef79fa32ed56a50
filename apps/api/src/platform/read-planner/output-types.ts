import { getNamedType, isListType, isNonNullType, isObjectType } from 'graphql';
import type { GraphQLObjectType, GraphQLOutputType } from 'graphql';
import { Unplannable } from './unplannable';

/** The object type of a field that is not a list. */
export function objectTypeOf(type: GraphQLOutputType, coordinate: string): GraphQLObjectType {
  const inner = unwrapped(type);
  if (!isObjectType(inner)) throw new Unplannable(`${coordinate} is not an object type`);
  return inner;
}

/** The object type that a list field lists. */
export function listItemType(type: GraphQLOutputType): GraphQLObjectType {
  const item = getNamedType(type);
  if (!isListType(unwrapped(type)) || !isObjectType(item))
    throw new Unplannable(`${String(type)} is not a list of objects`);
  return item;
}

/** The type of what a connection lists: its edges or its nodes. */
export function itemType(connection: GraphQLObjectType, name: 'edges' | 'nodes'): GraphQLObjectType {
  const list = unwrapped(connection.getFields()[name]?.type);
  const item = isListType(list) ? unwrapped(list.ofType as GraphQLOutputType) : undefined;
  if (!isObjectType(item)) throw new Unplannable(`${connection.name}.${name} is not a list of objects`);
  return item;
}

/** The type of an edge's node. */
export function nodeType(edge: GraphQLObjectType): GraphQLObjectType {
  const node = unwrapped(edge.getFields()['node']?.type);
  if (!isObjectType(node)) throw new Unplannable(`${edge.name}.node is not an object type`);
  return node;
}

function unwrapped(type: GraphQLOutputType | undefined): GraphQLOutputType | undefined {
  return isNonNullType(type) ? type.ofType : type;
}
