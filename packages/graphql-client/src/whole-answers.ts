import { ApolloLink, DocumentTransform, type FieldFunctionOptions, type FieldPolicy } from '@apollo/client';
import { canonicalStringify } from '@apollo/client/utilities';
import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';

/**
 * Fields of the query whose answer is kept as it came. Figures are values without identity: hundreds of rows of them, taken
 * apart into the cache and put together again, would hold the page for longer than drawing them.
 */
const WHOLE_FIELDS: ReadonlySet<string> = new Set([
  'indicators',
  'indicatorValues',
  'indicatorComparisons',
  'placeComparisons',
]);

/** A document as the cache knows it, with the one that the server is asked. */
interface ShortDocument extends DocumentNode {
  readonly asked?: DocumentNode;
}

/** A field without its selection, with the name of the operation whose selection it is. */
interface WholeField extends FieldNode {
  readonly operation?: string;
}

/** Shows such a field to the cache as if it were a scalar. */
export const wholeAnswers = new DocumentTransform((document: DocumentNode): DocumentNode => {
  const definitions = document.definitions.map((each) =>
    each.kind === Kind.OPERATION_DEFINITION && each.operation === OperationTypeNode.QUERY
      ? shortened(each)
      : each,
  );
  if (definitions.every((each, index) => each === document.definitions[index])) return document;
  const short: ShortDocument = { ...document, definitions, asked: document };
  return short;
});

function shortened(operation: OperationDefinitionNode): OperationDefinitionNode {
  const { selectionSet } = operation;
  if (!selectionSet.selections.some((each) => each.kind === Kind.FIELD && isWhole(each))) return operation;
  const selections = selectionSet.selections.map((each) =>
    each.kind === Kind.FIELD && isWhole(each) ? withoutSelection(each, operation) : each,
  );
  return { ...operation, selectionSet: { ...selectionSet, selections } };
}

const isWhole = ({ name, selectionSet }: FieldNode): boolean =>
  selectionSet !== undefined && WHOLE_FIELDS.has(name.value);

function withoutSelection(
  { selectionSet: _, ...field }: FieldNode,
  { name }: OperationDefinitionNode,
): WholeField {
  return { ...field, operation: name?.value ?? '' };
}

/** Asks the server for what the document says in full. */
export function askInFull(): ApolloLink {
  return new ApolloLink((operation, forward) => {
    const { asked } = operation.query as ShortDocument;
    if (asked !== undefined) operation.query = asked;
    return forward(operation);
  });
}

/** For the cache: what two operations select of one field are two answers, whatever the variables inside the selection. */
export const wholeFieldPolicies: Readonly<Record<string, FieldPolicy>> = Object.fromEntries(
  [...WHOLE_FIELDS].map((name) => [name, { keyArgs }]),
);

function keyArgs(
  args: Record<string, unknown> | null,
  { field, variables }: Pick<FieldFunctionOptions, 'field' | 'variables'>,
): string | readonly string[] {
  const { operation } = (field ?? {}) as Partial<WholeField>;
  return operation === undefined
    ? Object.keys(args ?? {})
    : `${operation}:${canonicalStringify({ args, variables })}`;
}
