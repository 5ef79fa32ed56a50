import type { Writable } from 'node:stream';
import type { Cell, Row, Worksheet } from '@protobi/exceljs';
import type { Locale } from '../../context/locale';
import type { DetectedHeader } from '../mapping/detect-header';
import type { SourceCell } from '../readers/source-row';
import type { ColumnMap, ImportTemplate } from '../template/import-template';
import type { OrdinalRow } from './check-rows';
import { describeProblem } from './problem-texts';
import type { RowProblem } from './row-problem';

/** Header of the last column; a file that comes back with it is read without it. */
export const REASON_HEADER: Readonly<Record<Locale, string>> = { 'zh-CN': '错误原因', 'en-GB': 'Reasons' };

export interface ErrorWorkbookRequest {
  readonly template: ImportTemplate;
  readonly map: ColumnMap;
  readonly header: DetectedHeader;
  readonly locale: Locale;
  /** Rows of the file in batches. */
  readonly rows: AsyncIterable<readonly OrdinalRow[]>;
  /** Problems by ordinal. */
  readonly problems: ReadonlyMap<number, readonly RowProblem[]>;
  /** Rejected rows only, or the whole ledger, to correct and import all or nothing. */
  readonly scope: 'rejected' | 'all';
}

const RED = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC7CE' } } as const;

/**
 * Writes the ledger back with what is wrong: original rows, wrong cells red with a comment, reasons in the last
 * column. Every text is a text cell with the text format, so a value such as `=1+1` stays what it was.
 */
export async function writeErrorWorkbook(request: ErrorWorkbookRequest, output: Writable): Promise<void> {
  // Loaded where a workbook is written: with what it brings it is a fifth of what a server would hold.
  const { stream: excelStream } = await import('@protobi/exceljs');
  const book = new excelStream.xlsx.WorkbookWriter({
    stream: output,
    useStyles: true,
    useSharedStrings: true,
  });
  const sheet = book.addWorksheet('待更正', { views: [{ state: 'frozen', ySplit: 1 }] });
  writeHeader(sheet, request);
  for await (const rows of request.rows) {
    for (const row of rows) writeRow(sheet, row, request);
  }
  sheet.commit();
  await book.commit();
}

function writeHeader(sheet: Worksheet, { header, locale }: ErrorWorkbookRequest): void {
  const row = sheet.addRow([...header.headers, REASON_HEADER[locale]]);
  row.font = { bold: true };
  row.commit();
}

function writeRow(sheet: Worksheet, { ordinal, row }: OrdinalRow, request: ErrorWorkbookRequest): void {
  const problems = (request.problems.get(ordinal) ?? []).filter(({ severity }) => severity === 'error');
  if (problems.length === 0 && request.scope === 'rejected') return;
  const { headers } = request.header;
  const written = sheet.addRow([]);
  headers.forEach((_, index) => writeCell(written.getCell(index + 1), row.cells[index]));
  markProblems(written, problems, request);
  written.commit();
}

function writeCell(target: Cell, source: SourceCell | undefined): void {
  if (!source || source.filled === 'across') return;
  if (source.type === 'number' && !source.inexact && typeof source.raw === 'number') {
    target.value = source.raw;
    return;
  }
  target.value = source.display;
  target.numFmt = '@';
}

function markProblems(
  row: Row,
  problems: readonly RowProblem[],
  { template, map, header, locale }: ErrorWorkbookRequest,
): void {
  for (const problem of problems) {
    const index = header.headers.findIndex(
      (name) => problem.column !== null && map.columns[name] === problem.column,
    );
    if (index < 0) continue;
    const cell = row.getCell(index + 1);
    cell.fill = RED;
    cell.note = describeProblem(problem, template, locale);
  }
  const reasons = problems.map((problem) => describeProblem(problem, template, locale));
  const last = row.getCell(header.headers.length + 1);
  last.value = reasons.join(locale === 'zh-CN' ? '；' : '; ');
  last.numFmt = '@';
}
