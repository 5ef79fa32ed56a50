import type { Locale } from '../../platform/context/locale';
import {
  fieldError,
  InvalidInput,
  NotFound,
  type Refusal,
  StaleVersion,
} from '../../platform/errors/refusal';
import { type BatchRefusal, findColumn, type ImportTemplate } from '../../platform/imports';
import {
  ImportColumnsMissing,
  ImportRowsRejected,
  ImportStateUnfit,
  ImportUndoBlocked,
  ImportUndoExpired,
  NothingToImport,
} from './import.errors';

/** A refusal of the pipeline as the schema says it. */
export function refusalOfBatch(refusal: BatchRefusal, template: ImportTemplate, locale: Locale): Refusal {
  switch (refusal.code) {
    case 'batchAbsent':
      return new NotFound({ subject: 'batchId' });
    case 'batchStale':
      return new StaleVersion({ currentVersion: refusal.currentVersion });
    case 'batchStateUnfit':
      return new ImportStateUnfit({ state: refusal.state });
    case 'rowsRejected':
      return new ImportRowsRejected({ rows: refusal.rows });
    case 'nothingToImport':
      return new NothingToImport({});
    case 'undoTooLate':
      return new ImportUndoExpired({ until: refusal.until });
    case 'undoBlocked':
      return new ImportUndoBlocked({
        dependents: refusal.dependents.map(
          ({ what, count }) => `${locale === 'zh-CN' ? what.zh : what.en} ${count}`,
        ),
      });
    default:
      return refusalOfMap(refusal, template, locale);
  }
}

type MapRefusal = Extract<
  BatchRefusal,
  { code: 'columnsMissing' | 'columnsDoubled' | 'headersUnknown' | 'columnsUnknown' }
>;

function refusalOfMap(refusal: MapRefusal, template: ImportTemplate, locale: Locale): Refusal {
  const header = (key: string): string => {
    const column = findColumn(template, key);
    return (locale === 'zh-CN' ? column?.header.zh : column?.header.en) ?? key;
  };
  switch (refusal.code) {
    case 'columnsMissing':
      return new ImportColumnsMissing({ columns: refusal.columns.map(header) });
    case 'columnsDoubled':
      return invalid(
        refusal.columns.map((key) => fieldError('columns', 'MAPPED_TWICE', { column: header(key) })),
      );
    case 'headersUnknown':
      return invalid(
        refusal.headers.map((name) => fieldError('columns', 'UNKNOWN_HEADER', { header: name.slice(0, 60) })),
      );
    case 'columnsUnknown':
      return invalid(refusal.columns.map(() => fieldError('columns', 'UNKNOWN_VALUE')));
  }
}

function invalid(fieldErrors: ReturnType<typeof fieldError>[]): InvalidInput {
  return new InvalidInput({ fieldErrors: fieldErrors.slice(0, 100) });
}
