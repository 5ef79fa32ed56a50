import type {
  ReadOptions,
  ReaderNote,
  SourceDescription,
  SourceFile,
  SourceReader,
  SourceRow,
} from '../source-row';
import { openCheckedArchive } from './archive';
import { MergeFiller, readMergedAreas } from './merged-areas';
import { readSheetRows } from './sheet-rows';
import { readTables, readWorkbook, type WorkbookSheet } from './workbook';

const ZIP_MAGIC = Buffer.from([0x50, 0x4b]);

/** Excel workbooks (ECMA-376), as Excel, WPS and LibreOffice save them. */
export const xlsxReader: SourceReader = {
  format: 'xlsx',
  extensions: ['.xlsx'],
  recognises: (head) => head.subarray(0, 2).equals(ZIP_MAGIC),
  describe: describeWorkbook,
  rows: readRows,
};

async function describeWorkbook(file: SourceFile): Promise<SourceDescription> {
  const archive = await openCheckedArchive(file.path);
  try {
    const { sheets } = await readWorkbook(archive);
    const notes: ReaderNote[] = sheets
      .filter((sheet) => sheet.hidden)
      .map((sheet) => ({ code: 'hidden_sheet', facts: { sheet: sheet.name } }));
    return { format: 'xlsx', sheets: sheets.map(({ name, hidden }) => ({ name, hidden })), notes };
  } finally {
    archive.close();
  }
}

async function* readRows(file: SourceFile, options: ReadOptions): AsyncGenerator<SourceRow> {
  const archive = await openCheckedArchive(file.path);
  try {
    const workbook = await readWorkbook(archive);
    const tables = await readTables(archive, workbook);
    for (const sheet of workbook.sheets.filter((candidate) => isWanted(candidate, options))) {
      const merges = new MergeFiller(await readMergedAreas(await archive.open(sheet.part)));
      const rows = readSheetRows(await archive.open(sheet.part), { sheet: sheet.name, tables, merges });
      yield* firstRows(rows, options.rowsPerSheet);
    }
  } finally {
    archive.close();
  }
}

function isWanted(sheet: WorkbookSheet, { sheets }: ReadOptions): boolean {
  return sheets ? sheets.includes(sheet.name) : !sheet.hidden;
}

async function* firstRows(rows: AsyncGenerator<SourceRow>, limit = Infinity): AsyncGenerator<SourceRow> {
  let count = 0;
  for await (const row of rows) {
    if (++count > limit) return;
    yield row;
  }
}
