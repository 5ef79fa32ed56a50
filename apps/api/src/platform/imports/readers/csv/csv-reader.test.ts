import { removeTemporaryFiles, temporaryFile } from '../../testing/temporary-file';
import { FileRefused, type ReaderRefusal } from '../reader-refusal';
import { describeSource, readSource } from '../reader-registry';

afterAll(removeTemporaryFiles);

async function read(content: Buffer | string): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const { cells } of readSource(temporaryFile('台账.csv', content))) {
    rows.push(Array.from(cells, (cell) => cell?.display ?? ''));
  }
  return rows;
}

async function refusalOf(content: Buffer | string): Promise<ReaderRefusal> {
  const refusal = await read(content).catch((error: unknown) => error);
  if (refusal instanceof FileRefused) return refusal.refusal;
  throw new Error(`Read without refusal: ${JSON.stringify(refusal)}`);
}

const TABLE = [
  ['受理日期', '街道', '情况'],
  ['2024.3.5', '坪山街道', '电动车飞线充电，需协调处理'],
  ['2024.3.6', '龙田街道', '楼道堆放杂物'],
];
const TEXT = `${TABLE.map((line) => line.join(',')).join('\r\n')}\r\n`;
/** TEXT in GB 18030, by an encoder that is not ours (Python's codec). */
const GB_TEXT = Buffer.from(
  'cadcc0edc8d5c6da2cbdd6b5c02cc7e9bff60d0a323032342e332e352cc6bac9bdbdd6b5c02cb5e7b6afb3b5b7c9cfdfb3e4b5e7a3acd0e8d0adb5f7b4a6c0ed0d0a323032342e332e362cc1faccefbdd6b5c02cc2a5b5c0b6d1b7c5d4d3ceef0d0a',
  'hex',
);

describe('encodings', () => {
  it.each([
    ['utf-8', Buffer.from(TEXT)],
    ['utf-8', Buffer.from(`\ufeff${TEXT}`)],
    ['gb18030', GB_TEXT],
    ['utf-16le', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['utf-16le', Buffer.from(TEXT, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
  ])('reads %s', async (encoding, content) => {
    expect(await describeSource(temporaryFile('台账.csv', content))).toMatchObject({ encoding });
    expect(await read(content)).toEqual(TABLE);
  });

  it('names the line where a file changes its encoding', async () => {
    const mixed = Buffer.concat([Buffer.from(TEXT), GB_TEXT]);
    expect(await refusalOf(mixed)).toEqual({ code: 'encoding_mixed', facts: { line: 4 } });
    const other = Buffer.concat([GB_TEXT, Buffer.from(TEXT)]);
    expect(await refusalOf(other)).toEqual({ code: 'encoding_mixed', facts: { line: 4 } });
  });

  it('does not read Latin-1 or Big5 as Chinese', async () => {
    const latin = Buffer.from('name,town\r\nRené,Orléans\r\nZoë,Besançon\r\n', 'latin1');
    expect(await refusalOf(latin)).toMatchObject({ code: 'encoding_unknown', facts: { line: 2 } });
    const big5 = Buffer.from('a8bdbfeca4bdb3422ca97ea5c1a4cfac4db8f4bf4fa4a3ab47bdd0aca3adfbbafbadd7', 'hex');
    expect(await refusalOf(big5)).toMatchObject({ code: 'encoding_unknown', facts: { line: 1 } });
  });

  it('names the line of a byte that no encoding has, and of a NUL', async () => {
    const bad = Buffer.concat([GB_TEXT, Buffer.from([0xff, 0xff, 0x0a])]);
    expect(await refusalOf(bad)).toMatchObject({ code: 'encoding_unknown', facts: { line: 4 } });
    expect(await refusalOf('甲,乙\n丙\0,丁\n')).toMatchObject({ code: 'nul_character', facts: { line: 2 } });
  });
});

describe('structure', () => {
  it.each([[','], ['\t'], [';'], ['，']])('finds the separator %j', async (delimiter) => {
    const text = TABLE.map((line) => line.map((cell) => cell.replace(/，/g, '、')).join(delimiter)).join(
      '\n',
    );
    expect(await describeSource(temporaryFile('台账.csv', text))).toMatchObject({ delimiter });
  });

  it('keeps line ends within quotes and counts records as a spreadsheet does', async () => {
    const rows: [number, string | undefined][] = [];
    const file = temporaryFile('台账.csv', '甲,乙\r\n"一\r\n二","说""话"""\r\n\r\n三,四\r\n');
    for await (const row of readSource(file)) rows.push([row.rowNumber, row.cells[0]?.display]);
    expect(rows).toEqual([
      [1, '甲'],
      [2, '一\r\n二'],
      [4, '三'],
    ]);
  });

  it('names the row of a quote that is never closed', async () => {
    expect(await refusalOf('甲,乙\n一,"二\n三,四\n')).toEqual({
      code: 'quote_unbalanced',
      facts: { row: 2 },
    });
  });

  it('refuses too many columns and endless records', async () => {
    expect(await refusalOf(`${'a,'.repeat(600)}\n`)).toMatchObject({
      code: 'too_many_columns',
      facts: { row: 1 },
    });
    expect(await refusalOf(`a,b\n${'a'.repeat(1_100_000)}\n`)).toEqual({
      code: 'record_too_long',
      facts: { row: 2 },
    });
    expect(await refusalOf(','.repeat(1_000_000))).toMatchObject({ code: 'too_many_columns' });
  });
});
