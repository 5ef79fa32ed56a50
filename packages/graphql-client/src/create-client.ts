import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { createCache } from './cache-policies';
import { type Problem, toProblem } from './problem';
import { trustedDocumentsLink } from './trusted-documents';
import { askInFull, wholeAnswers } from './whole-answers';

export const CONSOLE_ENDPOINT = '/console/graphql';
export const CSRF_HEADERS = { 'x-weizhi-csrf': '1' } as const;

export interface ClientOptions {
  /** Send hashes only, as production demands; while developing, documents change under the server's manifest. */
  readonly trustedDocumentsOnly: boolean;
  /** Told of every thrown problem, before the page that asked is. */
  readonly onProblem: (problem: Problem) => void;
  readonly fetch?: typeof fetch;
}

/** The client of our own applications: same origin, cookie session, CSRF header. */
export function createClient({ trustedDocumentsOnly, onProblem, fetch: send }: ClientOptions): ApolloClient {
  const links: ApolloLink[] = [tellProblems(onProblem), askInFull()];
  if (trustedDocumentsOnly) links.push(trustedDocumentsLink());
  links.push(
    new HttpLink({
      uri: CONSOLE_ENDPOINT,
      credentials: 'same-origin',
      headers: CSRF_HEADERS,
      ...(send === undefined ? {} : { fetch: send }),
    }),
  );
  return new ApolloClient({
    link: ApolloLink.from(links),
    cache: createCache(),
    documentTransform: wholeAnswers,
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  });
}

function tellProblems(onProblem: ClientOptions['onProblem']): ApolloLink {
  return new ErrorLink(({ error }) => {
    onProblem(toProblem(error));
  });
}
