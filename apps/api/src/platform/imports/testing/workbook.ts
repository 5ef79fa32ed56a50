import { zip, type ZipPart } from './zip';

export interface TestSheet {
  readonly name: string;
  /** XML of `sheetData`. */
  readonly rows: string;
  /** References such as `A1:B1`. */
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
  /** XML before the root element. */
  readonly prologue?: string;
}

export interface TestWorkbook {
  readonly sheets: readonly TestSheet[];
  readonly strings?: readonly string[];
  /** Number format ids or codes of the cell styles, from style 1. */
  readonly formats?: readonly (number | string)[];
  readonly uses1904?: boolean;
  readonly extra?: readonly ZipPart[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An xlsx written by hand from the XML of its rows. */
export function workbook(book: TestWorkbook): Buffer {
  return zip([
    {
      name: '[Content_Types].xml',
      data: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    { name: 'xl/workbook.xml', data: workbookXml(book) },
    { name: 'xl/_rels/workbook.xml.rels', data: relationsXml(book) },
    { name: 'xl/styles.xml', data: stylesXml(book.formats ?? []) },
    { name: 'xl/sharedStrings.xml', data: `<sst xmlns="${MAIN}">${(book.strings ?? []).join('')}</sst>` },
    ...book.sheets.map((sheet, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      data: sheetXml(sheet),
    })),
    ...(book.extra ?? []),
  ]);
}

/** A row whose cells are texts, numbers or ready XML beginning with `<c`. */
export function row(number: number, cells: readonly (string | number | null)[], attributes = ''): string {
  const xml = cells.map((cell, index) => cellXml(cell, `${columnName(index)}${number}`)).join('');
  return `<row r="${number}" ${attributes}>${xml}</row>`;
}

export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function cellXml(cell: string | number | null, reference: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (cell.startsWith('<c')) return cell.replace('<c', `<c r="${reference}"`);
  return `<c r="${reference}" t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`;
}

function workbookXml(book: TestWorkbook): string {
  const sheets = book.sheets.map(
    (sheet, index) =>
      `<sheet name="${sheet.name}" sheetId="${index + 1}" r:id="rId${index + 1}"${sheet.hidden ? ' state="hidden"' : ''}/>`,
  );
  const properties = book.uses1904 ? '<workbookPr date1904="1"/>' : '';
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}">${properties}<sheets>${sheets.join('')}</sheets></workbook>`;
}

function relationsXml(book: TestWorkbook): string {
  const relations = book.sheets.map(
    (_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return `<Relationships>${relations.join('')}</Relationships>`;
}

function stylesXml(formats: readonly (number | string)[]): string {
  const custom = formats.flatMap((format, index) =>
    typeof format === 'string'
      ? [`<numFmt numFmtId="${200 + index}" formatCode="${escapeXml(format).replace(/"/g, '&quot;')}"/>`]
      : [],
  );
  const styles = formats.map(
    (format, index) => `<xf numFmtId="${typeof format === 'string' ? 200 + index : format}"/>`,
  );
  return `<styleSheet xmlns="${MAIN}"><numFmts>${custom.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`;
}

function sheetXml(sheet: TestSheet): string {
  const merges = (sheet.merges ?? []).map((reference) => `<mergeCell ref="${reference}"/>`);
  const merged =
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '';
  return `<?xml version="1.0"?>${sheet.prologue ?? ''}<worksheet xmlns="${MAIN}"><sheetData>${sheet.rows}</sheetData>${merged}</worksheet>`;
}
