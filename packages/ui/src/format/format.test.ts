import { civilDate, formatDay, formatMoment } from './date-format';
import { formatCount, formatFileSize, formatShare, NO_FIGURE, readDecimal } from './number-format';

describe('numbers', () => {
  it('keeps absent apart from zero', () => {
    expect(readDecimal(null)).toBeNull();
    expect(readDecimal('')).toBeNull();
    expect(readDecimal('not a number')).toBeNull();
    expect(readDecimal('0')).toBe(0);
    expect(formatCount(null)).toBe(NO_FIGURE);
    expect(formatCount(0)).toBe('0');
  });

  it('groups thousands and gives a share one decimal', () => {
    expect(formatCount(6952)).toBe('6,952');
    expect(formatShare(0.88056)).toBe('88.1');
    expect(formatShare(1)).toBe('100.0');
    // Seven of ten thousand are not none.
    expect([0, 0.0007, 0.00043, 0.00096].map(formatShare)).toEqual(['0.0', '0.07', '0.043', '0.096']);
  });

  it.each([
    [512, '512 字节'],
    [2048, '2.0 KB'],
    [20 * 1024 * 1024, '20.0 MB'],
  ])('writes %d bytes as %s', (bytes, text) => expect(formatFileSize(bytes)).toBe(text));
});

describe('dates in China, wherever the browser is', () => {
  it('reads an instant late in the UTC day as the next day', () => {
    expect(formatMoment('2018-10-31T17:30:00Z')).toBe('2018-11-01 01:30');
    expect(civilDate(new Date('2018-10-31T17:30:00Z'))).toBe('2018-11-01');
  });

  it('writes a civil date without shifting it', () => expect(formatDay('2018-09-01')).toBe('2018年9月1日'));
});
