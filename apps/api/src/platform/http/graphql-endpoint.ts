import type { IncomingMessage } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { Principal } from '../access/authentication';
import type { RequestContext } from '../context/request-context';
import { thrown } from '../errors/thrown';
import { READ_PATH_HEADER, type ValidatedReads } from '../read-planner';
import { readJsonBody } from './read-body';
import type { HttpReply } from './route';
import { resolveTrusted, type TrustedDocuments } from './trusted-documents';

/** A GraphQL endpoint of the HTTP server. */
export interface GraphqlEndpoint {
  readonly apollo: ApolloServer<RequestContext>;
  /** Undefined: any document runs. */
  readonly trustedDocuments?: TrustedDocuments;
  /** Answers what it can of the documents seen before, without Apollo's pipeline. */
  readonly validatedReads: ValidatedReads;
}

/** What one GraphQL request needs besides its endpoint. */
export interface GraphqlExchange {
  readonly incoming: IncomingMessage;
  readonly search: string;
  readonly principal: Principal;
  createContext(principal: Principal): RequestContext;
}

/** Hands a request to Apollo and its answer back. The reads of the request end with it. */
export async function answerGraphql(
  endpoint: GraphqlEndpoint,
  exchange: GraphqlExchange,
): Promise<HttpReply> {
  const { incoming, search } = exchange;
  const body = incoming.method === 'POST' ? operationOf(endpoint, await readJsonBody(incoming)) : undefined;
  const headers = USUAL_ANSWERS.get(incoming.headers.accept ?? '');
  const known =
    headers && body ? await endpoint.validatedReads.answer(body, exchange.principal.actor) : undefined;
  if (headers && known !== undefined) return { status: 200, headers, body: known };
  const context = exchange.createContext(exchange.principal);
  try {
    const reply = await endpoint.apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: incoming.method ?? 'GET', headers: headerMap(incoming), search, body },
      context: () => Promise.resolve(context),
    });
    if (reply.body.kind !== 'complete') throw new Error('Incremental delivery is not offered');
    return {
      status: reply.status ?? 200,
      headers: Object.fromEntries(reply.headers),
      body: reply.body.string,
    };
  } finally {
    void context.reads.close();
  }
}

/** Headers of an answer by a plan: one object for all of them, so that what goes out with it is formed once. */
const plannedAs = (type: string): Readonly<Record<string, string>> =>
  Object.freeze({ 'content-type': `${type}; charset=utf-8`, [READ_PATH_HEADER]: 'planned' });
const JSON_ANSWER = plannedAs('application/json');
const GRAPHQL_ANSWER = plannedAs('application/graphql-response+json');

/** What usual clients accept, and an answer in the media type that Apollo chooses for them. All others are left to its negotiation. */
const USUAL_ANSWERS: ReadonlyMap<string, typeof JSON_ANSWER> = new Map([
  ['', JSON_ANSWER],
  ['*/*', JSON_ANSWER],
  ['application/json', JSON_ANSWER],
  ['application/json, text/plain, */*', JSON_ANSWER],
  ['application/graphql-response+json', GRAPHQL_ANSWER],
  ['application/graphql-response+json,application/json;q=0.9', GRAPHQL_ANSWER],
]);

/** Characters of a document; those of comments too, which the limit on tokens does not see. */
const MAXIMUM_DOCUMENT = 100_000;

function documentLength(body: unknown): number {
  const query = typeof body === 'object' && body !== null && 'query' in body ? body.query : undefined;
  return typeof query === 'string' ? query.length : 0;
}

function operationOf(endpoint: GraphqlEndpoint, body: unknown): unknown {
  if (Array.isArray(body)) throw thrown('BATCHING_REFUSED');
  if (documentLength(body) > MAXIMUM_DOCUMENT)
    throw thrown('PAYLOAD_TOO_LARGE', { maximumCharacters: MAXIMUM_DOCUMENT });
  if (!endpoint.trustedDocuments) return withoutPersisted(body);
  return resolveTrusted((body ?? {}) as Record<string, unknown>, endpoint.trustedDocuments);
}

/** Our client sends the hash beside the text while developing; with text at hand the hash means nothing. */
function withoutPersisted(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('query' in body) || !('extensions' in body)) return body;
  const { extensions, ...rest } = body as { extensions: unknown };
  return isPersisted(extensions) ? rest : body;
}

function isPersisted(extensions: unknown): boolean {
  return typeof extensions === 'object' && extensions !== null && 'persistedQuery' in extensions;
}

const PASSED_ON = [
  'accept',
  'authorization',
  'apollo-require-preflight',
  'content-type',
  'x-weizhi-csrf',
] as const;

function headerMap(incoming: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const name of PASSED_ON) {
    const value = incoming.headers[name];
    if (value !== undefined) map.set(name, String(value));
  }
  return map;
}
