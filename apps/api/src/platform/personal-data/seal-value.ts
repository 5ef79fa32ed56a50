import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeyRing } from './key-ring';

/** Where a value stands. It is bound into the ciphertext, so that a ciphertext moved elsewhere does not open. */
export interface ValuePlace {
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
}

/** Thrown when a sealed value does not open: moved, changed, cut off, or under a key that is not in the ring. */
export class SealedValueError extends Error {
  constructor(
    readonly code: 'SEALED_VALUE_MALFORMED' | 'SEALED_VALUE_KEY_UNKNOWN' | 'SEALED_VALUE_REJECTED',
  ) {
    super(code);
    this.name = 'SealedValueError';
  }
}

const CIPHER = 'aes-256-gcm';

/** Encrypts a value for its place: `v1|key id|iv|ciphertext|tag`, AES-256-GCM, each part in base64url. */
export function sealValue(ring: KeyRing, place: ValuePlace, value: string): string {
  const key = ring.keys.get(ring.currentKeyId);
  if (!key) throw new SealedValueError('SEALED_VALUE_KEY_UNKNOWN');
  const iv = randomBytes(12);
  const cipher = createCipheriv(CIPHER, key, iv);
  cipher.setAAD(additionalData(place));
  const ciphertext = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
  return [
    'v1',
    ring.currentKeyId,
    ...[iv, ciphertext, cipher.getAuthTag()].map((part) => part.toString('base64url')),
  ].join('|');
}

/** Decrypts what {@link sealValue} made for the same place. */
export function openValue(ring: KeyRing, place: ValuePlace, sealed: string): string {
  const [version, keyId, iv, ciphertext, tag] = sealed.split('|');
  if (version !== 'v1' || !keyId || !iv || ciphertext === undefined || tag?.length !== 22) {
    throw new SealedValueError('SEALED_VALUE_MALFORMED');
  }
  const key = ring.keys.get(keyId);
  if (!key) throw new SealedValueError('SEALED_VALUE_KEY_UNKNOWN');
  try {
    const decipher = createDecipheriv(CIPHER, key, Buffer.from(iv, 'base64url'), { authTagLength: 16 });
    decipher.setAAD(additionalData(place));
    decipher.setAuthTag(Buffer.from(tag, 'base64url'));
    return Buffer.concat([decipher.update(Buffer.from(ciphertext, 'base64url')), decipher.final()]).toString(
      'utf8',
    );
  } catch {
    throw new SealedValueError('SEALED_VALUE_REJECTED');
  }
}

/** Whether a sealed value is under an older key and should be sealed anew. */
export function isUnderOldKey(ring: KeyRing, sealed: string): boolean {
  return sealed.split('|')[1] !== ring.currentKeyId;
}

function additionalData({ table, column, rowId }: ValuePlace): Buffer {
  return Buffer.from([table, column, rowId].join('|'), 'utf8');
}
