import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Audience } from '../context/request-context';
import { createApollo } from '../graphql/apollo';
import { costReport } from '../graphql/cost-plugin';
import { type ReadPaths, readPathPlugin, stringifyResult, ValidatedReads } from '../read-planner';
import type { GraphqlEndpoint } from './graphql-endpoint';
import type { TrustedDocuments } from './trusted-documents';

/** One of the two ways into the schema. */
export interface EndpointOptions {
  readonly schema: GraphQLSchema;
  readonly paths: ReadPaths;
  readonly logger: Logger;
  readonly audience: Audience;
  /** Only these run, and what they cost was settled at start-up. Undefined: any document, charged, and introspection. */
  readonly trustedDocuments?: TrustedDocuments | undefined;
}

/** Documents of strangers that are remembered beside Apollo's own store of parsed ones. */
const MOST_DOCUMENTS = 500;

/** Makes an endpoint; its Apollo Server is yet to be started. */
export function createEndpoint(options: EndpointOptions): GraphqlEndpoint {
  const { schema, paths, logger, audience, trustedDocuments } = options;
  const charge = trustedDocuments === undefined;
  const most = trustedDocuments?.size ?? MOST_DOCUMENTS;
  const validatedReads = new ValidatedReads(schema, paths, { charge: charge ? costReport : undefined, most });
  const fastReads = { plugin: readPathPlugin(paths, validatedReads), stringifyResult };
  const apollo = createApollo({ schema, logger, audience, charge, introspection: charge, fastReads });
  return { apollo, validatedReads, ...(trustedDocuments ? { trustedDocuments } : {}) };
}
