import { Secret, TOTP } from 'otpauth';

const PERIOD_SECONDS = 30;
/** Steps before and after the present one that are taken too: clocks of telephones go wrong. */
const STEPS_ASIDE = 1;
/** 160 bits, as RFC 4226 recommends. */
const SECRET_BYTES = 20;
const ISSUER = '微治';

/** A new secret for an authenticator, in base 32. */
export function makeAuthenticatorSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** What an authenticator reads from the picture: `otpauth://totp/…` with six digits every thirty seconds (RFC 6238). */
export function authenticatorAddress(secret: string, identifier: string): string {
  return totp(secret, identifier).toString();
}

/** The step of thirty seconds that a code belongs to, the present one or its neighbours; undefined when to none of them. */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const timestamp = now.getTime();
  const aside = totp(secret, '').validate({ token: code, timestamp, window: STEPS_ASIDE });
  return aside === null ? undefined : Math.floor(timestamp / 1_000 / PERIOD_SECONDS) + aside;
}

function totp(secret: string, label: string): TOTP {
  return new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret), period: PERIOD_SECONDS });
}
