import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** A new session token: 256 random bits. */
export function makeSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token or secret; both are random enough that no slow hash is needed. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** A key of a third party, opened. */
export interface ApiKeyParts {
  readonly prefix: string;
  readonly secret: string;
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZabcdefghjkmnpqrstvwxyz';

/** A new key, `wz_live_<8>_<secret>_<crc>`: the whole is shown once. */
export function makeApiKey(): ApiKeyParts & { readonly whole: string } {
  const prefix = randomText(8);
  const secret = randomText(44);
  return { prefix, secret, whole: `${head(prefix, secret)}_${checksum(head(prefix, secret))}` };
}

/** Opens a key; undefined when its form or checksum is wrong, so that a typing error never reaches the database. */
export function openApiKey(text: string): ApiKeyParts | undefined {
  const match = /^wz_live_([0-9A-Za-z]{8})_([0-9A-Za-z]{44})_([0-9a-f]{8})$/.exec(text);
  const [, prefix = '', secret = '', sum] = match ?? [];
  if (!match || checksum(head(prefix, secret)) !== sum) return undefined;
  return { prefix, secret };
}

/** Compares hashes in constant time. */
export function sameHash(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function head(prefix: string, secret: string): string {
  return `wz_live_${prefix}_${secret}`;
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}

function randomText(length: number): string {
  // 54 letters: bytes from 216 on are thrown away, so that each letter is as likely as any other.
  let text = '';
  while (text.length < length) {
    for (const byte of randomBytes(length)) {
      if (byte < 216 && text.length < length) text += ALPHABET[byte % 54] ?? '';
    }
  }
  return text;
}
