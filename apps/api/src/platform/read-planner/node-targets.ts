import type { Actor } from '@weizhi/domain';
import { Kind } from 'graphql';
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { argumentReader } from './arguments';
import type { Variables } from './arguments';
import { visibleNode } from './operation-compiler';
import type { NodeRead, ReadAnnotation } from './read-annotations';

/** Names the concrete types that the ids of an operation's `node` fields point at. */
export type NodeTargets = (variables: Variables, actor: Actor) => string;

/** Finds the root fields of an operation that are read as `node`. */
export function nodeTargets(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): NodeTargets {
  const fields = schema.getQueryType()?.getFields() ?? {};
  const targets: NodeTargets[] = [];
  for (const node of rootFields(operation.selectionSet, fragments)) {
    const field = fields[node.name.value];
    const annotation = field?.extensions['read'] as ReadAnnotation | undefined;
    if (field && annotation?.kind === 'node') targets.push(target(annotation, argumentReader(field, node)));
  }
  return (variables, actor) => targets.map((name) => name(variables, actor)).join('');
}

function target(annotation: NodeRead, read: ReturnType<typeof argumentReader>): NodeTargets {
  return (variables, actor) => {
    const found = visibleNode(annotation, read(variables), actor);
    return `@${found ? `${found.type}(${Object.keys(found.where).join()})` : ''}`;
  };
}

function rootFields(
  set: SelectionSetNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): FieldNode[] {
  return set.selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node];
    if (node.kind === Kind.INLINE_FRAGMENT) return rootFields(node.selectionSet, fragments);
    const fragment = fragments[node.name.value];
    return fragment ? rootFields(fragment.selectionSet, fragments) : [];
  });
}
