import { randomBytes } from 'node:crypto';
import { chmodSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { environment, stateFolder } from '../config';
import { secretFile } from '../config/secret-file';

/** The keys of personal data: what is written uses the current one, what was written before keeps its own. */
export interface KeyRing {
  readonly currentKeyId: string;
  readonly keys: ReadonlyMap<string, Buffer>;
  /** Key of the blind indexes. It never changes, or nothing is found by its index any more. */
  readonly pepper: Buffer;
}

/** Thrown when keys are not as they must be; the message never holds a key. */
export class KeyRingError extends Error {
  constructor(readonly code: 'KEYS_MALFORMED' | 'PEPPER_MALFORMED') {
    super(code);
    this.name = 'KeyRingError';
  }
}

const KEYS_FILE = 'personal-data-keys';
const PEPPER_FILE = 'personal-data-pepper';

/**
 * Keys from WEIZHI_PERSONAL_DATA_KEYS (`id:key` in base64url, the current one first, separated by commas) and
 * WEIZHI_PERSONAL_DATA_PEPPER, else from files of the state folder, which are made at first use.
 */
export function readKeyRing(env: NodeJS.ProcessEnv, stateFolder: string): KeyRing {
  const keys = env['WEIZHI_PERSONAL_DATA_KEYS'] ?? secretFile(stateFolder, KEYS_FILE, () => newKey('k1'));
  const pepper = env['WEIZHI_PERSONAL_DATA_PEPPER'] ?? secretFile(stateFolder, PEPPER_FILE);
  return parseKeyRing(keys, pepper);
}

const opened = new Map<string, KeyRing>();

/** The keys of this installation, read at first use: reading them anew for every value would cost more than sealing. */
export function personalDataKeys(): KeyRing {
  const folder = stateFolder(environment);
  let ring = opened.get(folder);
  if (!ring) opened.set(folder, (ring = readKeyRing(environment, folder)));
  return ring;
}

/** Reads a key ring from its two texts. */
export function parseKeyRing(keys: string, pepper: string): KeyRing {
  const entries = keys.split(',').map((entry): [string, Buffer] => {
    const match = /^(k[1-9]\d{0,5}):([\w-]{43})$/.exec(entry.trim());
    if (!match) throw new KeyRingError('KEYS_MALFORMED');
    return [match[1] ?? '', Buffer.from(match[2] ?? '', 'base64url')];
  });
  const ring = new Map(entries);
  if (ring.size !== entries.length) throw new KeyRingError('KEYS_MALFORMED');
  if (!/^[\w-]{43}$/.test(pepper)) throw new KeyRingError('PEPPER_MALFORMED');
  return { currentKeyId: entries[0]?.[0] ?? '', keys: ring, pepper: Buffer.from(pepper, 'base64url') };
}

/** Puts a new key in front of those in the state folder; what is written from the next start on uses it. */
export function rotateKeys(stateFolder: string): string {
  const known = secretFile(stateFolder, KEYS_FILE, () => newKey('k1'));
  const { keys } = parseKeyRing(known, secretFile(stateFolder, PEPPER_FILE));
  const highest = Math.max(...[...keys.keys()].map((id) => Number(id.slice(1))));
  const file = path.join(stateFolder, 'secrets', KEYS_FILE);
  const incoming = `${file}.incoming`;
  writeFileSync(incoming, `${newKey(`k${highest + 1}`)},${known}`, { mode: 0o600 });
  chmodSync(incoming, 0o600);
  renameSync(incoming, file);
  return `k${highest + 1}`;
}

function newKey(id: string): string {
  return `${id}:${randomBytes(32).toString('base64url')}`;
}
