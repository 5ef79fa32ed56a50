import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import { domainEnum } from '../../platform/graphql/domain-enum';
import { toGlobalId } from '../../platform/graphql/global-id';
import { Node } from '../../platform/graphql/node';
import { DateTime } from '../../platform/graphql/scalars';
import type {
  BatchState,
  ImportBatch,
  ImportMode,
  ImportRow,
  ImportTemplate,
  RowOutcome,
} from '../../platform/imports';
import { IMPORT_BATCH } from './batch-access';

export const ImportBatchStateEnum = domainEnum<BatchState>({
  name: 'ImportBatchState',
  description: 'How far an import (导入批次) has come.',
  values: {
    uploaded: 'The file is here; required columns are not mapped yet.',
    mapped: 'Every required column is mapped.',
    checking: 'The dry run is going on.',
    checked: 'The dry run is done; nothing is written yet.',
    committing: 'Rows are being written.',
    committed: 'The import is done.',
    cancelled: 'Somebody ended it; rows that were in by then stay and may be undone.',
    failed: 'The file or its rows did not let it go on; nothing more is written.',
    undone: 'What it brought in was withdrawn.',
  },
});

export const ImportModeEnum = domainEnum<ImportMode>({
  name: 'ImportMode',
  description: 'What happens when some rows are rejected.',
  values: {
    allOrNothing: 'Not one row is imported unless all are fit (全部通过才导入).',
    goodRowsOnly: 'Rows that are fit are imported, the others reported (仅导入正确行).',
  },
});

export const ImportRowOutcomeEnum = domainEnum<RowOutcome>({
  name: 'ImportRowOutcome',
  description: 'What became of a row of the file, or would.',
  values: {
    ok: 'Fit to be imported.',
    warning: 'Fit to be imported, with something to look at.',
    rejected: 'Not fit; its problems say why.',
    duplicate: 'Is there already, or repeats a row of the file.',
    skipped: 'No record: a total, a repeated header, a section title.',
    imported: 'Was imported.',
    withdrawn: 'Was imported and withdrawn again.',
  },
});

@ObjectType({ description: 'How far the running phase is.' })
@FieldClass('internal')
export class ImportProgress {
  @Field(() => Int, { description: 'Rows dealt with.' })
  done: number;

  @Field(() => Int, { description: 'Rows in all; 0 while they are not counted yet.' })
  total: number;

  @Field(() => String, { description: 'The phase, in words.' })
  phase: string;
}

@ObjectType({ description: 'Rows by what became of them.' })
@FieldClass('internal')
export class ImportCounts {
  @Field(() => Int, { description: 'Rows of the file that hold anything.' })
  total: number;

  @Field(() => Int, { description: 'Rows that the dry run found fit.' })
  importable: number;

  @Field(() => Int, { description: 'Rows rejected.' })
  rejected: number;

  @Field(() => Int, { description: 'Fit rows with warnings.' })
  warnings: number;

  @Field(() => Int, { description: 'Rows that are there already or repeat another.' })
  duplicates: number;

  @Field(() => Int, { description: 'Rows that are no record, such as totals.' })
  skipped: number;

  @Field(() => Int, { description: 'Rows imported.' })
  imported: number;
}

@ObjectType({ description: 'The sheet that is read.' })
@FieldClass('internal')
export class ImportSheet {
  @Field(() => String, { description: 'Name of the sheet; empty for separated text.' })
  name: string;

  @Field(() => Int, { description: 'Row of the header as the spreadsheet counts, the lower of two.' })
  headerRow: number;

  @Field(() => [String], { description: 'Headers by column, empty where there is none; at most 500.' })
  headers: readonly string[];

  @Field(() => [[String]], {
    description: 'At most 5 rows of the beginning; cells that may be personal are masked.',
  })
  @FieldClass('personal')
  sample: readonly (readonly string[])[];
}

@ObjectType({ description: 'Which column a header is taken for.' })
@FieldClass('internal')
export class ImportMappedColumn {
  @Field(() => String, { description: 'Header as in the file.' })
  header: string;

  @Field(() => String, { nullable: true, description: 'Key of the column; null when it is left out.' })
  key: string | null;

  @Field(() => String, { nullable: true, description: 'Key of the column that may be meant.' })
  suggestion: string | null;
}

@ObjectType('ImportColumnMap', { description: 'How headers correspond to columns (列对应).' })
@FieldClass('internal')
export class ImportColumnMapType {
  @Field(() => ID, { description: 'Id to name in `mapImportColumns`.' })
  id: string;

