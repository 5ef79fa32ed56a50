import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FormattedExecutionResult, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { accessPlugin } from '../access/access-plugin';
import type { Audience, RequestContext } from '../context/request-context';
import { errorPlugin } from '../errors/error-plugin';
import { formatError } from '../errors/format-error';
import { costPlugin } from './cost-plugin';
import { inputPlugin } from './input-plugin';
import { MAXIMUM_TOKENS, operationLimitsRule, storableTextRule } from './operation-limits';

/** What is put in front of the resolvers to answer reads faster. */
export interface FastReads {
  readonly plugin: ApolloServerPlugin<RequestContext>;
  readonly stringifyResult: (result: FormattedExecutionResult) => string;
}

/** One of the two servers over the schema. */
export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly audience: Audience;
  readonly logger: Logger;
  /** Operations of trusted documents were costed at start-up and are not charged again. */
  readonly charge: boolean;
  readonly introspection: boolean;
  readonly fastReads?: FastReads;
}

/**
 * Makes a server. The order of the plugins is an order of trust: input, then access, then cost, and only then a
 * read path, which Apollo asks after all of them (`responseForOperation` follows `didResolveOperation`).
 */
export function createApollo(options: ApolloOptions): ApolloServer<RequestContext> {
  const { schema, audience, charge, introspection, fastReads, logger } = options;
  return new ApolloServer<RequestContext>({
    schema,
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    // The key in the header is what a cross-site page cannot add, so it counts as a preflight; our own guard stands before the console.
    csrfPrevention: { requestHeaders: ['authorization', 'apollo-require-preflight', 'x-weizhi-csrf'] },
    parseOptions: { maxTokens: MAXIMUM_TOKENS },
    validationRules: [operationLimitsRule(), storableTextRule],
    validationOptions: { maxErrors: 5 },
    executionOptions: { maxCoercionErrors: 5 },
    formatError,
    logger: logger.child({ audience }),
    nodeEnv: 'production',
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      errorPlugin(),
      inputPlugin(),
      accessPlugin(),
      ...(charge ? [costPlugin()] : []),
      ...(fastReads ? [fastReads.plugin] : []),
    ],
    ...(fastReads ? { stringifyResult: fastReads.stringifyResult } : {}),
  });
}
