import { dictionary } from '@zxcvbn-ts/language-common';

let common: ReadonlySet<string> | undefined;

/**
 * Whether a password is one of the fifty thousand that leaks have most often, whatever its case and whatever signs and
 * digits were put behind it. Most of them are too short for us anyhow.
 */
export function isCommonPassword(password: string): boolean {
  common ??= new Set(dictionary['passwords-common']);
  const folded = password.normalize('NFKC').toLowerCase();
  return common.has(folded) || common.has(folded.replace(/[^\p{L}]+$/u, ''));
}
