import {
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationRule,
  visit,
} from 'graphql';
import { THROWN_ERRORS, type ThrownErrorCode } from '../errors/thrown';
import { isStorableText } from './text-input';

/** What one operation may contain, fragments expanded. */
export interface OperationLimits {
  readonly depth: number;
  /** Levels of braces, inline fragments included, which add no depth of their own. */
  readonly nesting: number;
  readonly aliases: number;
  readonly directives: number;
  readonly rootFields: number;
  /** Fields after expansion of all fragments: what a fragment bomb multiplies. */
  readonly selections: number;
}

/** Limits in force on both endpoints; the number of tokens is limited by the parser. */
export const OPERATION_LIMITS: OperationLimits = {
  depth: 14,
  nesting: 40,
  aliases: 60,
  directives: 40,
  rootFields: 20,
  selections: 1_500,
};

/** Most tokens that a document may have. */
export const MAXIMUM_TOKENS = 3_000;

interface Measure {
  readonly depth: number;
  readonly nesting: number;
  readonly aliases: number;
  readonly fields: number;
  /** Fields of the outermost level. */
  readonly width: number;
}

const NOTHING: Measure = { depth: 0, nesting: 0, aliases: 0, fields: 0, width: 0 };
const CEILING = 1e9;

/** Refuses operations beyond the limits. Each fragment is measured once, so the check itself is linear. */
export function operationLimitsRule(limits: OperationLimits = OPERATION_LIMITS): ValidationRule {
  return (context) => ({
    Document(document) {
      const code = firstExcess(document, limits);
      if (code) context.reportError(refusal(code));
      return undefined;
    },
  });
}

/** Refuses literals that cannot be stored; variables are checked by the same function before execution. */
export const storableTextRule: ValidationRule = (context) => ({
  StringValue(node) {
    if (!isStorableText(node.value)) context.reportError(refusal('BAD_USER_INPUT', node));
  },
});

function firstExcess(document: DocumentNode, limits: OperationLimits): ThrownErrorCode | undefined {
  if (countDirectives(document) > limits.directives) return 'DIRECTIVE_LIMIT';
  const ruler = new Ruler(document);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const code = excessOf(ruler.measure(definition.selectionSet), limits);
    if (code) return code;
  }
  return undefined;
}

function excessOf(measure: Measure, limits: OperationLimits): ThrownErrorCode | undefined {
  if (measure.depth > limits.depth || measure.nesting > limits.nesting) return 'DEPTH_LIMIT';
  if (measure.aliases > limits.aliases) return 'ALIAS_LIMIT';
  if (measure.width > limits.rootFields) return 'ROOT_FIELD_LIMIT';
  if (measure.fields > limits.selections) return 'SELECTION_LIMIT';
  return undefined;
}

function countDirectives(document: DocumentNode): number {
  let count = 0;
  visit(document, { Directive: () => void (count += 1) });
  return count;
}

class Ruler {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly measured = new Map<string, Measure>();
  private readonly open = new Set<string>();

  constructor(document: DocumentNode) {
    const fragments = document.definitions.filter(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION,
    );
    this.fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  measure(selectionSet: SelectionSetNode | undefined): Measure {
    return (selectionSet?.selections ?? [])
      .map((selection) => this.measureSelection(selection))
      .reduce(add, NOTHING);
  }

  private measureSelection(selection: SelectionNode): Measure {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.measureFragment(selection.name.value);
    const inner = this.measure(selection.selectionSet);
    const nesting = inner.nesting + 1;
    if (selection.kind === Kind.INLINE_FRAGMENT) return { ...inner, nesting };
    // Introspection is limited by graphql-js itself; its usual query is deeper than any of ours.
    const depth =
      selection.name.value === '__schema' || selection.name.value === '__type' ? 1 : inner.depth + 1;
    const aliases = inner.aliases + (selection.alias ? 1 : 0);
    return { depth, nesting, aliases, fields: inner.fields + 1, width: 1 };
  }

  private measureFragment(name: string): Measure {
    const known = this.measured.get(name);
    // A cycle is an error of its own, found by graphql-js.
    if (known || this.open.has(name)) return known ?? NOTHING;
    this.open.add(name);
    const measure = this.measure(this.fragments.get(name)?.selectionSet);
    this.open.delete(name);
    this.measured.set(name, measure);
    return measure;
  }
}

function add(one: Measure, other: Measure): Measure {
  return {
    depth: Math.max(one.depth, other.depth),
    nesting: Math.max(one.nesting, other.nesting),
    aliases: Math.min(CEILING, one.aliases + other.aliases),
    fields: Math.min(CEILING, one.fields + other.fields),
    width: Math.min(CEILING, one.width + other.width),
  };
}

function refusal(code: ThrownErrorCode, node?: ASTNode): GraphQLError {
  return new GraphQLError(THROWN_ERRORS[code].en, { nodes: node, extensions: { code } });
}
