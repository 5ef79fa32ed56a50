import { createHmac } from 'node:crypto';
import type { KeyRing } from './key-ring';

/** Kinds of values that are looked up by their index; one kind has one index wherever it stands. */
export type IndexedKind = 'phone' | 'residentId' | 'personName' | 'participant';

/**
 * The index under which an encrypted value is found: HMAC-SHA256 of its canonical spelling (parse it first). With
 * the pepper kept outside the database, trying out all identity numbers against a stolen dump finds nothing.
 */
export function blindIndex(ring: KeyRing, kind: IndexedKind, canonicalValue: string): string {
  return createHmac('sha256', ring.pepper).update(`${kind}|${canonicalValue}`).digest('base64url');
}
