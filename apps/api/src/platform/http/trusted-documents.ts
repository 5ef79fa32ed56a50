import { readFileSync } from 'node:fs';
import { thrown } from '../errors/thrown';

/** The documents that the console endpoint runs in production, by the hash of their text. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/** Reads the manifest that code generation of the applications writes. Thrown when it is not one: nothing would work. */
export function readTrustedDocuments(file: string): TrustedDocuments {
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof manifest !== 'object' || manifest === null || Array.isArray(manifest))
    throw new Error(`${file} is no manifest of documents`);
  const entries = Object.entries(manifest as Record<string, unknown>);
  if (!entries.every((entry): entry is [string, string] => typeof entry[1] === 'string'))
    throw new Error(`${file} is no manifest of documents`);
  return new Map(entries.map(([hash, text]) => [bareHash(hash), text]));
}

/**
 * Puts the text in place of the hash (`documentId`, or the form of Apollo's persisted queries).
 * @throws DOCUMENT_NOT_TRUSTED when the hash is unknown or text was sent instead
 */
export function resolveTrusted(
  body: Readonly<Record<string, unknown>>,
  documents: TrustedDocuments,
): Readonly<Record<string, unknown>> {
  const { documentId, extensions, operationName, variables } = body;
  const persisted = (extensions as { persistedQuery?: { sha256Hash?: unknown } } | undefined)?.persistedQuery
    ?.sha256Hash;
  const hash = documentId ?? persisted;
  const query = typeof hash === 'string' ? documents.get(bareHash(hash)) : undefined;
  if (query === undefined) throw thrown('DOCUMENT_NOT_TRUSTED');
  // Apollo refuses what is there and undefined.
  return {
    query,
    ...(variables === undefined ? {} : { variables }),
    ...(operationName === undefined ? {} : { operationName }),
  };
}

function bareHash(hash: string): string {
  return hash.startsWith('sha256:') ? hash.slice('sha256:'.length) : hash;
}
