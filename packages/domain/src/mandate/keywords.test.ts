import { isWithinKeywordLimits, readKeywords } from './keywords';

it('reads keywords however they are set apart, each once', () => {
  expect(readKeywords(' 高龄津贴、尊老金，高龄津贴;年审\n核实 ')).toEqual([
    '高龄津贴',
    '尊老金',
    '年审',
    '核实',
  ]);
  expect(readKeywords(' 、 ')).toEqual([]);
});

it('tells keywords that are too many or too long', () => {
  const words = (count: number, length: number) =>
    Array.from({ length: count }, (_, index) => String(index).padStart(length, '词'));
  expect(isWithinKeywordLimits(words(20, 30))).toBe(true);
  expect(isWithinKeywordLimits(words(21, 2))).toBe(false);
  expect(isWithinKeywordLimits(words(1, 31))).toBe(false);
});
