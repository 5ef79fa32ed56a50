import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parcelPort, parcelTemplate } from '../testing/parcel-template';
import { checkFile } from '../testing/read-file';
import { removeTemporaryFiles, temporaryFile } from '../testing/temporary-file';
import { row, workbook } from '../testing/workbook';
import { PROBLEM_TEXTS, problemMessage } from './problem-texts';

afterAll(removeTemporaryFiles);

const HEADER = [
  '编号',
  '收件日期',
  '街道',
  '类别',
  '重量',
  '易碎',
  '寄件人',
  '电话',
  '身份证号',
  '统一社会信用代码',
];

function sheet(rows: readonly string[], merges: readonly string[] = []): ReturnType<typeof temporaryFile> {
  return temporaryFile(
    'a.xlsx',
    workbook({ sheets: [{ name: '台账', rows: rows.join(''), merges }], formats: [14] }),
  );
}

it('reads every kind of column', async () => {
  const cells = [
    'P1',
    45356,
    '东街',
    '纸箱',
    '1,234.50千克',
    '√',
    '张三 138 1234 5678',
    13812345678,
    '11010519491231002X',
    '91350100m000100y43',
  ];
  const { rows } = await checkFile(sheet([row(1, HEADER), row(2, cells)]), parcelTemplate);
  expect(rows).toMatchObject([
    {
      outcome: 'ok',
      values: {
        number: 'P1',
        receivedOn: '2024-03-05',
        street: 's1',
        kind: 'box',
        weight: '1234.5',
        fragile: true,
        sender: { name: '张三', phone: '13812345678' },
        phone: '13812345678',
        idNumber: '11010519491231002X',
        creditCode: '91350100M000100Y43',
      },
    },
  ]);
});

it('names row, column, code and facts of what it refuses, and masks what is personal', async () => {
  const cells = [
    'P1',
    '3月5日',
    '南街',
    '书',
    '五',
    '也许',
    '张三、李四',
    '1381234567',
    320613199901010000,
    '91350100M000100Y44',
  ];
  const { rows } = await checkFile(sheet([row(1, HEADER), row(2, cells)]), parcelTemplate);
  expect(rows[0]).toMatchObject({ rowNumber: 2, outcome: 'rejected', values: null });
  expect(rows[0]?.problems.map(({ column, code, value }) => [column, code, value])).toEqual([
    ['receivedOn', 'dateYearMissing', '3月5日'],
    ['kind', 'dictionaryUnknown', '书'],
    ['weight', 'numberUnreadable', '五'],
    ['fragile', 'booleanUnreadable', '也许'],
    ['sender', 'cellHoldsTwoPeople', '张*、李*'],
    ['phone', 'mobileBadLength', '138*****67'],
    ['idNumber', 'digitsLost', '320613********0000'],
    ['creditCode', 'usccWrongCheckCharacter', '91350100M000100Y44'],
    ['street', 'lookupUnknown', '南街'],
  ]);
  expect(rows[0]?.problems.find(({ code }) => code === 'usccWrongCheckCharacter')?.facts).toEqual({
    expected: '3',
    actual: '4',
  });
  expect(rows[0]?.problems.map((problem) => problemMessage(problem, 'zh-CN')).join()).not.toMatch(
    /1381234567|李四/,
  );
});

it('skips totals, section titles, repeated headers and the sample, and reports each', async () => {
  const rows = [
    row(1, HEADER),
    row(2, ['一、东片区']),
    row(3, ['P1', '2024.3.5', '东街']),
    row(4, ['小 计', null, 1]),
    row(5, HEADER),
    row(
      6,
      parcelTemplate.columns.map(({ example }) => example),
    ),
    row(7, ['合计', null, 1]),
    row(8, [null, '  ']),
  ];
  const { rows: checked } = await checkFile(sheet(rows, ['A2:J2']), parcelTemplate);
  expect(checked.map(({ rowNumber, outcome, problems }) => [rowNumber, outcome, problems[0]?.code])).toEqual([
    [2, 'skipped', 'sectionRow'],
    [3, 'ok', undefined],
    [4, 'skipped', 'totalRow'],
    [5, 'skipped', 'headerRepeated'],
    [6, 'skipped', 'sampleRow'],
    [7, 'skipped', 'totalRow'],
  ]);
});

it('fills merged cells down but never across', async () => {
  const rows = [
    row(1, HEADER),
    row(2, ['P1', '2024.3.5', '东街', '信件']),
    row(3, ['P2', '2024.3.6', null, '信件']),
  ];
  const { rows: checked } = await checkFile(sheet(rows, ['C2:C3', 'D2:E2']), parcelTemplate);
  expect(checked.map(({ values }) => [values?.street, values?.weight])).toEqual([
    ['s1', null],
    ['s1', null],
  ]);
});

