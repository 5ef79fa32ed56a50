import { removeTemporaryFiles, temporaryFile } from '../../testing/temporary-file';
import { columnName, row, workbook, type TestWorkbook } from '../../testing/workbook';
import { zip } from '../../testing/zip';
import { FileRefused } from '../reader-refusal';
import { describeSource, readSource } from '../reader-registry';
import type { SourceRow } from '../source-row';

// A million rows are packed and read, however busy the machine is.
jest.setTimeout(60_000);

afterAll(removeTemporaryFiles);

async function rowsOf(book: TestWorkbook): Promise<SourceRow[]> {
  return rowsOfFile(workbook(book));
}

async function rowsOfFile(content: Buffer): Promise<SourceRow[]> {
  const rows: SourceRow[] = [];
  for await (const read of readSource(temporaryFile('台账.xlsx', content))) rows.push(read);
  return rows;
}

async function refusalOf(content: Buffer, name = '台账.xlsx'): Promise<string> {
  try {
    for await (const _ of readSource(temporaryFile(name, content)));
  } catch (error) {
    if (error instanceof FileRefused) return error.refusal.code;
    throw error;
  }
  return 'read';
}

const oneSheet = (rows: string, rest: Partial<TestWorkbook> = {}): TestWorkbook => ({
  sheets: [{ name: '台账', rows }],
  ...rest,
});

type RefusalCase = readonly [what: string, code: string, content: () => Buffer, name?: string];

describe('values', () => {
  it('reads shared, inline and formula texts, numbers and booleans', async () => {
    const cells = [
      '<c t="s"><v>0</v></c>',
      '甲',
      '<c t="str"><f>A1</f><v>乙</v></c>',
      1.5,
      '<c t="b"><v>1</v></c>',
    ];
    const strings = ['<si><r><t>坪山</t></r><r><t>街道</t></r><rPh><t>ピンシャン</t></rPh></si>'];
    const [first] = await rowsOf(oneSheet(row(1, cells), { strings }));
    expect(first?.cells).toEqual([
      { type: 'text', raw: '坪山街道', display: '坪山街道' },
      { type: 'text', raw: '甲', display: '甲' },
      { type: 'text', raw: '乙', display: '乙', formula: true },
      { type: 'number', raw: 1.5, display: '1.5' },
      { type: 'boolean', raw: true, display: 'TRUE' },
    ]);
  });

  it.each([
    [14, 45356, '2024-03-05'],
    ['yyyy"年"m"月"d"日"', 45356, '2024-03-05'],
    [31, 45356, '2024-03-05'],
    [22, 45356.5, '2024-03-05 12:00:00'],
    ['[h]:mm', 0.25, '06:00:00'],
    [14, 60, '1900-02-29'],
    [14, 1, '1900-01-01'],
    [14, 61, '1900-03-01'],
  ])('shows number format %s of %d as %s', async (format, value, display) => {
    const [first] = await rowsOf(oneSheet(row(1, [`<c s="1"><v>${value}</v></c>`]), { formats: [format] }));
    expect(first?.cells[0]).toMatchObject({ type: 'date', raw: value, display });
  });

  it('does not take a colour, a literal or General for a date', async () => {
    const formats = ['[Red]0.00', '0"days"', 'General', '#,##0.00_);[Red]\\(#,##0.00\\)'];
    const cells = formats.map((_, index) => `<c s="${index + 1}"><v>45356</v></c>`);
    const [first] = await rowsOf(oneSheet(row(1, cells), { formats }));
    expect(first?.cells.map((cell) => cell?.type)).toEqual(['number', 'number', 'number', 'number']);
  });

  it('shifts the 1904 system and keeps leading zeros of a padded format', async () => {
    const rows = row(1, ['<c s="1"><v>43894</v></c>', '<c s="2"><v>755</v></c>']);
    const [first] = await rowsOf(oneSheet(rows, { formats: [14, '000000'], uses1904: true }));
    expect(first?.cells.map((cell) => cell?.display)).toEqual(['2024-03-05', '000755']);
  });

  it('marks numbers that have lost digits, errors, and formulas never calculated', async () => {
    const cells = [320613199901010000, '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', '<c><f>A1+1</f></c>'];
    const [first] = await rowsOf(oneSheet(row(1, cells)));
    expect(first?.cells[0]).toMatchObject({ type: 'number', display: '320613199901010000', inexact: true });
    expect(first?.cells[1]).toMatchObject({ type: 'error', raw: '#DIV/0!', formula: true });
    expect(first?.cells[2]).toEqual({ type: 'error', raw: '', display: '', formula: true });
  });

  it('reads names with a namespace prefix and rows without references', async () => {
    const rows =
      '<x:row xmlns:x="u"><x:c t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row>';
    const [first] = await rowsOf(oneSheet(rows));
    expect(first).toMatchObject({ rowNumber: 1, cells: [{ raw: '甲' }, { raw: 2 }] });
  });
});

