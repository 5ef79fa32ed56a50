import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type GraphQLSchema, Kind, parse } from 'graphql';
import type { RequestContext } from '../context/request-context';
import { THROWN_ERRORS, thrown } from '../errors/thrown';
import { COST_LIMIT, type operationCost } from './cost';
import { KnownCosts } from './known-costs';

/** What `extensions.cost` of an answer says. */
export interface CostReport {
  readonly requested: number;
  readonly limit: number;
  readonly remaining: number;
}

/** Charges each operation before it runs and reports the charge; beyond the limit nothing runs. */
export function costPlugin(limit: number = COST_LIMIT): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () => {
      let report: CostReport | undefined;
      return Promise.resolve({
        // A throw before the promise would leave the rejections of the other plugins unheard, which ends the process.
        didResolveOperation: async ({ schema, document, operation, request }) => {
          if (!operation) return;
          report = costReport({ schema, document, operation, variables: request.variables ?? {} }, limit);
          if (report && report.requested > limit)
            throw thrown('COST_LIMIT', { requested: report.requested, limit });
        },
        willSendResponse: ({ response }) => {
          if (report && response.body.kind === 'single') {
            const { singleResult } = response.body;
            singleResult.extensions = { ...singleResult.extensions, cost: report };
          }
          return Promise.resolve();
        },
      });
    },
  };
}

/** The charge of an operation. Undefined when variables are missing or wrong: then nothing will run, and execution names the variable. */
export function costReport(
  input: Parameters<typeof operationCost>[0],
  limit: number = COST_LIMIT,
): CostReport | undefined {
  const requested = tryCost(input);
  return requested === undefined
    ? undefined
    : { requested, limit, remaining: Math.max(0, limit - requested) };
}

/** Thrown at start-up when a trusted document is invalid or costs more than the limit at its widest. */
export function demandAffordable(
  schema: GraphQLSchema,
  documents: ReadonlyMap<string, string>,
  limit: number = COST_LIMIT,
): void {
  for (const [id, text] of documents) {
    const document = parse(text);
    for (const operation of document.definitions) {
      if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
      const requested = tryCost({ schema, document, operation, variables: {} });
      if (requested !== undefined && requested > limit) {
        throw new Error(
          `Trusted document ${id} (${operation.name?.value ?? 'anonymous'}): ${THROWN_ERRORS.COST_LIMIT.en} ${requested} > ${limit}`,
        );
      }
    }
  }
}

const costs = new KnownCosts();

function tryCost(input: Parameters<typeof operationCost>[0]): number | undefined {
  try {
    return costs.of(input);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (/maximum allowed number of nodes/.test(error.message)) return Number.MAX_SAFE_INTEGER;
    return undefined;
  }
}
