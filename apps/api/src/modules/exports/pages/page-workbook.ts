import { definitionInForce, INDICATOR_DEFINITIONS, type IsoDate } from '@weizhi/domain';
import type { BookSheet, ExportCell, SheetCell, SheetColumn } from '../../../platform/exports';
import type { TakenCell, TakenNumber, TakenPage, TakenTable } from './taken-page';

/** What the server knows of an export, whatever the page says. */
export interface ExportStamp {
  /** Names the export in the file and in the log. */
  readonly number: string;
  readonly operator: string;
  /** Moment of the export, in words. */
  readonly at: string;
  /** Name of the place with those above it; empty for a page about none. */
  readonly place: string;
  /** Kind of the data, such as 演示数据. */
  readonly nature: string;
  readonly today: IsoDate;
}

const COVER = '说明';
const DEFINITIONS = '口径';
/** A spreadsheet takes no longer name for a sheet. */
const LONGEST_NAME = 31;
const WIDEST = 44;
const NARROWEST = 10;

/** The workbook of a page: what it is, its tables, and what the figures mean. */
export function pageSheets(page: TakenPage, stamp: ExportStamp): readonly BookSheet[] {
  const names = sheetNames(page.tables.map(({ title }) => title));
  return [
    sheetOf(COVER, [column('项目', 'text', 16), column('内容', 'prose', 96)], coverRows(page, stamp, names)),
    ...page.tables.map((table, index) => tableSheet(names[index] ?? table.title, table)),
    sheetOf(
      DEFINITIONS,
      DEFINITION_COLUMNS.map(([header, width]) => column(header, width > 20 ? 'prose' : 'text', width)),
      definitionRows(page.codes, stamp.today),
    ),
  ];
}

/** Format codes of all numbers in the tables. */
export function formsOf(tables: readonly TakenTable[]): readonly string[] {
  const cells = tables.flatMap(({ rows }) => rows.flat());
  return [...new Set(cells.flatMap((cell) => (typeof cell === 'string' ? [] : [formOf(cell)])))];
}

function coverRows(
  page: TakenPage,
  stamp: ExportStamp,
  names: readonly string[],
): readonly (readonly ExportCell[])[] {
  const stated = (name: string, value: string): readonly (readonly string[])[] =>
    value === '' ? [] : [[name, value]];
  return [
    ['页面', page.title],
    ...stated('辖区', stamp.place),
    ...stated('统计期间', page.period),
    ...page.asked.map(([name, value]) => [`筛选条件：${name}`, value]),
    ...stated('数据截至', page.asOf),
    ['数据性质', stamp.nature],
    ['导出时间', stamp.at],
    ['导出人', stamp.operator],
    ['导出编号', `${stamp.number}（已记入操作日志，可凭编号核对）`],
    ['说明', '各表为导出时页面所示；人数过少、尚无数据的按页面用语写明，不以 0 代替。'],
    ...page.tables.map(({ sentence, note }, index) => [
      `工作表：${names[index] ?? ''}`,
      [sentence, note].filter((words) => words !== '').join('\n'),
    ]),
  ];
}

const DEFINITION_COLUMNS = [
  ['代码', 30],
  ['指标', 24],
  ['算法', 60],
  ['分子', 32],
  ['分母', 32],
  ['来源', 48],
  ['版本', 8],
  ['施行日期', 12],
] as const;

function definitionRows(codes: readonly string[], today: IsoDate): readonly (readonly ExportCell[])[] {
  const known = [...new Set(codes)].flatMap(
    (code) => definitionInForce(INDICATOR_DEFINITIONS, code, today) ?? [],
  );
  return known.map(({ code, name, formula, numerator, denominator, source, version, validFrom }) => [
    code,
    name.zh,
    formula.zh,
    numerator.zh,
    denominator?.zh ?? '—',
    source,
    String(version),
    validFrom,
  ]);
}

function tableSheet(name: string, { headers, rows }: TakenTable): BookSheet {
  const columns = headers.map((header, index) =>
    column(header, 'text', widthOf([header, ...rows.slice(0, 200).map((row) => row[index] ?? '')])),
  );
  return sheetOf(
    name,
    columns,
    rows.map((row) => row.map(sheetCell)),
  );
}

function sheetOf(
  name: string,
  columns: readonly SheetColumn[],
  rows: readonly (readonly SheetCell[])[],
): BookSheet {
  return { name, columns, rows: [rows] };
}

function column(header: string, kind: SheetColumn['kind'], width: number): SheetColumn {
  return { header, kind, width };
}

function sheetCell(cell: TakenCell): SheetCell {
  return typeof cell === 'string' ? cell : { value: cell.value, form: formOf(cell) };
}

function formOf({ decimals, perCent, unit }: Omit<TakenNumber, 'value'>): string {
  const places = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  return `${perCent ? '0' : '#,##0'}${places}${perCent ? '%' : ''}${unit === '' ? '' : `" ${unit}"`}`;
}

/** A Chinese character is as wide as two others. */
function widthOf(cells: readonly TakenCell[]): number {
  const widths = cells.map((cell) =>
    typeof cell === 'string' ? cell.replace(/[^\p{ASCII}]/gu, '汉汉').length : 12 + cell.unit.length * 2,
  );
  return Math.min(WIDEST, Math.max(NARROWEST, ...widths.map((width) => width + 2)));
}

/** Names that a spreadsheet takes, each once. */
export function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set([COVER, DEFINITIONS]);
  return titles.map((title) => {
    const bare = title.replaceAll(/[[\]:：*?/\\'"<>&]+/gu, ' ').trim() || '表';
    for (let number = 1; ; number += 1) {
      const tail = number === 1 ? '' : `（${String(number)}）`;
      const name = bare.slice(0, LONGEST_NAME - tail.length).trim() + tail;
      if (!taken.has(name)) {
        taken.add(name);
        return name;
      }
    }
  });
}