describe('layout', () => {
  it('fills merged areas down and across, and says which', async () => {
    const rows =
      row(1, ['标题']) + row(2, ['龙田街道', '甲']) + row(3, [null, '乙']) + row(5, ['石井街道', '丙']);
    const sheets = [{ name: '台账', rows, merges: ['A1:C1', 'A2:A4'] }];
    const read = await rowsOf({ sheets });
    expect(read.map((one) => one.rowNumber)).toEqual([1, 2, 3, 5]);
    expect(read[0]?.cells[2]).toMatchObject({ raw: '标题', filled: 'across' });
    expect(read[2]?.cells[0]).toMatchObject({ raw: '龙田街道', filled: 'down' });
    expect(read[3]?.cells[0]).not.toHaveProperty('filled');
  });

  it('reports hidden sheets and rows, and reads visible sheets only', async () => {
    const book: TestWorkbook = {
      sheets: [
        { name: '一', rows: row(1, ['甲']) + row(2, ['乙'], 'hidden="1"') },
        { name: '二', rows: row(1, ['丙']), hidden: true },
        { name: '三', rows: row(1, ['丁']) },
      ],
    };
    const description = await describeSource(temporaryFile('台账.xlsx', workbook(book)));
    expect(description.notes).toEqual([{ code: 'hidden_sheet', facts: { sheet: '二' } }]);
    const read = await rowsOf(book);
    expect(read.map((one) => [one.sheet, one.hidden])).toEqual([
      ['一', false],
      ['一', true],
      ['三', false],
    ]);
  });

  it('notes a wrong extension and reads by content', async () => {
    const description = await describeSource(temporaryFile('台账.csv', workbook(oneSheet(row(1, ['甲'])))));
    expect(description).toMatchObject({ format: 'xlsx', notes: [{ code: 'extension_mismatch' }] });
  });
});

