import { Secret } from 'otpauth';
import { authenticatorAddress, makeAuthenticatorSecret, stepOfCode } from './authenticator';

// RFC 6238, appendix B: the secret and the codes for SHA-1, of which an authenticator shows the last six digits.
const SECRET = Secret.fromUTF8('12345678901234567890').base32;

it.each([
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
])('takes the published code of second %i', (seconds, published) => {
  const code = published.slice(2);
  const step = Math.floor(seconds / 30);
  expect(stepOfCode(SECRET, code, new Date(seconds * 1_000))).toBe(step);
  // The neighbours, for clocks that go wrong, and no further.
  expect(stepOfCode(SECRET, code, new Date((seconds + 30) * 1_000))).toBe(step);
  expect(stepOfCode(SECRET, code, new Date((seconds - 30) * 1_000))).toBe(step);
  expect(stepOfCode(SECRET, code, new Date((seconds + 60) * 1_000))).toBeUndefined();
  expect(stepOfCode(SECRET, code, new Date((seconds - 60) * 1_000))).toBeUndefined();
});

it.each(['', '12345', '1234567', '12345a', ' 94287', '９４２８７０'])('takes no code from %j', (code) => {
  expect(stepOfCode(SECRET, code, new Date(59_000))).toBeUndefined();
});

it('makes secrets of 160 bits and says to the authenticator whose they are', () => {
  const secret = makeAuthenticatorSecret();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(makeAuthenticatorSecret()).not.toBe(secret);
  const address = new URL(authenticatorAddress(secret, 'wang'));
  expect([address.protocol, address.host]).toEqual(['otpauth:', 'totp']);
  expect(decodeURIComponent(address.pathname)).toBe('/微治:wang');
  expect(address.searchParams.get('secret')).toBe(secret);
});
