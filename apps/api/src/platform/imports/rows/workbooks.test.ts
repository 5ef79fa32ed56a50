import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type Cell, type DataValidation, Workbook } from '@protobi/exceljs';
import fc from 'fast-check';
import { DATA_SHEET, writeTemplateWorkbook } from '../template/template-workbook';
import { documentTemplate, templateMarkdown } from '../template/template-documentation';
import type { ImportValue } from '../template/import-values';
import { parcelTemplate } from '../testing/parcel-template';
import { checkFile, TEST_CONTEXT } from '../testing/read-file';
import { removeTemporaryFiles, temporaryFile } from '../testing/temporary-file';
import type { Reads } from '../../database';
import { REASON_HEADER, writeErrorWorkbook } from './error-workbook';

afterEach(removeTemporaryFiles);

async function emptyTemplate(): Promise<Buffer> {
  const lookups = await parcelTemplate.port.openLookups({} as Reads, TEST_CONTEXT);
  const output = new PassThrough();
  const [content] = await Promise.all([
    buffer(output),
    writeTemplateWorkbook(parcelTemplate, lookups, output),
  ]);
  return content;
}

/** The typings say that every cell has a validation. */
function hasList(cell: Cell): boolean {
  return (cell.dataValidation as DataValidation | undefined)?.type === 'list';
}

/** A value with the ways in which people type it. */
const written: Readonly<Record<string, fc.Arbitrary<readonly [unknown, ImportValue]>>> = {
  receivedOn: fc
    .date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
    .chain((iso) => {
      const [year = '', month = '', day = ''] = iso.split('-');
      const ways = [
        iso,
        `${year}.${Number(month)}.${Number(day)}`,
        `${year}年${Number(month)}月${Number(day)}日`,
        `${year}/${month}/${day} 10:30`,
      ];
      return fc
        .constantFrom<unknown>(...ways, new Date(`${iso}T00:00:00Z`))
        .map((way) => [way, iso] as const);
    }),
  street: fc.constantFrom(['东街', 's1'] as const, [' 西 街 '.replace(/ /g, ''), 's2'] as const),
  kind: fc.constantFrom(
    ['信件', 'letter'] as const,
    ['纸箱', 'box'] as const,
    ['-', null] as const,
    [null, null] as const,
  ),
  weight: fc.integer({ min: 0, max: 1_000_000 }).chain((weight) => {
    const whole = String(weight);
    return fc
      .constantFrom<unknown>(weight, whole, `${whole}千克`, weight.toLocaleString('en-GB'))
      .map((way) => [way, whole] as const);
  }),
  fragile: fc.constantFrom(['是', true] as const, ['×', false] as const, [true, true] as const),
  sender: fc.constantFrom(
    ['李四 13900001111', { name: '李四', phone: '13900001111' }] as const,
    ['王五', { name: '王五', phone: null }] as const,
  ),
  phone: fc.constantFrom([13812345678, '13812345678'] as const, ['138-1234-5678', '13812345678'] as const),
};

it('reads back what people may type into the downloaded template', async () => {
  const content = await emptyTemplate();
  const rowOf = fc.record(written);
  await fc.assert(
    fc.asyncProperty(fc.array(rowOf, { minLength: 1, maxLength: 20 }), async (typed) => {
      const book = new Workbook();
      await book.xlsx.load(content as unknown as ArrayBuffer);
      const sheet = book.getWorksheet(DATA_SHEET)!;
      typed.forEach((one, index) => {
        const row = sheet.getRow(index + 3);
        parcelTemplate.columns.forEach(({ key }, column) => {
          const value = key === 'number' ? `N${index}` : one[key]?.[0];
          const cell = row.getCell(column + 1);
          if (value instanceof Date) cell.numFmt = 'yyyy/m/d';
          cell.value = (value ?? null) as string | null;
        });
      });
      const file = temporaryFile('a.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
      const { rows } = await checkFile(file, parcelTemplate);
      const [sample, ...read] = rows;
      expect(sample).toMatchObject({ rowNumber: 2, outcome: 'skipped', problems: [{ code: 'sampleRow' }] });
      expect(read.map(({ problems }) => problems)).toEqual(typed.map(() => []));
      expect(read.map(({ values }) => values)).toEqual(
        typed.map((one, index) => ({
          number: `N${index}`,
          idNumber: null,
          creditCode: null,
          ...Object.fromEntries(Object.entries(one).map(([key, [, value]]) => [key, value])),
        })),
      );
    }),
    { numRuns: 8 },
  );
}, 60_000);

it('offers drop-downs for dictionaries, lookups and yes or no, and states its version', async () => {
  const book = new Workbook();
  await book.xlsx.load((await emptyTemplate()) as unknown as ArrayBuffer);
  const sheet = book.getWorksheet(DATA_SHEET)!;
  const listed = parcelTemplate.columns.filter((_, index) => hasList(sheet.getCell(2, index + 1)));
  expect(listed.map(({ key }) => key)).toEqual(['street', 'kind', 'fragile']);
  expect(JSON.stringify(book.getWorksheet('填写说明')!.getRow(1).values)).toContain('parcels v3');
});

it('writes an error workbook that can be corrected and uploaded again', async () => {
  const csv =
    '编号,收件日期,街道,备注\nP1,2024.3.5,东街,=1+1\nP2,2024.13.5,南街,"+cmd|\' /C calc\'!A0"\nP3,,西街,@SUM(A1)\n';
  const first = await checkFile(temporaryFile('a.csv', csv), parcelTemplate);
  const problems = new Map(first.rows.map((row) => [row.ordinal, row.problems]));
  const output = new PassThrough();
  const rows = (async function* () {
    yield await Promise.resolve(first.source.map((row, ordinal) => ({ ordinal, row })));
  })();
  const request = { ...first.reading, rows, problems, locale: 'zh-CN', scope: 'rejected' } as const;
  const [content] = await Promise.all([buffer(output), writeErrorWorkbook(request, output)]);

  const again = await checkFile(temporaryFile('b.xlsx', content), parcelTemplate);
  expect(again.reading.map.columns[REASON_HEADER['zh-CN']]).toBeNull();
  expect(again.rows.map(({ outcome, problems: found }) => [outcome, found.map(({ code }) => code)])).toEqual([
    ['rejected', ['dateImpossible', 'lookupUnknown']],
    ['rejected', ['requiredMissing']],
  ]);
  expect(again.source.map(({ cells }) => [cells[3]?.raw, cells[3]?.type, cells[3]?.formula])).toEqual([
    ["+cmd|' /C calc'!A0", 'text', undefined],
    ['@SUM(A1)', 'text', undefined],
  ]);

  const book = new Workbook();
  await book.xlsx.load(content as unknown as ArrayBuffer);
  const sheet = book.worksheets[0]!;
  expect(sheet.getCell('B2').fill).toMatchObject({ pattern: 'solid' });
  expect(sheet.getCell('B2').note).toBeDefined();
  expect(sheet.getCell('A2').fill).toMatchObject({ pattern: 'none' });
  expect(sheet.getCell('E2').value).toEqual(expect.any(String));
});

it('documents itself', () => {
  const documentation = documentTemplate(parcelTemplate, 'zh-CN');
  expect(documentation.columns.map(({ key }) => key)).toEqual(parcelTemplate.columns.map(({ key }) => key));
  expect(
    templateMarkdown(parcelTemplate, 'en-GB')
      .split('\n')
      .filter((line) => line.startsWith('|')),
  ).toHaveLength(12);
});
