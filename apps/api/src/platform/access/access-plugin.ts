import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { INSTALLATION_DISTRICT } from '../audit/record-audit';
import type { RequestContext } from '../context/request-context';
import { demandRootAccess, type RootAccess, rootAccessOf } from './root-access';

/**
 * The one hook where root fields are decided. `didResolveOperation` runs before `responseForOperation`, hence
 * before planned reads and before resolvers alike. What is denied to somebody known leaves a line in the audit log.
 */
export function accessPlugin(): ApolloServerPlugin<RequestContext> {
  const known = new WeakMap<DocumentNode, Map<OperationDefinitionNode, readonly RootAccess[]>>();
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: async ({ schema, document, operation, contextValue }) => {
          if (!operation) return;
          const byOperation =
            known.get(document) ?? new Map<OperationDefinitionNode, readonly RootAccess[]>();
          known.set(document, byOperation);
          const demands = byOperation.get(operation) ?? rootAccessOf(schema, document, operation);
          byOperation.set(operation, demands);
          try {
            demandRootAccess(contextValue.actor, demands);
          } catch (error) {
            await recordDenial(contextValue, error);
            throw error;
          }
        },
      }),
  };
}

/** The denial stands whether or not it can be written down. */
async function recordDenial(context: RequestContext, error: unknown): Promise<void> {
  const { actor, requestId } = context;
  if (actor.kind === 'anonymous' || !(error instanceof GraphQLError)) return;
  const { field, permission } = error.extensions['facts'] as { field: string; permission?: string };
  const districtId = actor.grants[0]?.districtId ?? INSTALLATION_DISTRICT;
  const entry = {
    districtId,
    action: permission ?? 'access',
    outcome: 'denied',
    subject: { type: 'Field', id: field },
    requestId,
  } as const;
  try {
    await context.transaction((tx) => tx.audit(entry));
  } catch (cause) {
    context.logger.error({ err: cause }, 'denial not recorded');
  }
}
