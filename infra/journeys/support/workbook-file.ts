import { Workbook } from '@protobi/exceljs';
import type { LedgerFile } from './import-centre';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Cells of a sheet, its headers first. */
export type SheetRows = readonly (readonly (string | number)[])[];

/** A workbook as somebody sends it by mail. */
export async function workbookFile(name: string, rows: SheetRows): Promise<LedgerFile> {
  const book = new Workbook();
  book.addWorksheet('Sheet1').addRows(rows.map((row) => [...row]));
  return { name, mimeType: XLSX, buffer: Buffer.from(await book.xlsx.writeBuffer()) };
}

/** The rows of the first sheet that have a text in some cell, each by the headers of the row that has the first header. */
export async function rowsOfWorkbook(
  path: string,
  firstHeader: string,
): Promise<readonly Readonly<Record<string, string>>[]> {
  const book = new Workbook();
  await book.xlsx.readFile(path);
  const rows: string[][] = [];
  book.worksheets[0]?.eachRow((row) => {
    rows.push(Array.from({ length: row.cellCount }, (_, index) => row.getCell(index + 1).text));
  });
  const start = rows.findIndex(([cell]) => cell === firstHeader);
  const headers = rows[start] ?? [];
  return rows
    .slice(start + 1)
    .map((row) => Object.fromEntries(headers.map((header, index) => [header, row[index] ?? ''])));
}

/** The texts of all sheets of a workbook, by their names. */
export async function sheetsOfWorkbook(
  path: string,
): Promise<Readonly<Record<string, readonly (readonly string[])[]>>> {
  const book = new Workbook();
  await book.xlsx.readFile(path);
  return Object.fromEntries(
    book.worksheets.map((sheet) => {
      const rows: string[][] = [];
      sheet.eachRow((row) => {
        rows.push(Array.from({ length: row.cellCount }, (_, index) => row.getCell(index + 1).text));
      });
      return [sheet.name, rows];
    }),
  );
}
