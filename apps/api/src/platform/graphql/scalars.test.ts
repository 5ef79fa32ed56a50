import { dateInShanghai } from '@weizhi/domain';
import fc from 'fast-check';
import { DateTime, Decimal, IsoDate } from './scalars';

describe('scalars', () => {
  it.each(['2024-02-29', '1900-01-01', '2199-12-31'])('takes the day %s', (day) => {
    expect(IsoDate.parseValue(day)).toBe(day);
  });

  it.each([
    '2023-02-29',
    '0000-00-00',
    '10000-01-01',
    '2026-1-1',
    '2026-01-01T00:00:00Z',
    '2026-13-01',
    ' 2026-01-01',
    20260101,
    null,
  ])('refuses %j as a day', (value) => {
    expect(() => IsoDate.parseValue(value)).toThrow(/Not a Date/);
  });

  it('takes and gives every instant to the millisecond', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-02'), max: new Date('2199-12-30'), noInvalidDate: true }),
        (instant) => {
          expect(DateTime.serialize(DateTime.parseValue(instant.toISOString()))).toBe(instant.toISOString());
          expect(IsoDate.parseValue(dateInShanghai(instant.getTime()))).toBe(
            dateInShanghai(instant.getTime()),
          );
        },
      ),
    );
  });

  it.each([
    '2026-11-22T08:30:00',
    '2026-11-22',
    '2026-11-22T24:00:00Z',
    '2026-11-22T08:30:60Z',
    '2026-02-30T00:00:00Z',
    1_700_000_000,
    '1e3',
  ])('refuses %j as an instant', (value) => {
    expect(() => DateTime.parseValue(value)).toThrow(/Not a DateTime/);
  });

  it.each(['0', '-1', '1234.50', '99999999999999999999.0123456789'])(
    'keeps the number %s exactly',
    (text) => {
      expect([Decimal.parseValue(text), Decimal.serialize(text)]).toEqual([text, text]);
    },
  );

  it.each(['1e3', 'NaN', 'Infinity', '0x10', '1_000', '01', '+1', '1.', '.5', '', ' 1', 1.5])(
    'refuses %j as a number',
    (value) => {
      expect(() => Decimal.parseValue(value)).toThrow(/Not a Decimal/);
    },
  );

  it('never says the value', () => {
    const attempt = (): unknown => Decimal.parseValue('canary');
    expect(attempt).toThrow();
    expect(attempt).not.toThrow(/canary/);
  });
});
