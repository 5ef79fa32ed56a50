import { readShare, shareWords, yuanWords } from './money';

it.each([
  ['100000.00', '100,000.00 元'],
  ['999.5', '999.50 元'],
  ['-1234567.89', '-1,234,567.89 元'],
  ['99999999999.99', '99,999,999,999.99 元'],
  ['0', '0.00 元'],
])('writes %s as %s', (amount, words) => {
  expect(yuanWords(amount)).toBe(words);
});

it.each([
  [5000, '50%'],
  [3333, '33.33%'],
  [3330, '33.3%'],
  [5, '0.05%'],
  [10_000, '100%'],
])('writes %i ten thousandths as %s, and reads it back', (share, words) => {
  expect(shareWords(share)).toBe(words);
  expect(readShare(words)).toBe(share);
});

it('reads no share from what is none', () => {
  expect(['', '5:3', '-5', '33.333', '一半'].map(readShare)).toEqual(Array(5).fill(undefined));
});
