import { isoDate } from '../calendar';
import { parseResidentId } from './resident-id';
import { toFullWidth } from './text';

const TODAY = isoDate('2026-11-22');

describe('a citizen identity number', () => {
  it.each([
    ['11010519491231002X', 'mainland', '1949-12-31', 'female'],
    ['320613199901010004', 'mainland', '1999-01-01', 'female'],
    ['810000198506151234', 'hongKong', '1985-06-15', 'male'],
  ])('accepts the published number %s', (number, holder, birthDate, sex) => {
    expect(parseResidentId(number, TODAY)).toMatchObject({
      ok: true,
      value: { number, holder, birthDate, sex },
    });
  });

  it.each(['11010519491231002x', toFullWidth('11010519491231002X'), '110105 19491231 002X'])(
    'puts %s right first',
    (text) => {
      expect(parseResidentId(text, TODAY)).toMatchObject({
        ok: true,
        value: { number: '11010519491231002X' },
      });
    },
  );

  it.each([
    ['110105194912310021', { code: 'residentIdWrongCheckCharacter' }],
    ['320613199002290006', { code: 'residentIdImpossibleBirthDate' }],
    ['110105491231002', { code: 'residentIdFifteenDigits' }],
    ['11010519491231002', { code: 'residentIdBadLength', length: 17 }],
    ['1101051949123100AX', { code: 'residentIdBadCharacter', position: 17 }],
    ['X10105194912310021', { code: 'residentIdBadCharacter', position: 1 }],
  ])('refuses %s', (number, refusal) => {
    expect(parseResidentId(number, TODAY)).toEqual({ ok: false, refusal });
  });

  it('refuses a birth after today and accepts one on the day itself', () => {
    expect(parseResidentId('320613199901010004', isoDate('1998-12-31'))).toEqual({
      ok: false,
      refusal: { code: 'residentIdBirthInFuture' },
    });
    expect(parseResidentId('320613199901010004', isoDate('1999-01-01')).ok).toBe(true);
  });

  it('detects every substitution of one digit before the check character', () => {
    const number = '11010519491231002X';
    const undetected: string[] = [];
    for (let index = 0; index < 17; index += 1) {
      for (const digit of '0123456789') {
        const changed = number.slice(0, index) + digit + number.slice(index + 1);
        if (changed !== number && parseResidentId(changed, TODAY).ok) undetected.push(changed);
      }
    }
    expect(undetected).toEqual([]);
  });

  it('repeats no part of the number in a refusal', () => {
    const refusal = JSON.stringify(parseResidentId('110105194912310021', TODAY));
    expect(refusal).not.toMatch(/\d{3}/);
  });
});