describe('what is refused', () => {
  const good = oneSheet(row(1, ['甲']));
  const part = (name: string, data: string | Buffer = 'x') => workbook({ ...good, extra: [{ name, data }] });
  const doctype = '<!DOCTYPE a [<!ENTITY x "boom"><!ENTITY y "&x;&x;">]>';
  const olePrefix = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const cases: readonly RefusalCase[] = [
    ['macros', 'workbook_has_macros', () => part('xl/vbaProject.bin')],
    ['external links', 'workbook_has_external_links', () => part('xl/externalLinks/externalLink1.xml')],
    ['an archive inside', 'archive_nested', () => part('xl/embeddings/a.zip')],
    ['a name that climbs out', 'archive_unsafe_name', () => part('../../etc/passwd')],
    ['two parts of one name', 'archive_unsafe_name', () => part('xl/workbook.xml')],
    [
      'a bomb by ratio',
      'archive_inflates_too_much',
      () => part('xl/media/a.bin', Buffer.alloc(9 * 1024 * 1024)),
    ],
    [
      'an encrypted part',
      'file_encrypted',
      () => workbook({ ...good, extra: [{ name: 'a', data: 'x', flags: 1 }] }),
    ],
    [
      'a document type',
      'workbook_has_entity_declarations',
      () => workbook({ sheets: [{ ...good.sheets[0]!, prologue: doctype }] }),
    ],
    [
      'a size that lies',
      'workbook_damaged',
      () =>
        zip([
          { name: '[Content_Types].xml', data: 'x'.repeat(5000), statedSize: 10 },
          { name: 'xl/workbook.xml', data: 'x' },
        ]),
    ],
    ['a zip that is no workbook', 'format_unsupported', () => zip([{ name: 'a.txt', data: 'x' }])],
    ['a cut file', 'archive_damaged', () => workbook(good).subarray(0, 300)],
    ['XML that breaks off', 'workbook_damaged', () => workbook(oneSheet('<row r="1"><c'))],
    ['rows out of order', 'workbook_damaged', () => workbook(oneSheet(row(2, ['甲']) + row(1, ['乙'])))],
    [
      'a value beyond the columns',
      'too_many_columns',
      () => workbook(oneSheet(`<row r="1"><c r="XFD1"><v>1</v></c></row>`)),
    ],
    ['an old workbook', 'format_old_excel', () => Buffer.concat([olePrefix, Buffer.alloc(4000)]), '台账.xls'],
    ['an old workbook renamed', 'format_old_excel', () => Buffer.concat([olePrefix, Buffer.alloc(4000)])],
    [
      'a WPS workbook',
      'format_wps_spreadsheet',
      () => Buffer.concat([olePrefix, Buffer.alloc(4000)]),
      '台账.et',
    ],
    [
      'a locked workbook',
      'file_encrypted',
      () => Buffer.concat([olePrefix, Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['a web page called xls', 'format_web_page_as_excel', () => Buffer.from('<html><table>'), '台账.xls'],
    [
      'an XML spreadsheet of 2003',
      'format_xml_spreadsheet_2003',
      () => Buffer.from('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'),
    ],
    ['a PDF', 'format_unsupported', () => Buffer.from('%PDF-1.7')],
    ['an empty file', 'file_empty', () => Buffer.alloc(0)],
  ];

  it.each(cases.map((one) => [one[0], one[1], one] as const))(
    'refuses %s with %s',
    async (_, code, [, , content, name]) => {
      expect(await refusalOf(content(), name)).toBe(code);
    },
  );

  it('passes over a million empty rows, and refuses too many that are made to look full', async () => {
    const formatted = Array.from({ length: 1_048_574 }, (_, index) => `<row r="${index + 2}" s="1"/>`).join(
      '',
    );
    const read = await rowsOf(oneSheet(row(1, ['甲']) + formatted + row(1_048_576, ['乙'])));
    expect(read.map(({ rowNumber }) => rowNumber)).toEqual([1, 1_048_576]);
    const hollow = Array.from({ length: 100_001 }, (_, index) => `<row r="${index + 1}"><c><v/></c></row>`);
    expect(await refusalOf(workbook(oneSheet(hollow.join(''))))).toBe('too_many_empty_rows');
  });

  it('fills an empty row that lies in a merged area', async () => {
    const sheets = [{ name: '台账', rows: `${row(1, ['甲'])}<row r="2"/><row r="3"/>`, merges: ['A1:A2'] }];
    const read = await rowsOf({ sheets });
    expect(read.map(({ rowNumber, cells }) => [rowNumber, cells[0]?.display])).toEqual([
      [1, '甲'],
      [2, '甲'],
    ]);
  });

  it('refuses more than 100 sheets', async () => {
    const sheets = Array.from({ length: 101 }, (_, index) => ({ name: columnName(index), rows: '' }));
    expect(await refusalOf(workbook({ sheets }))).toBe('too_many_sheets');
  });
});
