import { randomBytes } from 'node:crypto';
import { hashToken } from '../identity';

/** A token of a link, opened: the district says where to look, the hash what for. */
export interface LinkToken {
  readonly districtId: string;
  readonly tokenHash: string;
}

/** A new token: the district, which is no secret, and 192 random bits, which are. */
export function makeLinkToken(districtId: string): LinkToken & { readonly whole: string } {
  const whole = `${BigInt(districtId).toString(36)}-${randomBytes(24).toString('base64url')}`;
  return { whole, districtId, tokenHash: hashToken(whole) };
}

/** Opens a token; undefined when its form is none of ours, so that it never reaches the database. */
export function openLinkToken(text: string): LinkToken | undefined {
  const match = /^([1-9a-z][0-9a-z]{0,11})-[\w-]{32}$/.exec(text);
  if (!match?.[1]) return undefined;
  const districtId = [...match[1]].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n);
  return { districtId: String(districtId), tokenHash: hashToken(text) };
}