  @Field(() => String, { description: 'Name; empty when the map has none.' })
  name: string;

  @Field(() => [ImportMappedColumn], { description: 'The headers; at most 500.' })
  columns: readonly ImportMappedColumn[];

  @Field(() => [String], { description: 'Its listed rules in words, such as replacements; at most 200.' })
  rules: readonly string[];

  @Field(() => Boolean, { description: 'Whether it is kept for the next ledger with these headers.' })
  saved: boolean;
}

@ObjectType({ description: 'A reason for which rows were rejected.' })
@FieldClass('internal')
export class ImportReasonCount {
  @Field(() => String, { description: 'Stable code.' })
  code: string;

  @Field(() => String, { description: 'The reason with an example, in the language of the request.' })
  message: string;

  @Field(() => Int, { description: 'Rows rejected for it; a row may have several reasons.' })
  rows: number;
}

@ObjectType({ description: 'What is wrong with a row, or worth a look.' })
@FieldClass('internal')
export class ImportProblem {
  @Field(() => String, {
    nullable: true,
    description: 'Header of the column; null when the row as a whole is meant.',
  })
  column: string | null;

  @Field(() => String, { description: 'Stable code.' })
  code: string;

  @Field(() => String, { description: 'What is wrong and how to put it right.' })
  message: string;

  @Field(() => String, {
    nullable: true,
    description: 'What stood in the cell; masked where it is personal.',
  })
  value: string | null;

  @Field(() => String, { description: '`error` keeps the row out, `warning` does not.' })
  severity: string;
}

@ObjectType('ImportRow', { description: 'A row of the file and what became of it.' })
@FieldClass('internal')
export class ImportRowType {
  /** The row and its template, for the field resolvers. */
  row: ImportRow;
  template: ImportTemplate;

  @Field(() => String, { description: 'Name of the sheet; empty for separated text.' })
  sheet: string;

  @Field(() => Int, { description: 'Row number as the spreadsheet shows it.' })
  rowNumber: number;

  @Field(() => ImportRowOutcomeEnum, { description: 'What became of it, or would.' })
  outcome: RowOutcome;

  @Field(() => [String], {
    description:
      'Cells by the template’s columns, personal ones masked; empty for rows that need no look. At most 500.',
  })
  @FieldClass('personal')
  cells: readonly string[];
}

export const ImportRowConnection = connectionType(ImportRowType, 'ImportRow');

@ObjectType(IMPORT_BATCH, {
  implements: Node,
  description: 'An uploaded ledger and how far its import has come (导入批次).',
})
@FieldClass('internal')
export class ImportBatchType extends Node {
  /** The row, for the field resolvers. */
  row: ImportBatch;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  declare id: string;

  @Field(() => Int, { description: 'Version to name in commands that change the batch.' })
  version: number;

  @Field(() => String, { description: 'Name of the file.' })
  fileName: string;

  @Field(() => Int, { description: 'Size of the file in bytes.' })
  fileSize: number;

  @Field(() => ImportBatchStateEnum, { description: 'How far it has come.' })
  state: BatchState;

  @Field(() => ImportModeEnum, { nullable: true, description: 'The choice made at the commit; null before.' })
  mode: ImportMode | null;

  @Field(() => DateTime, { description: 'When the file was uploaded.' })
  uploadedAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the last row was written.' })
  committedAt: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when it may be undone; null when there is nothing to undo.',
  })
  undoableUntil: Date | null;

  @Field(() => ImportCounts, { description: 'Rows by what became of them.' })
  counts: ImportCounts;

  @Field(() => String, {
    nullable: true,
    description: 'Where the workbook of rejected rows is downloaded; null when none was rejected.',
  })
  errorWorkbookPath: string | null;
}

export const ImportBatchConnection = connectionType(ImportBatchType, IMPORT_BATCH);

/** Gives a row of the file to the schema. */
export function toImportRow(row: ImportRow, template: ImportTemplate): ImportRowType {
  const { sheet, rowNumber, outcome, cells } = row;
  return Object.assign(new ImportRowType(), { row, template, sheet, rowNumber, outcome, cells });
}

export function batchGlobalId({ districtId, id }: Pick<ImportBatch, 'districtId' | 'id'>): string {
  return toGlobalId(IMPORT_BATCH, districtId, id);
}
