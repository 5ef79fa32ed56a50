import { Workbook } from '@protobi/exceljs';
import fc from 'fast-check';
import { removeTemporaryFiles, temporaryFile } from '../../imports/testing/temporary-file';
import { readSource } from '../../imports';
import type { ExportCell } from '../list-export';
import type { SheetColumn } from './sheet-xml';
import { workbookStream } from './workbook-stream';

afterAll(removeTemporaryFiles);

const column = (kind: SheetColumn['kind']): SheetColumn => ({ header: kind, kind, width: 12 });
const COLUMNS = [column('text'), column('number'), column('money'), column('date')];

async function* chunked(...chunks: readonly (readonly ExportCell[])[][]): AsyncGenerator<ExportCell[][]> {
  for (const chunk of chunks) yield await Promise.resolve(chunk.map((row) => [...row]));
}

async function write(rows: AsyncGenerator<readonly (readonly ExportCell[])[]>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const content = {
    title: '名单',
    columns: COLUMNS,
    rows,
    guideTitle: '说明',
    guideColumns: [column('text')],
  };
  for await (const piece of workbookStream({ ...content, guide: (count) => [[`${count} 行`]] }))
    pieces.push(piece);
  return Buffer.concat(pieces);
}

/** As an independent reader sees it. */
async function open(rows: AsyncGenerator<readonly (readonly ExportCell[])[]>): Promise<Workbook> {
  const book = new Workbook();
  await book.xlsx.load((await write(rows)) as unknown as ArrayBuffer);
  return book;
}

describe('a workbook that is written as it is read', () => {
  it('holds texts, numbers and days as what they are, and the guide last', async () => {
    const book = await open(
      chunked([['91320613MJ5800001X', '12', '1234567.50', '2026-03-05']], [['007', null, '0.10', null]]),
    );
    expect(book.worksheets.map(({ name }) => name)).toEqual(['名单', '说明']);
    const sheet = book.worksheets[0];
    expect(sheet?.getRow(2).values).toEqual([
      undefined,
      '91320613MJ5800001X',
      12,
      1234567.5,
      new Date('2026-03-05T00:00:00Z'),
    ]);
    expect(sheet?.getCell('A3').value).toBe('007');
    expect(sheet?.getCell('A3').numFmt).toBe('@');
    expect(sheet?.getCell('B3').value).toBeNull();
    expect(book.worksheets[1]?.getCell('A2').value).toBe('2 行');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("http://evil","x")'])(
    'keeps %j a text',
    async (text) => {
      const cell = (await open(chunked([[text, null, null, null]]))).worksheets[0]?.getCell('A2');
      expect([cell?.type, cell?.value, cell?.formula]).toEqual([3, text, undefined]);
    },
  );

  it('writes a number of more than 15 digits, and what is no number or day, as text', async () => {
    const book = await open(chunked([[null, '320613199901010004', 'n/a', '1899-01-01']]));
    expect(book.worksheets[0]?.getRow(2).values).toEqual([
      undefined,
      undefined,
      '320613199901010004',
      'n/a',
      '1899-01-01',
    ]);
  });

  it('gives every text back that XML can hold', async () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(texts, async (written) => {
        const content = await write(chunked(written.map((text) => [text, null, null, null])));
        const read: unknown[] = [];
        for await (const row of readSource(temporaryFile('名单.xlsx', content)))
          if (row.sheet === '名单' && row.rowNumber > 1) read[row.rowNumber - 2] = row.cells[0]?.raw;
        const kept = written.map((text) => text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'));
        expect(read.map((text) => text ?? '')).toEqual(kept.slice(0, read.length));
      }),
      { numRuns: 30 },
    );
  });

  it('leaves out what XML cannot hold', async () => {
    const book = await open(chunked([['甲\u0000\u0008\uFFFE乙\uD800', null, null, null]]));
    expect(book.worksheets[0]?.getCell('A2').value).toBe('甲乙');
  });

  it('asks for no more rows than are taken, however many there are', async () => {
    const asked = { chunks: 0 };
    const chunk = Array.from({ length: 1_000 }, (_, n): ExportCell[] => [
      `${n}${Math.random()}`,
      n,
      '1.00',
      '2026-01-01',
    ]);
    async function* endless(): AsyncGenerator<ExportCell[][]> {
      for (;;) {
        asked.chunks += 1;
        yield await Promise.resolve(chunk);
      }
    }
    const content = { title: '名单', columns: COLUMNS, rows: endless(), guideTitle: '说明' };
    const stream = workbookStream({ ...content, guideColumns: [column('text')], guide: () => [] });
    let taken = 0;
    while (taken < 300_000) taken += ((await stream.next()).value as Buffer).length;
    const after = asked.chunks;
    await new Promise((resolve) => setTimeout(resolve, 200));
    // What lies in the compressor's buffers is all that is read ahead.
    expect(asked.chunks - after).toBeLessThanOrEqual(16);
    await stream.return(undefined);
  });
});
