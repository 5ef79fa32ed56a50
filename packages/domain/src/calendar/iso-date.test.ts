import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dateInShanghai,
  dateOfEpochDay,
  dayOfWeek,
  daysBetween,
  endOfMonth,
  epochDay,
  isoDate,
  parseIsoDate,
} from './iso-date';

const anyDay = fc.integer({ min: -719_162, max: 2_932_896 });

describe('a civil date', () => {
  it.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('accepts %s', (text) => {
    expect(parseIsoDate(text)).toEqual({ ok: true, value: text });
  });

  it.each(['2023-02-29', '1900-02-29', '2023-13-01', '2023-00-10', '2023-04-31', '0000-00-00'])(
    'refuses %s, a day that does not exist',
    (text) => {
      expect(parseIsoDate(text)).toEqual({ ok: false, refusal: { code: 'isoDateImpossible' } });
    },
  );

  it.each(['10000-01-01', '2023-1-1', '2023/01/01', '2023-01-01T00:00', ''])('refuses %s as text', (text) => {
    expect(parseIsoDate(text)).toEqual({ ok: false, refusal: { code: 'isoDateMalformed' } });
  });

  it('counts days as the platform does', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const oracle = new Date(day * 86_400_000);
        const date = dateOfEpochDay(day);
        expect(date).toBe(oracle.toISOString().slice(0, 10));
        expect(epochDay(date)).toBe(day);
        expect(dayOfWeek(date) % 7).toBe(oracle.getUTCDay());
      }),
    );
  });

  it('adds days and counts them back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (day, count) => {
        fc.pre(day + count >= -719_162 && day + count <= 2_932_896);
        const from = dateOfEpochDay(day);
        expect(daysBetween(from, addDays(from, count))).toBe(count);
      }),
    );
  });

  it.each([
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-11-30', 3, '2025-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-01-15', -13, '2022-12-15'],
  ])('takes %s some months on (%i) to %s', (from, months, to) => {
    expect(addMonths(isoDate(from), months)).toBe(to);
  });

  it('ends a month on its last day', () => {
    expect(endOfMonth(isoDate('2024-02-03'))).toBe('2024-02-29');
  });
});

describe('the date in Shanghai', () => {
  it.each([
    ['2026-11-22T15:59:59.999Z', '2026-11-22'],
    ['2026-11-22T16:00:00Z', '2026-11-23'],
    ['1989-07-01T14:59:59Z', '1989-07-01'],
    ['1989-07-01T15:00:00Z', '1989-07-02'],
    ['1970-01-01T00:00:00Z', '1970-01-01'],
  ])('at %s is %s', (instant, date) => {
    expect(dateInShanghai(Date.parse(instant))).toBe(date);
  });

  it('refuses an instant that is no number', () => {
    expect(() => dateInShanghai(Number.NaN)).toThrow();
  });
});
