import fc from 'fast-check';
import { parseNumberCell } from './number-cell';

describe('a number cell', () => {
  it.each([
    ['1234', '1234'],
    ['1,234', '1234'],
    ['1，234.50', '1234.5'],
    ['１２３', '123'],
    [' 12 ', '12'],
    ['-5', '-5'],
    ['−5', '-5'],
    ['-0', '0'],
    ['007', '7'],
    ['3.5万', '35000'],
    ['1.23456万', '12345.6'],
    ['2亿', '200000000'],
    [42, '42'],
    [0.1, '0.1'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
  ])('reads %s as %s', (cell, value) => {
    expect(parseNumberCell(cell)).toEqual({ ok: true, value });
  });

  it('takes a stated unit off', () => {
    expect(parseNumberCell('120人', { units: ['人', '户'] })).toEqual({ ok: true, value: '120' });
    expect(parseNumberCell('1.2万元', { units: ['元'] })).toEqual({ ok: true, value: '12000' });
    expect(parseNumberCell('120人')).toMatchObject({ refusal: { code: 'numberUnreadable' } });
  });

  it.each([
    ['1,23', 'numberBadGrouping'],
    ['12,34,567', 'numberBadGrouping'],
    ['12%', 'numberIsShare'],
    ['1e3', 'numberUnreadable'],
    ['0x10', 'numberUnreadable'],
    ['1_000', 'numberUnreadable'],
    ['NaN', 'numberUnreadable'],
    ['约200', 'numberUnreadable'],
    ['3-5', 'numberUnreadable'],
    [Number.NaN, 'numberUnreadable'],
    [Number.POSITIVE_INFINITY, 'numberUnreadable'],
  ])('refuses %s', (cell, code) => {
    expect(parseNumberCell(cell)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('holds a column to whole numbers and to its range', () => {
    expect(parseNumberCell('1.5', { wholeOnly: true })).toMatchObject({
      refusal: { code: 'numberNotWhole' },
    });
    expect(parseNumberCell('1.0', { wholeOnly: true })).toEqual({ ok: true, value: '1' });
    expect(parseNumberCell('-1', { lowest: 0 })).toEqual({
      ok: false,
      refusal: { code: 'numberOutOfRange', text: '-1', lowest: 0, highest: null },
    });
    expect(parseNumberCell('101', { highest: 100 })).toMatchObject({ refusal: { highest: 100 } });
  });

  it('reads back whole numbers of any size, grouped or not', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), (value) => {
        const digits = value.toString();
        expect(parseNumberCell(digits)).toEqual({ ok: true, value: digits });
        expect(parseNumberCell(digits.replace(/\B(?=(\d{3})+(?!\d))/gu, ','))).toEqual({
          ok: true,
          value: digits,
        });
      }),
    );
  });

  it('reads a number of the workbook without losing a digit', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const read = parseNumberCell(value);
        expect(read.ok && Number(read.value)).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});
