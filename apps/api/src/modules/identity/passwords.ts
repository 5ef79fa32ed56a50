import { randomInt } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { Turnstile } from './turnstile';

/** Argon2id at OWASP's floor: 19 MiB, two passes, one lane (about 90 ms); see decision record 0062. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A flood of sign-ins leaves half of the processors to everybody else. */
const turnstile = new Turnstile({ atOnce: Math.max(1, Math.floor(availableParallelism() / 2)), waiting: 60 });
let dummy: Promise<string> | undefined;

/** The hash to store. */
export function hashPassword(password: string): Promise<string> {
  return turnstile.pass(() => hash(normalise(password), PARAMETERS));
}

/**
 * Whether a password is right. Without a hash the same work is done and the answer is no, so that an account that does
 * not exist takes as long as one that does.
 */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
  dummy ??= hash('an account that does not exist', PARAMETERS);
  const against = stored ?? (await dummy);
  const matches = await turnstile.pass(() => verify(against, normalise(password)));
  return matches && stored !== undefined;
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A secret to write down and type again: six groups of four, without characters that are taken for one another (118 bits, so that a plain hash of it is enough; ASVS 5.0 6.5.2). */
export function makeReadableSecret(): string {
  const group = (): string =>
    Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)] ?? '').join('');
  return Array.from({ length: 6 }, group).join('-');
}

function normalise(password: string): string {
  return password.normalize('NFC');
}
