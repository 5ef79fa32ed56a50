export { labelled, said, statedWords } from './export-words';
export { csvLine, csvStream } from './formats/csv-stream';
export type { SheetCell, SheetColumn } from './formats/sheet-xml';
export { type BookSheet, bookStream, workbookStream } from './formats/workbook-stream';
export { escapeXml, XML_DECLARATION } from './formats/xml-text';
export { type ZipPart, zipStream } from './formats/zip-stream';
export {
  type ExportCell,
  type ExportColumn,
  type FilterWords,
  type FormedNumber,
  listExport,
  type ListExport,
} from './list-export';
