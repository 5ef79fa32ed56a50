import { Field, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { IdempotencyKeyReused, InvalidInput, NotFound, StaleVersion } from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import {
  ImportColumnsMissing,
  ImportRowsRejected,
  ImportStateUnfit,
  ImportUndoBlocked,
  ImportUndoExpired,
  NothingToImport,
} from './import.errors';
import { ImportBatchType } from './import.type';

@ObjectType({ description: 'The columns are mapped.' })
@FieldClass('internal')
export class ImportColumnsMapped {
  @Field(() => ImportBatchType, { description: 'The batch.' })
  batch: ImportBatchType;
}

@ObjectType({ description: 'The dry run is on its way.' })
@FieldClass('internal')
export class ImportCheckStarted {
  @Field(() => ImportBatchType, { description: 'The batch; ask again for its progress.' })
  batch: ImportBatchType;
}

@ObjectType({ description: 'The rows are being written.' })
@FieldClass('internal')
export class ImportCommitStarted {
  @Field(() => ImportBatchType, { description: 'The batch; ask again for its progress.' })
  batch: ImportBatchType;
}

@ObjectType({ description: 'The import is cancelled, or ends after the rows it is at.' })
@FieldClass('internal')
export class ImportCancelled {
  @Field(() => ImportBatchType, { description: 'The batch.' })
  batch: ImportBatchType;
}

@ObjectType({ description: 'What was imported is withdrawn.' })
@FieldClass('internal')
export class ImportUndone {
  @Field(() => ImportBatchType, { description: 'The batch.' })
  batch: ImportBatchType;
}

const COMMON = [NotFound, StaleVersion, ImportStateUnfit] as const;

export const MapImportColumnsResult = commandResult('MapImportColumnsResult', [
  ImportColumnsMapped,
  InvalidInput,
  ImportColumnsMissing,
  ...COMMON,
]);
export const CheckImportResult = commandResult('CheckImportResult', [
  ImportCheckStarted,
  ImportColumnsMissing,
  InvalidInput,
  ...COMMON,
]);
export const CommitImportResult = commandResult('CommitImportResult', [
  ImportCommitStarted,
  ImportRowsRejected,
  NothingToImport,
  InvalidInput,
  IdempotencyKeyReused,
  ...COMMON,
]);
export const CancelImportResult = commandResult('CancelImportResult', [ImportCancelled, ...COMMON]);
export const UndoImportResult = commandResult('UndoImportResult', [
  ImportUndone,
  ImportUndoExpired,
  ImportUndoBlocked,
  InvalidInput,
  ...COMMON,
]);
