import fc from 'fast-check';
import { type DecimalText, decimalText } from '../decimal';
import { countWorkLog, type WorkLogCount } from '.';

/** Table 1 of 社区居委会反思性考察报告: items of 2003 and per cent as printed, for two communities. */
const TABLE: readonly (readonly [string, number, string, number, string])[] = [
  ['公共治安', 291, '15.71', 455, '24.13'],
  ['环境卫生', 62, '3.35', 260, '13.79'],
  ['医疗保健', 141, '7.61', 167, '8.85'],
  ['社会保障', 88, '4.75', 159, '8.43'],
  ['人口管理', 68, '3.67', 106, '5.62'],
  ['公共设施', 112, '6.05', 97, '5.14'],
  ['其他行政事务', 493, '26.62', 412, '21.84'],
  ['文体公益', 507, '27.38', 56, '2.97'],
];
const count = (subject: string | null, items: number, published?: string): WorkLogCount => ({
  subject,
  items,
  publishedShare: published === undefined ? null : decimalText(published),
});

describe('the published work logs of 2003', () => {
  const first = countWorkLog(2003, [
    ...TABLE.map(([subject, items, share]) => count(subject, items, share)),
    count(null, 90),
  ]);
  const second = countWorkLog(2003, [
    ...TABLE.map(([subject, , , items, share]) => count(subject, items, share)),
    count(null, 174),
  ]);

  it('come to the published totals, a day too, with what the table does not show', () => {
    expect([first.items, first.itemsPerDay, first.itemsWithoutSubject]).toEqual([1852, '5.07', 90]);
    expect([second.items, second.itemsPerDay, second.itemsWithoutSubject]).toEqual([1886, '5.17', 174]);
  });

  it('have the published shares, but one that is cut off instead of rounded', () => {
    const published = TABLE.map(([, , share]) => share);
    expect(first.shares.slice(0, 8).map(({ share }) => share)).toEqual(published);
    expect(second.shares.map(({ share }) => share)).toEqual([
      ...['24.13', '13.79', '8.85', '8.43', '5.62', '5.14', '21.85', '2.97', '9.23'],
    ]);
    const unequal = [...first.shares, ...second.shares].filter(
      ({ publishedShareStanding }) => publishedShareStanding !== null && publishedShareStanding !== 'same',
    );
    expect(unequal).toEqual([
      {
        subject: '其他行政事务',
        items: 412,
        share: '21.85',
        publishedShare: '21.84',
        publishedShareStanding: 'truncated',
      },
    ]);
  });
});

describe('a work log', () => {
  it('says of a published share that neither rounding nor cutting off gives that it differs', () => {
    const [only] = countWorkLog(2024, [count('文体公益', 1, '34.00'), count('公共治安', 2)]).shares;
    expect([only?.share, only?.publishedShareStanding]).toEqual(['33.33', 'different']);
  });

  it('has no share in a year without an item', () => {
    const { shares, itemsPerDay } = countWorkLog(2024, [count('文体公益', 0, '0.00')]);
    expect([shares[0]?.share, shares[0]?.publishedShareStanding, itemsPerDay]).toEqual([null, null, '0.00']);
  });

  it('counts the days of a leap year', () => {
    expect(countWorkLog(2024, [count('文体公益', 366)]).itemsPerDay).toBe('1.00');
  });

  it('takes a share that was rounded or cut off for what it is, whatever the counts', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.integer({ min: 1, max: 5_000 }), (some, others) => {
        const all = some + others;
        // Hundredths of a per cent, in whole numbers: cut off, and rounded half up.
        const cut = Math.floor((some * 10_000) / all);
        const rounded = Math.floor((2 * some * 10_000 + all) / (2 * all));
        const words = (hundredths: number): DecimalText => decimalText((hundredths / 100).toFixed(2));
        const standing = (share: DecimalText): string | null | undefined =>
          countWorkLog(2003, [{ subject: 'a', items: some, publishedShare: share }, count('b', others)])
            .shares[0]?.publishedShareStanding;
        expect(standing(words(rounded))).toBe('same');
        expect(standing(words(cut))).toBe(cut === rounded ? 'same' : 'truncated');
      }),
    );
  });
});
