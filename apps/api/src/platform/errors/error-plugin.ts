import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import type { RequestContext } from '../context/request-context';
import { describeError, type DescribedError } from './format-error';

/**
 * Gives every error its trace id, writes bugs to the log (the stack stays there), and lets an answer without data
 * carry the status of its error, so that a load balancer and a retrying client see a 503 as one.
 */
export function errorPlugin(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors: ({ errors, contextValue }) => {
          for (const error of errors) handle(error, contextValue);
          return Promise.resolve();
        },
        willSendResponse: ({ errors, response }) => {
          const described = errors?.map(describeError) ?? [];
          const status = statusOf(described);
          const empty = response.body.kind === 'single' && !response.body.singleResult.data;
          if (status !== undefined && empty && !(response.http.status && response.http.status < 500))
            response.http.status = status;
          if (described.some(({ retryable }) => retryable)) response.http.headers.set('retry-after', '2');
          return Promise.resolve();
        },
      }),
  };
}

function handle(error: GraphQLError, context: RequestContext): void {
  error.extensions['traceId'] = context.requestId;
  const described = describeError(error);
  if (described.isBug)
    context.logger.error({ err: error.originalError ?? error, path: error.path?.join('.') }, 'bug');
  else if (described.retryable) context.logger.warn({ code: described.code }, 'unavailable');
}

function statusOf(errors: readonly DescribedError[]): number | undefined {
  return errors.find(({ status }) => status !== undefined && status >= 500)?.status ?? errors[0]?.status;
}
