import fc from 'fast-check';
import {
  addDecimal,
  compareDecimal,
  decimalOfNumber,
  decimalText,
  ratioText,
  roundDecimal,
  shiftDecimal,
  subtractDecimal,
} from './decimal';

const whole = fc.integer({ min: -1_000_000, max: 1_000_000 });

describe('decimal text', () => {
  it.each([
    ['1.005', 2, '1.01'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['-0.4', 0, '0'],
    ['0.125', 2, '0.13'],
    ['1234.5', 3, '1234.500'],
    ['99.995', 2, '100.00'],
  ])('%s to %i places is %s', (value, places, rounded) => {
    expect(roundDecimal(decimalText(value), places)).toBe(rounded);
  });

  it.each([
    [6238, 6952, 4, '0.8973'],
    [1, 3, 6, '0.333333'],
    [2, 3, 2, '0.67'],
    [-1, 8, 2, '-0.13'],
    [0, 5, 1, '0.0'],
  ])('%i over %i to %i places is %s', (above, below, places, ratio) => {
    expect(ratioText(decimalText(String(above)), decimalText(String(below)), places)).toBe(ratio);
  });

  it('has no ratio over zero', () => {
    expect(ratioText(decimalText('5'), decimalText('0.00'), 2)).toBeNull();
  });

  it('rounds a ratio at most half a unit away from the truth', () => {
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 0, max: 8 }), (above, below, places) => {
        fc.pre(below !== 0);
        const ratio = Number(ratioText(decimalText(String(above)), decimalText(String(below)), places));
        expect(Math.abs(ratio - above / below)).toBeLessThanOrEqual(0.5 * 10 ** -places + 1e-9);
      }),
    );
  });

  it('adds, subtracts, shifts and compares exactly', () => {
    expect(addDecimal(decimalText('0.1'), decimalText('0.2'))).toBe('0.3');
    expect(addDecimal(decimalText('-1'), decimalText('0.75'))).toBe('-0.25');
    expect(subtractDecimal(decimalText('0.3'), decimalText('0.1'))).toBe('0.2');
    expect(subtractDecimal(decimalText('1'), decimalText('1.00'))).toBe('0.00');
    expect(shiftDecimal(decimalText('0.8973'), 2)).toBe('89.73');
    expect(shiftDecimal(decimalText('5'), 3)).toBe('5000');
    expect(compareDecimal(decimalText('10'), decimalText('9.99'))).toBe(1);
    expect(compareDecimal(decimalText('-1.0'), decimalText('-1'))).toBe(0);
    expect(compareDecimal(decimalText('-1.1'), decimalText('-1'))).toBe(-1);
  });

  it.each([
    [0.1, 1, '0.1'],
    [1.005, 2, '1.01'],
    [1e21, 0, '1000000000000000000000'],
    [1.5e-7, 8, '0.00000015'],
    [-1.25e-7, 8, '-0.00000013'],
  ])('takes the number %s to %i places as %s', (value, places, text) => {
    expect(decimalOfNumber(value, places)).toBe(text);
  });

  it('refuses what is no number', () => {
    expect(() => decimalOfNumber(Number.NaN, 2)).toThrow();
    expect(() => decimalText('1e3')).toThrow();
  });
});
