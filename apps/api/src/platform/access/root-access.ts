import { type Actor, decide } from '@weizhi/domain';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { thrown } from '../errors/thrown';
import type { FieldAccess } from './requires';

/** A root field of an operation with what it demands. */
export interface RootAccess {
  readonly field: string;
  /** Undefined when the field says nothing: refused, whoever asks. */
  readonly access: FieldAccess | undefined;
}

/**
 * The demands of every root field that an operation names, through fragments too and whatever `@skip` says.
 * Introspection and `__typename` demand nothing.
 */
export function rootAccessOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): readonly RootAccess[] {
  const type = schema.getRootType(operation.operation);
  const fragments = new Map(
    document.definitions.filter(isFragment).map((fragment) => [fragment.name.value, fragment]),
  );
  const names = new Set<string>();
  collectFields(operation.selectionSet, { names, fragments, seen: new Set() });
  return [...names]
    .filter((name) => !name.startsWith('__'))
    .map((name) => ({
      field: `${type?.name ?? ''}.${name}`,
      access: type?.getFields()[name]?.extensions['access'] as FieldAccess | undefined,
    }));
}

/**
 * Decides the root fields of an operation for an actor, before any of them runs.
 * @throws UNAUTHENTICATED, FORBIDDEN
 */
export function demandRootAccess(actor: Actor, demands: readonly RootAccess[]): void {
  for (const { field, access } of demands) {
    if (access?.kind === 'public') continue;
    // Denied by default: a field that forgot to say is closed, and the schema walk finds it.
    if (!access) throw thrown('FORBIDDEN', { field });
    const decision = decide(actor, access.permission, null);
    if (decision.allowed) continue;
    if (decision.because === 'notSignedIn') throw thrown('UNAUTHENTICATED', { field });
    throw thrown('FORBIDDEN', { field, permission: access.permission });
  }
}

interface Collection {
  readonly names: Set<string>;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly seen: Set<string>;
}

function collectFields(selectionSet: SelectionSetNode, into: Collection): void {
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FIELD) into.names.add(selection.name.value);
    else if (selection.kind === Kind.INLINE_FRAGMENT) collectFields(selection.selectionSet, into);
    else collectSpread(selection.name.value, into);
  }
}

function collectSpread(name: string, into: Collection): void {
  const fragment = into.fragments.get(name);
  if (!fragment || into.seen.has(name)) return;
  into.seen.add(name);
  collectFields(fragment.selectionSet, into);
}

function isFragment(definition: DocumentNode['definitions'][number]): definition is FragmentDefinitionNode {
  return definition.kind === Kind.FRAGMENT_DEFINITION;
}
