import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type ApolloClient } from '@apollo/client';
import { buildSchema, graphql, type GraphQLSchema } from 'graphql';
import { createClient } from '../create-client';

/** Answers by root field: a value, or a function of the arguments. */
export type Answers = Readonly<Record<string, unknown>>;

export interface AnsweringClient {
  readonly client: ApolloClient;
  /** Operations sent so far, with their variables. */
  readonly sent: readonly SentOperation[];
}

export interface SentOperation {
  readonly name: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

let contract: GraphQLSchema | undefined;

/**
 * The product's own client, answered by the committed contract: a document that the contract refuses, or an answer
 * that it does not allow, fails the test. Only the world behind the contract is made up.
 */
export function answeringClient(answers: Answers): AnsweringClient {
  const sent: SentOperation[] = [];
  const send = async (_address: unknown, init?: RequestInit): Promise<Response> => {
    const { query, variables, operationName } = JSON.parse(init?.body as string) as {
      readonly query: string;
      readonly variables: Record<string, unknown>;
      readonly operationName: string;
    };
    sent.push({ name: operationName, variables });
    const result = await graphql({
      schema: readContract(),
      source: query,
      rootValue: answers,
      variableValues: variables,
      operationName,
    });
    if (result.errors)
      throw new Error(`${operationName}: ${result.errors.map(({ message }) => message).join('; ')}`);
    return new Response(JSON.stringify(result), { headers: { 'content-type': 'application/json' } });
  };
  return {
    client: createClient({ trustedDocumentsOnly: false, onProblem: () => undefined, fetch: send }),
    sent,
  };
}

/** A connection that holds all its nodes on one page. */
export function onePage(nodes: readonly object[]): object {
  return {
    edges: nodes.map((node, index) => ({ cursor: String(index), node })),
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    totalCount: nodes.length,
  };
}

function readContract(): GraphQLSchema {
  const file = process.env['WEIZHI_SCHEMA'] ?? path.join(__dirname, '../../../../apps/api/schema.graphql');
  contract ??= buildSchema(readFileSync(file, 'utf8'));
  return contract;
}
