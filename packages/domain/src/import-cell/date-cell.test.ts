import fc from 'fast-check';
import { addDays, isoDate, partsOfDate } from '../calendar';
import { toFullWidth } from '../identifier';
import { parseDateCell } from './date-cell';

describe('a date cell', () => {
  it.each([
    '2024.3.5',
    '2024.03.05',
    '2024/3/5',
    '2024-3-5',
    '2024-03-05',
    '2024年3月5日',
    '2024年03月05号',
    '2024 年 3 月 5 日',
    '20240305',
    '2024-03-05 10:30',
    '2024-03-05T10:30:59.123+08:00',
    '2024/3/5 9:05:00',
    '2024。3。5',
    toFullWidth('2024.3.5'),
    '45356',
    45356,
    45356.75,
  ])('reads %s as 5 March 2024', (cell) => {
    expect(parseDateCell(cell)).toEqual({ ok: true, value: '2024-03-05' });
  });

  it('completes a date without year only by the stated year', () => {
    expect(parseDateCell('3月5日', { defaultYear: 2024 })).toEqual({ ok: true, value: '2024-03-05' });
    expect(parseDateCell('3.5', { defaultYear: 2024 })).toEqual({ ok: true, value: '2024-03-05' });
    expect(parseDateCell('3月5日')).toEqual({
      ok: false,
      refusal: { code: 'dateYearMissing', text: '3月5日' },
    });
    expect(parseDateCell('2月29日', { defaultYear: 2023 })).toMatchObject({
      refusal: { code: 'dateImpossible' },
    });
  });

  it.each([
    ['2023-02-29', 'dateImpossible'],
    ['2024.13.1', 'dateImpossible'],
    ['20240231', 'dateImpossible'],
    ['0000-00-00', 'dateImpossible'],
    ['24.3.5', 'dateYearTwoDigits'],
    ['2024年3月', 'dateDayMissing'],
    ['2024.3', 'dateDayMissing'],
    ['2024', 'dateDayMissing'],
    ['去年三月', 'dateUnreadable'],
    ['2024-03-05 等', 'dateUnreadable'],
    [true, 'dateUnreadable'],
  ])('refuses %s', (cell, code) => {
    expect(parseDateCell(cell)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('knows the false leap day of the 1900 workbook', () => {
    expect(parseDateCell(1)).toEqual({ ok: true, value: '1900-01-01' });
    expect(parseDateCell(59)).toEqual({ ok: true, value: '1900-02-28' });
    expect(parseDateCell(60)).toMatchObject({ refusal: { code: 'dateImpossible' } });
    expect(parseDateCell(61)).toEqual({ ok: true, value: '1900-03-01' });
    expect(parseDateCell(2958465)).toEqual({ ok: true, value: '9999-12-31' });
  });

  it('reads serials of a 1904 workbook 1,462 days later', () => {
    expect(parseDateCell(0, { epoch: '1904' })).toEqual({ ok: true, value: '1904-01-01' });
    expect(parseDateCell(45356 - 1462, { epoch: '1904' })).toEqual({ ok: true, value: '2024-03-05' });
    expect(parseDateCell(2957003, { epoch: '1904' })).toEqual({ ok: true, value: '9999-12-31' });
  });

  it.each([0, -1, 2958466, Number.NaN, Number.POSITIVE_INFINITY])('refuses the serial %s', (serial) => {
    expect(parseDateCell(serial)).toMatchObject({ refusal: { code: 'dateSerialOutOfRange' } });
  });

  it('reads every spelling of one day as the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 70_000 }), (serial) => {
        const date = addDays(isoDate('1899-12-30'), serial);
        const { year, month, day } = partsOfDate(date);
        const written = [
          serial,
          `${year}.${month}.${day}`,
          `${year}年${month}月${day}日`,
          `${year}/${month}/${day}`,
          date,
        ];
        for (const cell of written) expect(parseDateCell(cell)).toEqual({ ok: true, value: date });
      }),
    );
  });

  it('answers for any text without throwing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (text) => typeof parseDateCell(text).ok === 'boolean'),
    );
  });
});
