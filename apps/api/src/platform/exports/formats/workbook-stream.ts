import type { ExportCell } from '../list-export';
import { type RowChunks, type SheetColumn, sheetXml, stylesXml } from './sheet-xml';
import { type ZipPart, zipStream } from './zip-stream';
import { escapeAttribute, XML_DECLARATION } from './xml-text';

type Chunks = AsyncGenerator<readonly (readonly ExportCell[])[]>;

/** What a workbook of a list is written from. */
export interface WorkbookContent {
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: Chunks;
  readonly guideTitle: string;
  readonly guideColumns: readonly SheetColumn[];
  /** Lines of the sheet that explains the file, asked for when all rows are written. */
  readonly guide: (rowCount: number) => readonly (readonly ExportCell[])[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** A spreadsheet has 1,048,576 rows, one of them for the header. */
const ROWS_PER_SHEET = 1_000_000;

/** A sheet of a book. */
export interface BookSheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: RowChunks;
}

/** Writes the workbook of a list piece by piece: the rows, on further sheets when they are too many for one, and the guide. */
export function workbookStream(content: WorkbookContent): AsyncGenerator<Buffer> {
  return bookStream(listSheets(content));
}

/**
 * Writes a book piece by piece, each sheet when the one before it is written.
 * @param forms format codes of the numbers in it that are shown in a form of their own
 */
export function bookStream(
  sheets: AsyncIterable<BookSheet> | Iterable<BookSheet>,
  forms: readonly string[] = [],
): AsyncGenerator<Buffer> {
  return zipStream(bookParts(sheets, forms));
}

async function* listSheets(content: WorkbookContent): AsyncGenerator<BookSheet> {
  const { title, columns, rows, guideTitle, guideColumns, guide } = content;
  const progress = { count: 0, ended: false };
  for (let number = 1; !progress.ended; number += 1)
    yield await Promise.resolve({
      name: number === 1 ? title : `${title}${number}`,
      columns,
      rows: sheetful(rows, progress),
    });
  yield { name: guideTitle, columns: guideColumns, rows: [guide(progress.count)] };
}

async function* bookParts(
  sheets: AsyncIterable<BookSheet> | Iterable<BookSheet>,
  forms: readonly string[],
): AsyncGenerator<ZipPart> {
  const names: string[] = [];
  for await (const { name, columns, rows } of sheets) {
    names.push(name);
    yield {
      name: `xl/worksheets/sheet${names.length}.xml`,
      content: () => sheetXml(columns, rows, forms),
    };
  }
  yield* packageParts(names, forms);
}

/** Rows for one sheet; the next sheet goes on where it stopped, so the rows are not closed here. */
async function* sheetful(rows: Chunks, progress: { count: number; ended: boolean }): Chunks {
  const most = progress.count + ROWS_PER_SHEET;
  while (progress.count < most) {
    const next = await rows.next();
    progress.ended = next.done === true;
    if (next.done) return;
    progress.count += next.value.length;
    yield next.value;
  }
}

function packageParts(names: readonly string[], forms: readonly string[]): ZipPart[] {
  const ids = names.map((_, index) => index + 1);
  const part = (name: string, xml: string): ZipPart => ({ name, content: () => [XML_DECLARATION + xml] });
  const sheets = names.map(
    (name, index) => `<sheet name="${escapeAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const overrides = ids.map(
    (id) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${OFFICE}.worksheet+xml"/>`,
  );
  const relations = ids.map(
    (id) => `<Relationship Id="rId${id}" Type="${RELATION}/worksheet" Target="worksheets/sheet${id}.xml"/>`,
  );
  return [
    { name: 'xl/styles.xml', content: () => [stylesXml(forms)] },
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets>${sheets.join('')}</sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}<Relationship Id="rId${names.length + 1}" Type="${RELATION}/styles" Target="styles.xml"/></Relationships>`,
    ),
    part(
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${OFFICE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${OFFICE}.styles+xml"/>${overrides.join('')}</Types>`,
    ),
  ];
}
