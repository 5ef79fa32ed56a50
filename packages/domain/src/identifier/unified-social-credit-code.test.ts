import fc from 'fast-check';
import { toFullWidth } from './text';
import { parseUnifiedSocialCreditCode } from './unified-social-credit-code';

const STANDARD_EXAMPLE = '91350100M000100Y43';
const ALPHABET = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY');

describe('a unified social credit code', () => {
  it.each([
    '91350100M000100Y43',
    '51320613MJT000010K',
    '52320613MJT000029D',
    '53320613MJT0000375',
    '52320602MJT0000455',
  ])('accepts the published code %s', (code) => {
    expect(parseUnifiedSocialCreditCode(code)).toMatchObject({ ok: true, value: { code } });
  });

  it('names the legal form and the registrar of the day of issue', () => {
    expect(parseUnifiedSocialCreditCode('52320602MJT0000455')).toMatchObject({
      ok: true,
      value: { legalForm: 'socialServiceInstitution', divisionCodeAtIssue: '320602', registrarClass: '5' },
    });
  });

  it('gives the code the same reading in lower case, full width and with spaces', () => {
    for (const text of ['91350100m000100y43', toFullWidth(STANDARD_EXAMPLE), ' 91350100 M000100Y4 3\u3000']) {
      expect(parseUnifiedSocialCreditCode(text)).toMatchObject({
        ok: true,
        value: { code: STANDARD_EXAMPLE },
      });
    }
  });

  it('says which check character was expected', () => {
    expect(parseUnifiedSocialCreditCode('91350100M000100Y44')).toEqual({
      ok: false,
      refusal: { code: 'usccWrongCheckCharacter', expected: '3', actual: '4' },
    });
  });

  it.each([
    ['91350100M000100Y4Z', 18, 'Z'],
    ['52320613MJT00002SD', 17, 'S'],
    ['9135O100M000100Y43', 5, 'O'],
    ['913501A0M000100Y43', 7, 'A'],
    ['91350100I000100Y43', 9, 'I'],
  ])('refuses %s at the character that cannot stand there', (code, position, character) => {
    expect(parseUnifiedSocialCreditCode(code)).toEqual({
      ok: false,
      refusal: { code: 'usccBadCharacter', position, character },
    });
  });

  it('refuses a code of another length', () => {
    expect(parseUnifiedSocialCreditCode('5232061MJT000029D')).toEqual({
      ok: false,
      refusal: { code: 'usccBadLength', length: 17 },
    });
  });

  it('detects all 540 substitutions of one character in the standard example', () => {
    const undetected: string[] = [];
    let tried = 0;
    Array.from(STANDARD_EXAMPLE).forEach((original, index) => {
      for (const substitute of ALPHABET.filter((character) => character !== original)) {
        tried += 1;
        const changed = STANDARD_EXAMPLE.slice(0, index) + substitute + STANDARD_EXAMPLE.slice(index + 1);
        if (parseUnifiedSocialCreditCode(changed).ok) undetected.push(changed);
      }
    });
    expect({ tried, undetected }).toEqual({ tried: 540, undetected: [] });
  });

  it('detects every swap of two different neighbours in the standard example', () => {
    const swapped = Array.from(STANDARD_EXAMPLE)
      .slice(1)
      .map((right, index) => {
        const left = STANDARD_EXAMPLE.charAt(index);
        return left === right
          ? null
          : STANDARD_EXAMPLE.slice(0, index) + right + left + STANDARD_EXAMPLE.slice(index + 2);
      });
    const tried = swapped.filter((code) => code !== null);
    expect(tried.filter((code) => parseUnifiedSocialCreditCode(code).ok)).toEqual([]);
    expect(tried).toHaveLength(13);
  });

  it('answers for any text without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        expect(typeof parseUnifiedSocialCreditCode(text).ok).toBe('boolean');
      }),
    );
  });
});
