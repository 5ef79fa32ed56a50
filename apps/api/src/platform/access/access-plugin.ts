import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { RequestContext } from '../context/request-context';
import { recordDenial } from './record-denial';
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
