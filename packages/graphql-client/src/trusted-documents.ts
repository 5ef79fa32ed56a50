import { ApolloLink } from '@apollo/client';
import type { DocumentNode } from 'graphql';

/**
 * Sends the hash of a document in place of its text. The manifest that the server trusts is written by the same
 * code generation that stamped the hash on the document, so the two cannot disagree.
 */
export function trustedDocumentsLink(): ApolloLink {
  return new ApolloLink((operation, forward) => {
    const hash = documentHash(operation.query);
    if (hash === undefined)
      throw new Error(`The operation ${operation.operationName ?? '(unnamed)'} is no trusted document.`);
    operation.extensions['persistedQuery'] = { version: 1, sha256Hash: hash };
    operation.setContext({ http: { includeQuery: false, includeExtensions: true } });
    return forward(operation);
  });
}

/** The hash that code generation stamped on a document. */
export function documentHash(document: DocumentNode): string | undefined {
  const meta = (document as DocumentNode & { readonly __meta__?: { readonly hash?: unknown } }).__meta__;
  return typeof meta?.hash === 'string' ? meta.hash : undefined;
}
