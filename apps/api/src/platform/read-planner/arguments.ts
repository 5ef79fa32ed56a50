import {
  Kind,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  typeFromAST,
  valueFromAST,
  visit,
} from 'graphql';
import type {
  FieldNode,
  GraphQLArgument,
  GraphQLField,
  GraphQLInputObjectType,
  GraphQLInputType,
  GraphQLSchema,
  OperationDefinitionNode,
  ValueNode,
} from 'graphql';
import { Unplannable } from './unplannable';

/** Coerced variables of a request. */
export type Variables = Readonly<Record<string, unknown>>;

/** Coerced arguments of a field. */
export type Arguments = Readonly<Record<string, unknown>>;

/** Answers a field's coerced arguments for the variables of a request; what does not depend on them is worked out once. */
export type ArgumentReader = (variables: Variables) => Arguments;

/** Compiles the arguments of a field node. Operation and variables are validated and coerced already. */
export function argumentReader(field: GraphQLField<unknown, unknown>, node: FieldNode): ArgumentReader {
  const fixed: Record<string, unknown> = {};
  const fromVariables: ((variables: Variables, into: Record<string, unknown>) => void)[] = [];
  for (const argument of field.args) {
    const given = node.arguments?.find(({ name }) => name.value === argument.name)?.value;
    if (given && usesVariables(given)) fromVariables.push(variableArgument(argument, given));
    else {
      const value = given ? valueFromAST(given, argument.type) : argument.defaultValue;
      if (value !== undefined) fixed[argument.name] = value;
    }
  }
  if (fromVariables.length === 0) return () => fixed;
  return (variables) => {
    const values = { ...fixed };
    for (const read of fromVariables) read(variables, values);
    return values;
  };
}

/** Names of the arguments that a document spells out, so that they are the same for every request. */
export function spelledOut(node: FieldNode): ReadonlySet<string> {
  const given = node.arguments?.filter(({ value }) => !usesVariables(value)) ?? [];
  return new Set(given.map(({ name }) => name.value));
}

/** The value at a path such as `filter.occurredOn.from`; undefined when any step is absent. */
export function argumentAt(values: Arguments, path: string): unknown {
  if (!path.includes('.')) return values[path];
  let value: unknown = values;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

/** Paths of all scalar, enum and list arguments that are present, so that none is ignored by accident. */
export function presentPaths(
  values: Arguments,
  args: readonly { name: string; type: GraphQLInputType }[],
  prefix = '',
): string[] {
  return args.flatMap(({ name, type }) => {
    const value = values[name];
    if (value === undefined || value === null) return [];
    const named = isNonNullType(type) ? type.ofType : type;
    if (!isInputObjectType(named)) return [`${prefix}${name}`];
    return presentPaths(value as Arguments, Object.values(named.getFields()), `${prefix}${name}.`);
  });
}

/**
 * Says of an operation's variables everything that decides the shape of its SQL: which are there, the booleans and the enums.
 * Two requests with the same shape share a plan; all else is bound.
 */
export function variableShape(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
): (variables: Variables) => string {
  const types = (operation.variableDefinitions ?? []).map(({ variable, type }) => {
    const known = typeFromAST(schema, type) as GraphQLInputType | undefined;
    if (!known) throw new Unplannable(`unknown type of $${variable.name.value}`);
    return { name: variable.name.value, shape: shapeReader(known) };
  });
  return (variables) => {
    let shapes = '';
    for (const { name, shape } of types) shapes += shape(variables[name]);
    return shapes;
  };
}

type ShapeReader = (value: unknown) => string;

/** Says the shape of values of a type; what the type itself decides is looked at once. */
function shapeReader(type: GraphQLInputType): ShapeReader {
  const inner = isNonNullType(type) ? type.ofType : type;
  const present = isListType(inner)
    ? () => 'l'
    : isInputObjectType(inner)
      ? fieldsReader(inner)
      : scalarReader(isEnumType(getNamedType(inner)));
  return (value) => (value === undefined ? '-' : value === null ? '0' : present(value));
}

function scalarReader(isEnum: boolean): ShapeReader {
  return (value) => {
    if (typeof value === 'boolean') return value ? 't' : 'f';
    return isEnum ? `<${JSON.stringify(value)}>` : '1';
  };
}

/** Input types may contain themselves: fields are looked at when a value is there. */
function fieldsReader(type: GraphQLInputObjectType): ShapeReader {
  let fields: { readonly name: string; readonly shape: ShapeReader }[] | undefined;
  return (value) => {
    fields ??= Object.values(type.getFields()).map((field) => ({
      name: field.name,
      shape: shapeReader(field.type),
    }));
    return `{${fields.map(({ name, shape }) => shape((value as Arguments)[name])).join('')}}`;
  };
}

function variableArgument(
  argument: GraphQLArgument,
  given: ValueNode,
): (variables: Variables, into: Record<string, unknown>) => void {
  return (variables, into) => {
    const value =
      given.kind === Kind.VARIABLE
        ? variables[given.name.value]
        : valueFromAST(given, argument.type, variables);
    const present = value === undefined ? argument.defaultValue : value;
    if (present === null && isNonNullType(argument.type))
      throw new Unplannable(`${argument.name} must not be null`);
    if (present !== undefined) into[argument.name] = present;
  };
}

function usesVariables(value: ValueNode): boolean {
  let found = false;
  visit(value, { Variable: () => void (found = true) });
  return found;
}