it('warns of formulas and hidden rows, and refuses formulas without a result', async () => {
  const date = '<c s="1"><f>TODAY()</f><v>45356</v></c>';
  const rows = [
    row(1, HEADER),
    row(2, ['P1', date, '东街'], 'hidden="1"'),
    row(3, ['P2', '<c><f>A1</f></c>', '东街']),
  ];
  const { rows: checked } = await checkFile(sheet(rows), parcelTemplate);
  expect(checked.map(({ outcome, problems }) => [outcome, problems.map(({ code }) => code)])).toEqual([
    ['warning', ['rowHidden', 'formulaCell']],
    ['rejected', ['formulaWithoutValue']],
  ]);
});

it('applies listed replacements, blank marks, constants and the default year, and says which', async () => {
  const file = temporaryFile(
    'a.csv',
    '编号,收件日期,类别\nP1,3月5日,信箱\nP2,2024.3.6,-\nP3,2024.3.7,未分\n',
  );
  const { rows } = await checkFile(file, parcelTemplate, {
    constants: { street: '西街' },
    defaultYear: 2023,
    replacements: { kind: [{ from: '信箱', to: '信件' }] },
    blankMarkers: { kind: ['-', '未分'] },
  });
  expect(rows.map(({ values }) => [values?.receivedOn, values?.street, values?.kind])).toEqual([
    ['2023-03-05', 's2', 'letter'],
    ['2024-03-06', 's2', null],
    ['2024-03-07', 's2', null],
  ]);
  expect(rows.map(({ replaced }) => replaced)).toEqual([['kind: 信箱'], [], []]);
});

it('finds repetitions within the file and what is there already', async () => {
  const template = { ...parcelTemplate, port: parcelPort(new Map([['"P3"', 'target-3']])) };
  const file = temporaryFile(
    'a.csv',
    '编号,收件日期,街道\nP1,2024.3.5,东街\nP1,2024.3.6,西街\nP3,2024.3.5,东街\n',
  );
  const { rows } = await checkFile(file, template);
  expect(
    rows.map(({ outcome, presentId, problems }) => [
      outcome,
      presentId,
      problems[0]?.code,
      problems[0]?.facts,
    ]),
  ).toEqual([
    ['ok', null, undefined, undefined],
    ['duplicate', null, 'duplicateInFile', { row: 2 }],
    ['duplicate', 'target-3', 'alreadyPresent', {}],
  ]);
});

it('refuses a row of separated text that has shifted', async () => {
  const file = temporaryFile('a.csv', '编号,收件日期,街道\nP1,2024.3.5,东街,多\n');
  const { rows } = await checkFile(file, parcelTemplate);
  expect(rows[0]).toMatchObject({
    outcome: 'rejected',
    problems: [{ code: 'moreCellsThanHeaders', facts: { position: 4 } }],
  });
});

it('names exactly the 7 bad rows among 10,000', async () => {
  const bad = new Set([2, 77, 1_000, 4_096, 5_555, 9_999, 10_001]);
  const lines = Array.from({ length: 10_000 }, (_, index) => {
    const number = index + 2;
    return row(number, [`P${number}`, bad.has(number) ? '2024.13.5' : '2024.3.5', '东街']);
  });
  const { rows } = await checkFile(sheet([row(1, HEADER), ...lines]), parcelTemplate);
  const rejected = rows.filter(({ outcome }) => outcome === 'rejected');
  expect(rejected.map(({ rowNumber }) => rowNumber)).toEqual([...bad]);
  expect(
    rejected.every(
      ({ problems }) => problems[0]?.column === 'receivedOn' && problems[0].code === 'dateImpossible',
    ),
  ).toBe(true);
  expect(rows.filter(({ outcome }) => outcome === 'ok')).toHaveLength(9_993);
});

it('has a message in both languages for every refusal of a domain cell parser', () => {
  const folder = join(__dirname, '../../../../../../packages/domain/src');
  const files = [
    'import-cell/date-cell.ts',
    'import-cell/number-cell.ts',
    'import-cell/person-cell.ts',
    'import-cell/word-cell.ts',
    'identifier/phone.ts',
    'identifier/resident-id.ts',
    'identifier/unified-social-credit-code.ts',
  ];
  const codes = files.flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/readonly code: '(\w+)'/g)].map(
      (match) => match[1] ?? '',
    ),
  );
  expect(codes.length).toBeGreaterThan(20);
  expect(codes.filter((code) => !PROBLEM_TEXTS.has(code))).toEqual([]);
});
