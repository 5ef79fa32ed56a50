import { removeTemporaryFiles, temporaryFile } from '../testing/temporary-file';
import { parcelTemplate } from '../testing/parcel-template';
import { row, workbook } from '../testing/workbook';
import { readSource } from '../readers/reader-registry';
import { detectHeader, type DetectedHeader } from './detect-header';
import { doublyMapped, matchHeaders, missingColumns, suggestColumn } from './match-headers';

afterAll(removeTemporaryFiles);

async function headerOf(content: Buffer | string): Promise<DetectedHeader> {
  const rows = [];
  for await (const read of readSource(temporaryFile('a', content))) rows.push(read);
  const header = detectHeader(rows, parcelTemplate);
  if (!header) throw new Error('No header found');
  return header;
}

function sheet(rows: string, merges: readonly string[] = []): Buffer {
  return workbook({ sheets: [{ name: '台账', rows, merges }] });
}

it('finds the header below title rows', async () => {
  const rows =
    row(1, ['2024年包裹登记台账']) +
    row(2, ['填报单位：某某', null, null, '2024年3月']) +
    row(4, ['编 号*', '收件日期', '街道（必填）']) +
    row(5, ['P1', '2024.3.5', '东街']);
  const header = await headerOf(sheet(rows, ['A1:D1']));
  expect(header).toMatchObject({
    rowNumber: 4,
    lines: 1,
    headers: ['编 号*', '收件日期', '街道（必填）'],
    recognised: 3,
  });
});

it('joins a header of two lines by its merged areas', async () => {
  const rows =
    row(1, ['台账']) +
    row(2, ['编号', '日期', '联系人', null, '街道']) +
    row(3, [null, null, '姓名电话', '住址', null]);
  const header = await headerOf(sheet(rows, ['A1:E1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:E3']));
  expect(header).toMatchObject({
    rowNumber: 3,
    lines: 2,
    headers: ['编号', '日期', '联系人/姓名电话', '联系人/住址', '街道'],
  });
  expect(matchHeaders(header.headers, parcelTemplate)).toEqual({
    编号: 'number',
    日期: 'receivedOn',
    '联系人/姓名电话': 'sender',
    '联系人/住址': null,
    街道: 'street',
  });
});

it('joins a header of two lines in separated text by its gaps', async () => {
  const header = await headerOf('编号,日期,寄件,,街道\n,,姓名,电话,\nP1,2024.3.5,张三,13812345678,东街\n');
  expect(header).toMatchObject({
    rowNumber: 2,
    lines: 2,
    headers: ['编号', '日期', '寄件/姓名', '寄件/电话', '街道'],
  });
  expect(matchHeaders(header.headers, parcelTemplate)['寄件/电话']).toBe('phone');
});

it('does not take a first row of data for a second line', async () => {
  const header = await headerOf('编号,日期,街道,备注\nP1,2024.3.5,东街,\n');
  expect(header).toMatchObject({ rowNumber: 1, lines: 1 });
});

it('tells repeated headers apart and reports them', async () => {
  const header = await headerOf('编号,日期,街道,电话,电话\n');
  expect(header).toMatchObject({ headers: ['编号', '日期', '街道', '电话', '电话#2'], repeated: ['电话'] });
  expect(matchHeaders(header.headers, parcelTemplate)['电话#2']).toBeNull();
});

it('gives equal headers one fingerprint, whatever their width or spaces', async () => {
  const one = await headerOf('编号,日期,街道\n');
  const other = await headerOf('编 号*,日期,街道 \n1,2,3\n');
  const different = await headerOf('日期,编号,街道\n');
  expect(other.fingerprint).toBe(one.fingerprint);
  expect(different.fingerprint).not.toBe(one.fingerprint);
});

it('suggests columns, and reports what is missing or mapped twice', () => {
  expect(suggestColumn('收件日', parcelTemplate, new Set())).toBe('receivedOn');
  expect(suggestColumn('天气', parcelTemplate, new Set())).toBeNull();
  const map = { columns: { 甲: 'number', 乙: 'number', 丙: null }, constants: { street: '东街' } };
  expect(missingColumns(parcelTemplate, map)).toEqual(['receivedOn']);
  expect(doublyMapped(map)).toEqual(['number']);
});
