import type { CellValue, Row, Workbook, Worksheet } from '@protobi/exceljs';
import type { FormTableRow, ReportingGrain } from '@weizhi/domain';
import type { FieldOfForm } from '../demand.reads';
import { shownValue } from '../fill.type';
import type { FormLayout } from '../form-demand.entity';

/** The answer of a community, with its names. */
export interface AnsweredPart {
  readonly subdistrict: string;
  readonly community: string;
  readonly rows: readonly FormTableRow[];
}

/** A correction that has reached the form. */
export interface CorrectionLine {
  readonly community: string;
  readonly household: string;
  readonly building: string;
  readonly element: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  readonly correctedOn: string;
}

/** What a filled form is written from. */
export interface FormContent {
  readonly title: string;
  readonly grain: ReportingGrain;
  readonly fields: readonly FieldOfForm[];
  readonly parts: readonly AnsweredPart[];
  readonly corrections: readonly CorrectionLine[];
  /** The department's own workbook, and where its header stands; null when headings were typed. */
  readonly own: { readonly file: Buffer; readonly layout: FormLayout } | null;
}

/** Fills the department's own workbook, or one with the headings that it typed. Corrections come on a sheet of their own. */
export async function writeFormWorkbook(content: FormContent): Promise<Buffer> {
  // Loaded where a workbook is written: with what it brings it is a fifth of what a server would hold.
  const { Workbook: Book } = await import('@protobi/exceljs');
  const book = new Book();
  const { own } = content;
  if (own) {
    await book.xlsx.load(own.file as never);
    const sheet = book.getWorksheet(own.layout.sheet);
    if (!sheet) throw new Error('The sheet of a form is not in its workbook any more');
    fillBelow(sheet, own.layout.headerRow, content);
  } else fillBelow(drawUp(book, content), 2, content);
  if (content.corrections.length > 0) addCorrections(book, content.corrections);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** A title and the headings, where the department has no workbook of its own. */
function drawUp(book: Workbook, { title, fields }: FormContent): Worksheet {
  const sheet = book.addWorksheet('填报表');
  const last = Math.max(1, ...fields.map(({ field }) => field.position));
  sheet.mergeCells(1, 1, 1, last);
  const heading = sheet.getCell(1, 1);
  heading.value = title;
  heading.font = { bold: true, size: 16 };
  heading.alignment = { horizontal: 'center' };
  const header = sheet.getRow(2);
  for (const { field } of fields) {
    const cell = header.getCell(field.position);
    cell.value = field.heading;
    cell.font = { bold: true };
    sheet.getColumn(field.position).width = Math.max(10, field.heading.length * 2 + 4);
  }
  return sheet;
}

function fillBelow(sheet: Worksheet, headerRow: number, content: FormContent): void {
  const lines = content.parts.flatMap((part) => part.rows.map((row) => ({ part, row })));
  makeRoom(sheet, headerRow, lines.length);
  lines.forEach(({ part, row }, index) => {
    const target = sheet.getRow(headerRow + 1 + index);
    for (const { field, element } of content.fields) {
      const cell = target.getCell(field.position);
      cell.value = cellValue({ field, element }, { part, row, number: index + 1 }, content.grain);
      if (typeof cell.value === 'string') cell.numFmt = '@';
    }
  });
}

/** Whatever stands below the rows of the form, such as who filled it in, is pushed down with its formats. */
function makeRoom(sheet: Worksheet, headerRow: number, count: number): void {
  let free = 0;
  while (headerRow + free < sheet.rowCount && isBlank(sheet.getRow(headerRow + 1 + free))) free += 1;
  const below = headerRow + free < sheet.rowCount;
  const missing = count - free;
  if (below && missing > 0) sheet.duplicateRow(headerRow + Math.max(1, free), missing, true);
  if (below && missing > 0 && free === 0)
    // Without a blank row to copy the header itself was copied: its words go again.
    for (let at = headerRow + 1; at <= headerRow + missing; at += 1) sheet.getRow(at).values = [];
}

function isBlank(row: Row): boolean {
  return !row.hasValues;
}

interface Line {
  readonly part: AnsweredPart;
  readonly row: FormTableRow;
  readonly number: number;
}

function cellValue({ field, element }: FieldOfForm, line: Line, grain: ReportingGrain): CellValue {
  switch (field.role) {
    case 'rowNumber':
      return line.number;
    case 'household':
      return line.row.household;
    case 'building':
      return line.row.building;
    case 'community':
      return line.part.community;
    case 'subdistrict':
      return line.part.subdistrict;
    default:
      return element ? elementValue(element.kind, line.row.values[element.code] ?? null, grain) : null;
  }
}

const LONGEST_NUMBER = 15;

/** Numbers are numbers; above the household yes and no have become numbers, too. */
function elementValue(kind: string, value: string | null, grain: ReportingGrain): CellValue {
  if (value === null) return null;
  const isNumber =
    kind === 'wholeNumber' || kind === 'decimal' || (kind === 'yesNo' && grain !== 'household');
  // A workbook keeps fifteen digits of a number; longer ones stay texts.
  return isNumber && value.length <= LONGEST_NUMBER ? Number(value) : shownValue(value);
}

const CORRECTION_HEADINGS = ['社区', '户编号', '楼栋', '数据项', '原值', '新值', '更正理由', '更正日期'];

function addCorrections(book: Workbook, corrections: readonly CorrectionLine[]): void {
  const sheet = book.addWorksheet('更正记录');
  sheet.addRow(CORRECTION_HEADINGS).font = { bold: true };
  for (const { community, household, building, element, ...rest } of corrections) {
    const { before, after, reason, correctedOn } = rest;
    sheet.addRow([community, household, building, element, before, after, reason, correctedOn]);
  }
  CORRECTION_HEADINGS.forEach((_, index) => {
    sheet.getColumn(index + 1).width = 16;
  });
}
