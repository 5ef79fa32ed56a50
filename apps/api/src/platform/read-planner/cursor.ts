import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Cursors of keyset pages, shared by planned reads and by the resolvers. A cursor is opaque to callers and holds
 * the sort keys of its row. Its signature covers them together with what the cursor is good for ({@link CursorPurpose}),
 * so that a forged cursor, one of another list or order, and one of somebody with another scope are all
 * refused (INVALID_CURSOR) instead of being read as "start at the beginning".
 */
export interface CursorPurpose {
  /** Coordinate of the connection field, such as `Query.matters`. */
  readonly field: string;
  /** Key of the order. */
  readonly order: string;
  /** Fingerprint of the reader's scope, see {@link scopeFingerprint}. */
  readonly scope: string;
}

const VERSION = '1';
/** Letters of the signature, six bits each: 132 bits. */
const SIGNATURE_LENGTH = 22;

/** Makes and opens cursors with one secret. */
export class CursorCodec {
  constructor(private readonly secret: string) {}

  /** The cursor of a row with these sort keys, in the text form that Postgres gave them. */
  encode(purpose: CursorPurpose, keys: readonly string[]): string {
    const body = JSON.stringify(keys);
    return Buffer.from(`${VERSION}${this.sign(purpose, body)}${body}`, 'utf8').toString('base64url');
  }

  /** The sort keys of a cursor; undefined when it was not made by us for this purpose. */
  decode(purpose: CursorPurpose, cursor: string): readonly string[] | undefined {
    const text = Buffer.from(cursor, 'base64url').toString('utf8');
    // Base64 decoding skips what it does not know; a cursor must be exactly what we gave out.
    if (!text.startsWith(VERSION) || Buffer.from(text, 'utf8').toString('base64url') !== cursor)
      return undefined;
    const body = text.slice(VERSION.length + SIGNATURE_LENGTH);
    const given = Buffer.from(text.slice(VERSION.length, VERSION.length + SIGNATURE_LENGTH));
    const expected = Buffer.from(this.sign(purpose, body));
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
    return JSON.parse(body) as readonly string[];
  }

  private sign({ field, order, scope }: CursorPurpose, body: string): string {
    const signature = createHmac('sha256', this.secret).update(`${field}\n${order}\n${scope}\n${body}`);
    return signature.digest('base64url').slice(0, SIGNATURE_LENGTH);
  }
}

/** Two readers who may see different rows have different fingerprints. */
export function scopeFingerprint(scope: {
  readonly shape: string;
  readonly districtIds: readonly string[];
  readonly rootDivisionIds: readonly string[];
}): string {
  return `${scope.shape}:${scope.districtIds.join(',')}:${scope.rootDivisionIds.join(',')}`;
}
