import fc from 'fast-check';
import { identifierKey, isIdentifier } from './identifier';
import { passwordProblems } from './password-rules';
import { hashPassword, verifyPassword } from './passwords';
import { makeApiKey, makeSessionToken, openApiKey } from './tokens';

const codes = (password: string, identifier = 'zhangsan'): string[] =>
  passwordProblems('password', password, identifier).map(({ code }) => code);

describe('a chosen password', () => {
  it.each(['巷口老槐树下议事二十年啦', 'correct horse battery', 'Tr0mbone-vase-lychee'])(
    'may be %s',
    (password) => {
      expect(codes(password)).toEqual([]);
    },
  );

  it.each([
    ['short', 'TOO_SHORT'],
    ['x'.repeat(129), 'TOO_LONG'],
    ['aaaaaaaaaaaaaa', 'PASSWORD_GUESSABLE'],
    ['123456789012', 'PASSWORD_GUESSABLE'],
    ['qwertyuiop12345', 'PASSWORD_GUESSABLE'],
    ['zhangsan20240101'.slice(0, 12), 'PASSWORD_GUESSABLE'],
    ['Password1234', 'PASSWORD_GUESSABLE'],
    ['admin@admin@admin', 'PASSWORD_GUESSABLE'],
    ['abcabcabcabcabc', 'PASSWORD_GUESSABLE'],
    // Of leaks: neither runs nor repetitions say so of these.
    ['finalfantasy', 'PASSWORD_GUESSABLE'],
    ['Unbelievable', 'PASSWORD_GUESSABLE'],
    ['chickenwing101', 'PASSWORD_GUESSABLE'],
    ['FinalFantasy2026!', 'PASSWORD_GUESSABLE'],
    ['motherfucker1', 'PASSWORD_GUESSABLE'],
  ])('may not be %s', (password, code) => {
    expect(codes(password)).toEqual([code]);
  });
});

describe('a stored password', () => {
  it('is compared as it was typed: to the last of 128 characters, in its case, in either form of Unicode', async () => {
    const whole = `${'巷口老槐树下议事'.repeat(15)}Marché 1`;
    expect([...whole]).toHaveLength(128);
    expect(codes(whole)).toEqual([]);
    const stored = await hashPassword(whole);
    const others = [whole.slice(0, -1), `${whole.slice(0, -1)}2`, whole.toLowerCase(), `${whole} `];
    expect(await verifyPassword(stored, whole.normalize('NFD'))).toBe(true);
    for (const other of others)
      expect(await verifyPassword(stored, other === whole ? '' : other)).toBe(false);
  });
});

describe('account names', () => {
  it('are one, whatever their case and width', () => {
    expect(new Set(['Admin', 'ＡＤＭＩＮ', ' admin '].map(identifierKey)).size).toBe(1);
  });

  it.each([
    ['张三', false],
    ['张三丰', true],
    ['li.si@district', true],
    ['a b c', false],
    ['-abc', false],
    ['x'.repeat(65), false],
  ])('%s: %j', (text, acceptable) => {
    expect(isIdentifier(text)).toBe(acceptable);
  });
});

describe('keys and tokens', () => {
  it('open again, and never with one letter changed', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('A', 'z', '0', '_', ' '), (place, letter) => {
        const { whole, prefix, secret } = makeApiKey();
        expect(openApiKey(whole)).toEqual({ prefix, secret });
        const index = place % whole.length;
        const changed = whole.slice(0, index) + letter + whole.slice(index + 1);
        if (changed !== whole) expect(openApiKey(changed)).toBeUndefined();
      }),
    );
  });

  it('are never the same twice', () => {
    expect(new Set(Array.from({ length: 200 }, makeSessionToken)).size).toBe(200);
  });
});
