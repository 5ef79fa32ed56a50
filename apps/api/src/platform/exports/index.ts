export { labelled, said, statedWords } from './export-words';
export { csvLine, csvStream } from './formats/csv-stream';
export type { SheetColumn } from './formats/sheet-xml';
export { workbookStream } from './formats/workbook-stream';
export { escapeXml, XML_DECLARATION } from './formats/xml-text';
export { type ZipPart, zipStream } from './formats/zip-stream';
export {
  type ExportCell,
  type ExportColumn,
  type FilterWords,
  listExport,
  type ListExport,
} from './list-export';
