import { safeFileName } from './download';
import { wrapText } from './chart-png';

const wide = (text: string): number => [...text].length * 10;

it('breaks Chinese after any character and loses none', () => {
  const text = '坪山区二〇一八年事项按月统计';
  const lines = wrapText(text, 50, wide);
  expect(lines.join('')).toBe(text);
  expect(lines.every((line) => wide(line) <= 50)).toBe(true);
});

it('keeps a character that alone is too wide', () => expect(wrapText('字', 5, wide)).toEqual(['字']));

it('makes a name that every system takes', () =>
  expect(safeFileName('坪山区 2018/9: 事项?')).toBe('坪山区_2018_9_事项'));
