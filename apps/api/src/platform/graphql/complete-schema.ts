import {
  GraphQLError,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import type { RequestContext } from '../context/request-context';
import { fieldErrorMessage } from '../errors/field-error';
import { type FieldError, refusalMessage } from '../errors/refusal';
import type { Connection } from './connection';

/** Nobody declares the roots themselves, so no decorator can describe them. */
const ROOT_DESCRIPTIONS = {
  Query: "All reads. What lies outside the actor's divisions reads exactly as what does not exist.",
  Mutation: 'All commands. An expected refusal is part of the answer, with a code and its facts.',
} as const;

/**
 * Puts on what no decorator can say once for all: messages in the language of the request, and totals that are
 * counted only when asked for.
 */
export function completeSchema(schema: GraphQLSchema): GraphQLSchema {
  describeRoots(schema);
  const userError = schema.getType('UserError');
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const fields = type.getFields();
    if (isInterfaceType(userError) && type.getInterfaces().includes(userError) && fields['message']) {
      fields['message'].resolve = (refusal: object, _args, context: RequestContext) =>
        refusalMessage(refusal, context.locale);
    }
    if (type.name === 'FieldError' && fields['message']) fields['message'].resolve = resolveFieldMessage;
    if (type.name.endsWith('Connection') && fields['totalCount']) {
      fields['totalCount'].resolve = (page: Connection<unknown>) =>
        page.totalCount ?? page.countRows?.() ?? null;
    }
  }
  return schema;
}

function describeRoots(schema: GraphQLSchema): void {
  for (const [name, description] of Object.entries(ROOT_DESCRIPTIONS)) {
    const root = schema.getType(name);
    if (isObjectType(root)) root.description = description;
  }
}

/** The contract as text: sorted, so that a change in it is a change of meaning. */
export function printContract(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

function resolveFieldMessage(error: FieldError, _args: unknown, context: RequestContext): string {
  if (!error.code) throw new GraphQLError('A field error needs a code');
  return fieldErrorMessage(error.code, error.facts ?? {}, context.locale);
}
