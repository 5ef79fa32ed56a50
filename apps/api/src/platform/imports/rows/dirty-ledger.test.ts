import { join } from 'node:path';
import { parcelTemplate } from '../testing/parcel-template';
import { checkFile } from '../testing/read-file';
import { describeSource } from '../readers/reader-registry';

const fixture = (name: string) => ({ path: join(__dirname, '../testing/fixtures', name), name });

/** The committed fixtures are made up; they hold every kind of dirt that the pipeline knows. */
describe('a ledger with every kind of dirt', () => {
  it('as a workbook', async () => {
    const file = fixture('dirty-ledger.xlsx');
    expect((await describeSource(file)).notes).toEqual([
      { code: 'hidden_sheet', facts: { sheet: '旧数据' } },
    ]);
    const { rows, reading } = await checkFile(file, parcelTemplate);
    expect(reading.header).toMatchObject({ rowNumber: 4, lines: 2 });
    expect(reading.header.headers).toEqual([
      '编号*',
      '收件时间',
      '街道',
      '类别',
      '重量',
      '联系人/姓名电话',
      '联系人/身份证号',
      '备注',
    ]);
    expect(
      rows.map(({ rowNumber, outcome, problems }) => [
        rowNumber,
        outcome,
        problems.map(({ code }) => code).join(' '),
      ]),
    ).toEqual([
      [5, 'ok', ''],
      [6, 'ok', ''],
      [7, 'ok', ''],
      [8, 'rejected', 'dateYearMissing'],
      [
        9,
        'rejected',
        'dateImpossible dictionaryUnknown numberUnreadable cellHoldsTwoPeople residentIdWrongCheckCharacter',
      ],
      [10, 'warning', 'rowHidden formulaCell'],
      [11, 'duplicate', 'duplicateInFile'],
      [12, 'rejected', 'formulaWithoutValue'],
      [13, 'rejected', 'cellPhoneUnreadable digitsLost'],
      [14, 'skipped', 'totalRow'],
      [15, 'skipped', 'sectionRow'],
      [16, 'skipped', 'headerRepeated'],
      [17, 'rejected', 'dateYearTwoDigits numberIsShare lookupUnknown'],
      [18, 'rejected', 'requiredMissing'],
      [19, 'skipped', 'totalRow'],
    ]);
    expect(
      rows
        .slice(0, 3)
        .map(({ values }) => [values?.receivedOn, values?.street, values?.weight, values?.sender]),
    ).toEqual([
      ['2024-03-05', 's1', '1200', { name: '张三', phone: '13812345678' }],
      ['2024-03-05', 's1', '1.5', { name: '李四', phone: '13900001111' }],
      ['2024-03-05', 's1', '3.5', { name: '王五', phone: null }],
    ]);
  });

  it('as separated text in GB 18030', async () => {
    const file = fixture('dirty-ledger-gb18030.csv');
    expect(await describeSource(file)).toMatchObject({ encoding: 'gb18030', delimiter: ',' });
    const { rows } = await checkFile(file, parcelTemplate);
    expect(rows.map(({ rowNumber, outcome, problems }) => [rowNumber, outcome, problems[0]?.code])).toEqual([
      [3, 'ok', undefined],
      [4, 'ok', undefined],
      [5, 'rejected', 'moreCellsThanHeaders'],
      [7, 'skipped', 'totalRow'],
    ]);
  });
});
