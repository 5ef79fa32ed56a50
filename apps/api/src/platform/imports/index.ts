export { ImportBatch, type BatchFailure, type BatchSheet } from './batches/import-batch.entity';
export {
  type BatchRefusal,
  type BatchRequest,
  cancelImport,
  mapColumns,
  startCheck,
  startCommit,
  undoImport,
} from './batches/batch-commands';
export { contextOf, fileOf, openReading } from './batches/batch-reading';
export {
  BATCH_STATES,
  type BatchState,
  type ImportMode,
  permits,
  undoableUntil,
} from './batches/batch-states';
export { ImportColumnMap } from './batches/import-column-map.entity';
export { importJobs } from './batches/import-jobs';
export { importLedger, type LedgerImport, type LedgerImportRefusal } from './batches/import-ledger';
export { ledgerRefusalMessage } from './batches/ledger-texts';
export { listRejectReasons, type RejectReason } from './batches/reject-reasons';
export { ImportRow } from './batches/import-row.entity';
export { type BatchRun, runCheck } from './batches/run-check';
export { runCommit } from './batches/run-commit';
export { createBatch, type LedgerRefusal, receiveLedger } from './batches/upload-ledger';
export { analyseFile, type FileAnalysis, type SheetAnalysis, sheetsOfOneMap } from './mapping/analyse-file';
export type { DetectedHeader } from './mapping/detect-header';
export { doublyMapped, missingColumns } from './mapping/match-headers';
export { FileRefused, type ReaderRefusal } from './readers/reader-refusal';
export { describeSource, readSource, registerReader } from './readers/reader-registry';
export { isReaderRefusal, readerNoteMessage, readerRefusalMessage } from './readers/reader-texts';
export { type Archive, openCheckedArchive } from './readers/xlsx/archive';
export { readXml, type XmlHandler } from './readers/xlsx/xml';
export { readInWorker } from './readers/read-in-worker';
export type { SourceCell, SourceFile, SourceReader, SourceRow } from './readers/source-row';
export { type CheckedRow, type OrdinalRow, RowChecker } from './rows/check-rows';
export { writeErrorWorkbook } from './rows/error-workbook';
export { describeProblem, problemMessage, registerProblemTexts } from './rows/problem-texts';
export { readLedger } from './rows/read-ledger';
export type { RowReading } from './rows/read-row';
export { registerRuleProblems, ruleProblem } from './rows/rule-problem';
export { isRejected, rowError, type RowOutcome, type RowProblem } from './rows/row-problem';
export type {
  AppliedRow,
  ImportContext,
  ImportDependents,
  ImportLookup,
  ImportRowPort,
  LookupAnswer,
  ReadableRow,
  RowPlan,
} from './template/import-row-port';
export { findColumn } from './template/import-template';
export type {
  BilingualText,
  ColumnMap,
  ImportColumn,
  ImportColumnType,
  ImportTemplate,
  Replacement,
  ShippedColumnMap,
} from './template/import-template';
export { labelledEntries } from './template/labelled-entries';
export { namedLookup, type NamedThing } from './template/named-lookup';
export { appliedRows, countDependents, withdrawRows } from './template/port-parts';
export { documentTemplate, templateMarkdown } from './template/template-documentation';
export { writeTemplateWorkbook } from './template/template-workbook';
export { findTemplate, getTemplate, listTemplates, registerTemplates } from './template/template-registry';

export { READER_LIMITS } from './readers/limits';
export { type ImportValue, type ImportValues, textOf } from './template/import-values';
