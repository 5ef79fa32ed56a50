import type { Writable } from 'node:stream';
import type { Worksheet } from '@protobi/exceljs';
import type { ImportLookup } from './import-row-port';
import type { ImportColumn, ImportTemplate } from './import-template';
import { describeColumnType } from './template-documentation';

type Lookups = Readonly<Record<string, ImportLookup>>;

/** Sheet that a person fills in. */
export const DATA_SHEET = '填报表';
/** Sheet of the template that explains it; never a ledger. */
export const GUIDE_SHEET = '填写说明';
const OPTIONS_SHEET = '可选项';
/** Rows that get drop-downs and the text format. */
const PREPARED_ROWS = 5000;
const MOST_OPTIONS = 500;

/** Writes the empty Excel template: guide, sheet with headers, sample row and drop-downs, and the options they offer. */
export async function writeTemplateWorkbook(
  template: ImportTemplate,
  lookups: Lookups,
  output: Writable,
): Promise<void> {
  // Loaded where a workbook is written: with what it brings it is a fifth of what a server would hold.
  const { stream: excelStream } = await import('@protobi/exceljs');
  const book = new excelStream.xlsx.WorkbookWriter({
    stream: output,
    useStyles: true,
    useSharedStrings: true,
  });
  book.title = `${template.title.zh} ${template.code} v${template.version}`;
  writeData(book.addWorksheet(DATA_SHEET, { views: [{ state: 'frozen', ySplit: 1 }] }), template, lookups);
  writeGuide(book.addWorksheet(GUIDE_SHEET), template);
  writeOptions(book.addWorksheet(OPTIONS_SHEET, { state: 'hidden' }), template, lookups);
  await book.commit();
}

/** The header as the template shows it; the star marks what must be filled in. */
export function templateHeader(column: ImportColumn): string {
  return column.required ? `${column.header.zh}*` : column.header.zh;
}

function writeData(sheet: Worksheet, template: ImportTemplate, lookups: Lookups): void {
  sheet.columns = template.columns.map((column) => ({
    header: templateHeader(column),
    width: Math.max(12, column.header.zh.length * 2 + 4),
    // As text, so that long numbers keep their digits and nothing typed becomes a formula or a date.
    style: { numFmt: '@' },
  }));
  const header = sheet.getRow(1);
  template.columns.forEach((column, index) => {
    const cell = header.getCell(index + 1);
    cell.font = { bold: true, color: { argb: column.required ? 'FFC00000' : 'FF000000' } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } };
    cell.note = `${column.help.zh}\n${describeColumnType(column, 'zh-CN')}`;
  });
  addDropDowns(sheet, template, lookups);
  header.commit();
  const sample = sheet.addRow(template.columns.map((column) => column.example));
  sample.font = { italic: true, color: { argb: 'FF808080' } };
  sample.commit();
  sheet.commit();
}

function addDropDowns(sheet: Worksheet, template: ImportTemplate, lookups: Lookups): void {
  template.columns.forEach((column, index) => {
    const count = optionsOf(column, lookups).length;
    if (count === 0) return;
    const letter = sheet.getColumn(index + 1).letter;
    validationsOf(sheet).add(`${letter}2:${letter}${PREPARED_ROWS}`, {
      type: 'list',
      allowBlank: !column.required,
      formulae: [`${OPTIONS_SHEET}!$${letter}$1:$${letter}$${count}`],
      showErrorMessage: true,
      // Lookups also take what is not in the list: the list is cut at 500.
      errorStyle: column.type.kind === 'lookup' ? 'warning' : 'stop',
      errorTitle: column.header.zh,
      error: '请从下拉列表中选择',
    });
  });
}

interface DataValidations {
  add(range: string, validation: object): void;
}

/** The typings leave out the collection of validations; setting them cell by cell would create every row. */
function validationsOf(sheet: Worksheet): DataValidations {
  return (sheet as Worksheet & { readonly dataValidations: DataValidations }).dataValidations;
}

function writeGuide(sheet: Worksheet, template: ImportTemplate): void {
  sheet.getColumn(1).width = 22;
  sheet.getColumn(2).width = 10;
  sheet.getColumn(3).width = 36;
  sheet.getColumn(4).width = 24;
  sheet.getColumn(5).width = 60;
  const lines: readonly (readonly string[])[] = [
    [template.title.zh, '', '', '', `${template.code} v${template.version}`],
    [template.description.zh],
    [`每行：${template.rowMeaning.zh}`],
    ['请在“填报表”中填写；灰色斜体的示例行不会被导入，可以直接覆盖。不要改动表头。'],
    [`判断重复的列：${template.matchingKey.map((key) => columnHeader(template, key)).join('、')}`],
    [`撤销：${template.undoRule.zh}`],
    [],
    ['列名', '必填', '格式', '示例', '说明'],
    ...template.columns.map((column) => [
      column.header.zh,
      column.required ? '是' : '否',
      describeColumnType(column, 'zh-CN'),
      column.example,
      column.help.zh,
    ]),
  ];
  for (const line of lines) sheet.addRow([...line]).commit();
  sheet.commit();
}

function writeOptions(sheet: Worksheet, template: ImportTemplate, lookups: Lookups): void {
  const lists = template.columns.map((column) => optionsOf(column, lookups));
  const longest = Math.max(0, ...lists.map((list) => list.length));
  for (let row = 0; row < longest; row++) sheet.addRow(lists.map((list) => list[row] ?? null)).commit();
  sheet.commit();
}

function optionsOf({ type }: ImportColumn, lookups: Lookups): readonly string[] {
  if (type.kind === 'boolean') return ['是', '否'];
  if (type.kind === 'dictionary') return type.entries.map(({ label }) => label);
  return type.kind === 'lookup' ? (lookups[type.lookup]?.labels.slice(0, MOST_OPTIONS) ?? []) : [];
}

function columnHeader(template: ImportTemplate, key: string): string {
  return template.columns.find((column) => column.key === key)?.header.zh ?? key;
}
