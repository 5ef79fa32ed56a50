import { CREDENTIAL } from './servers/reader';
import { LIMIT, OURS, POSTGRAPHILE, documentId, limitCanonical } from './shapes';
import type { Shape } from './shapes';
import type { GraphqlShape, Values } from './values';

/** Those that are measured: two ways into our server, the peer, and the limit. */
export const CONTENDERS = ['limit', 'postgraphile', 'weizhi', 'weizhi-console'] as const;

/** One of {@link CONTENDERS}. */
export type Contender = (typeof CONTENDERS)[number];

/** An HTTP request as it goes out. */
export interface Outgoing {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The request of a contender for a shape. */
export function requestOf(contender: Contender, shape: Shape, values: Values): Outgoing {
  const json = { 'content-type': 'application/json', accept: 'application/json' };
  switch (contender) {
    case 'limit':
      return { path: '/', headers: json, body: JSON.stringify({ shape, values: LIMIT[shape](values) }) };
    case 'postgraphile':
      return { path: '/graphql', headers: json, body: graphqlBody(POSTGRAPHILE[shape], values) };
    case 'weizhi':
      return {
        path: '/graphql',
        headers: { ...json, authorization: `Bearer ${CREDENTIAL}` },
        body: graphqlBody(OURS[shape], values),
      };
    case 'weizhi-console': {
      const headers = { ...json, cookie: `weizhi-session=${CREDENTIAL}`, 'x-weizhi-csrf': '1' };
      return {
        path: '/console/graphql',
        headers,
        body: JSON.stringify({ documentId: documentId(shape), variables: OURS[shape].variables(values) }),
      };
    }
  }
}

/** A contender's answer in the form in which all are compared. Thrown when it is an error. */
export function canonicalOf(contender: Contender, shape: Shape, body: string): unknown {
  const answer = JSON.parse(body) as { data?: never; errors?: unknown };
  if (answer.errors !== undefined) throw new Error(`${contender} ${shape}: ${body.slice(0, 500)}`);
  if (contender === 'limit') return limitCanonical(shape, answer);
  return (contender === 'postgraphile' ? POSTGRAPHILE : OURS)[shape].canonical(answer.data as never);
}

function graphqlBody(shape: GraphqlShape, values: Values): string {
  return JSON.stringify({ query: shape.query, variables: shape.variables(values) });
}
