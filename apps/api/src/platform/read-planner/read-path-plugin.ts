import type { ApolloServerPlugin } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { RequestContext } from '../context/request-context';
import { textBody } from './json-text';
import type { ReadPaths } from './read-paths';
import type { ValidatedReads } from './validated-reads';

/** Says which way an answer went: `planned` or `resolvers`. */
export const READ_PATH_HEADER = 'x-read-path';

/**
 * Answers queries by SQL where they can be planned. Apollo calls `responseForOperation` after `didResolveOperation`, where
 * the access and cost plugins refuse; what reaches this may be answered. What was planned is remembered: the same text need
 * not come this way again.
 */
export function readPathPlugin(
  paths: ReadPaths,
  validated?: ValidatedReads,
): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: async ({ source, document, operation, request, response, contextValue }) => {
          const text = await answer(paths, {
            document,
            operation,
            variables: request.variables ?? {},
            context: contextValue,
          });
          response.http.headers.set(READ_PATH_HEADER, text === undefined ? 'resolvers' : 'planned');
          if (text === undefined) return null;
          validated?.remember(source, document);
          return { http: { status: undefined, headers: new HeaderMap() }, body: textBody(text) };
        },
      }),
  };
}

interface Question {
  readonly document: DocumentNode;
  /** Undefined, whatever Apollo's types say, when the document does not tell which operation is meant. */
  readonly operation: OperationDefinitionNode | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: RequestContext;
}

async function answer(
  paths: ReadPaths,
  { document, operation, variables, context }: Question,
): Promise<string | undefined> {
  if (!operation) return undefined;
  return paths.answer(document, operation, { variables, actor: context.actor });
}
