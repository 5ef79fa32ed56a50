import { toCsv } from './csv';

const body = (text: string): string => text.slice(1);

it('starts with the mark by which Excel knows UTF-8', () =>
  expect(toCsv(['社区'], []).charCodeAt(0)).toBe(0xfeff));

it('quotes what would break a row', () => {
  expect(body(toCsv(['a'], [['甲,乙'], ['说"好"'], ['两\n行']]))).toBe(
    'a\r\n"甲,乙"\r\n"说""好"""\r\n"两\n行"\r\n',
  );
});

it.each(['=1+1', '+86', '-x', '@坪山', '\tx'])('disarms %j', (text) => {
  expect(body(toCsv(['a'], [[text]]))).toContain(`'${text}`);
});

it('leaves numbers alone, negative ones too, and keeps absent apart from zero', () => {
  expect(body(toCsv(['a', 'b', 'c'], [[-3, 0, null]]))).toBe('a,b,c\r\n-3,0,\r\n');
});
