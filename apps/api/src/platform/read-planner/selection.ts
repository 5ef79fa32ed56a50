import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  doTypesOverlap,
  getDirectiveValues,
  isAbstractType,
  isObjectType,
} from 'graphql';
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLObjectType,
  GraphQLSchema,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import { Unplannable } from './unplannable';

/** Response keys in the order of the answer, each with the nodes that ask for it. */
export type Selection = ReadonlyMap<string, readonly FieldNode[]>;

/** What a selection is collected from. */
export interface SelectionContext {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Coerced variables; only booleans are looked at, and they are part of the plan's key. */
  readonly variables: Readonly<Record<string, unknown>>;
}

const KNOWN_DIRECTIVES: ReadonlySet<string> = new Set([
  GraphQLSkipDirective.name,
  GraphQLIncludeDirective.name,
]);

/** The fields of an object type that selection sets ask for: the algorithm CollectFields of the specification. */
export function collectSelection(
  context: SelectionContext,
  type: GraphQLObjectType,
  sets: readonly (SelectionSetNode | undefined)[],
): Selection {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  for (const set of sets) if (set) collect({ context, type, fields, visited }, set);
  return fields;
}

interface Collection {
  readonly context: SelectionContext;
  readonly type: GraphQLObjectType;
  readonly fields: Map<string, FieldNode[]>;
  readonly visited: Set<string>;
}

function collect(collection: Collection, set: SelectionSetNode): void {
  for (const node of set.selections) {
    if (!isIncluded(collection.context, node)) continue;
    if (node.kind === Kind.FIELD) addField(collection.fields, node);
    else if (node.kind === Kind.FRAGMENT_SPREAD) collectSpread(collection, node.name.value);
    else if (applies(collection, node.typeCondition?.name.value)) collect(collection, node.selectionSet);
  }
}

function addField(fields: Map<string, FieldNode[]>, node: FieldNode): void {
  const key = node.alias?.value ?? node.name.value;
  const nodes = fields.get(key);
  if (nodes) nodes.push(node);
  else fields.set(key, [node]);
}

function collectSpread(collection: Collection, name: string): void {
  if (collection.visited.has(name)) return;
  collection.visited.add(name);
  const fragment = collection.context.fragments[name];
  if (!fragment) throw new Unplannable(`fragment ${name} is not there`);
  if (fragment.directives?.length) throw new Unplannable('a directive on a fragment');
  if (applies(collection, fragment.typeCondition.name.value)) collect(collection, fragment.selectionSet);
}

function isIncluded({ variables }: SelectionContext, node: SelectionNode): boolean {
  const unknown = node.directives?.find(({ name }) => !KNOWN_DIRECTIVES.has(name.value));
  if (unknown) throw new Unplannable(`directive @${unknown.name.value}`);
  if (!node.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;
}

function applies({ context, type }: Collection, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditional = context.schema.getType(condition);
  if (!conditional || isObjectType(conditional)) return false;
  return isAbstractType(conditional) && doTypesOverlap(context.schema, conditional, type);
}
