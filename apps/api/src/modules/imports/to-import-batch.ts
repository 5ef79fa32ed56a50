import type { Locale } from '../../platform/context/locale';
import {
  type ColumnMap,
  documentTemplate,
  findColumn,
  getTemplate,
  type ImportBatch,
  type ImportTemplate,
  isReaderRefusal,
  readerRefusalMessage,
  undoableUntil,
} from '../../platform/imports';
import type { ImportTemplateType } from './import-template.type';
import { batchGlobalId, ImportBatchType, type ImportColumnMapType, type ImportSheet } from './import.type';

/** Gives a batch to the schema. */
export function toImportBatch(row: ImportBatch): ImportBatchType {
  const id = batchGlobalId(row);
  const undoable = row.state !== 'undone' && row.committedAt !== null && row.importedCount > 0;
  return Object.assign(new ImportBatchType(), {
    row,
    id,
    version: row.version,
    fileName: row.fileName,
    fileSize: Number(row.fileSize),
    state: row.state,
    mode: row.mode,
    uploadedAt: row.createdAt,
    committedAt: row.committedAt,
    undoableUntil: undoable && row.committedAt ? undoableUntil(row.committedAt) : null,
    counts: countsOf(row),
    errorWorkbookPath:
      row.rejectedCount > 0 && row.state !== 'checking'
        ? `/downloads/imports/${encodeURIComponent(id)}/errors.xlsx`
        : null,
  });
}

function countsOf(row: ImportBatch): ImportBatchType['counts'] {
  return {
    total: row.rowCount,
    importable: row.importableCount,
    rejected: row.rejectedCount,
    warnings: row.warningCount,
    duplicates: row.duplicateCount,
    skipped: row.skippedCount,
    imported: row.importedCount,
  };
}

/** Gives a template to the schema. */
export function toImportTemplate(template: ImportTemplate, locale: Locale): ImportTemplateType {
  const documented = documentTemplate(template, locale);
  return {
    code: documented.code,
    version: String(documented.version),
    title: documented.title,
    description: documented.description,
    permission: template.permission,
    columns: documented.columns,
    downloadPath: `/downloads/import-templates/${documented.code}/template.xlsx`,
    formats: ['xlsx', 'csv'],
  };
}

export function sheetOf({ sheets }: ImportBatch): ImportSheet | null {
  const [sheet] = sheets;
  if (!sheet) return null;
  const { sheet: name, rowNumber, headers } = sheet.header;
  return { name, headerRow: rowNumber, headers, sample: sheet.sample };
}

/** The batch's own map, with a suggestion for every header that has no column. */
export function mapOf(row: ImportBatch): ImportColumnMapType {
  const [sheet] = row.sheets;
  const headers = (sheet?.header.headers ?? []).filter(Boolean);
  return {
    id: `${batchGlobalId(row)}.map`,
    name: row.mapName ?? '',
    saved: row.mapName !== null,
    rules: describeRules(row.map, getTemplate(row.templateCode)),
    columns: headers.map((header) => ({
      header,
      key: row.map.columns[header] ?? null,
      suggestion: sheet?.suggestions[header] ?? null,
    })),
  };
}

/** A kept map, to choose from. */
export function toColumnMap(
  kept: { id: string; name: string; map: ColumnMap },
  template: ImportTemplate,
): ImportColumnMapType {
  const columns = Object.entries(kept.map.columns).map(([header, key]) => ({
    header,
    key,
    suggestion: null,
  }));
  return { id: kept.id, name: kept.name, saved: true, columns, rules: describeRules(kept.map, template) };
}

/** Listed rules in words: they decide what becomes of dirty values, so they are shown before the import. */
function describeRules(map: ColumnMap, template: ImportTemplate): readonly string[] {
  const header = (key: string): string => findColumn(template, key)?.header.zh ?? key;
  const replacements = Object.entries(map.replacements ?? {}).flatMap(([key, list]) =>
    list.map(({ from, to }) => `${header(key)}：“${from}”→${to === null ? '空' : `“${to}”`}`),
  );
  const constants = Object.entries(map.constants ?? {}).map(
    ([key, value]) => `${header(key)}：一律“${value}”`,
  );
  const blanks = Object.entries(map.blankMarkers ?? {}).map(
    ([key, marks]) => `${header(key)}：${marks.join('、')} 视为空`,
  );
  const year = map.defaultYear === undefined ? [] : [`只有月日的日期按 ${map.defaultYear} 年`];
  return [...replacements, ...constants, ...blanks, ...year].slice(0, 200);
}

const FAILURES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  rows_refused: {
    zh: '写入前复核时有行不再合格，按“全部通过才导入”未写入任何内容，请重新校验。',
    en: 'Some rows are no longer fit, so nothing was written. Check the file again.',
  },
  internal: {
    zh: '系统出错，未能完成导入；已写入的行不会重复写入，请重新校验后再试，仍不行请联系管理员。',
    en: 'Something went wrong in the system. Check again; rows that are in will not be written twice.',
  },
};

/** Why a batch failed and what to do; null when it did not. */
export function failureOf({ failure }: ImportBatch, locale: Locale): string | null {
  if (!failure) return null;
  if (isReaderRefusal(failure)) return readerRefusalMessage(failure, locale);
  const text = FAILURES[failure.code] ?? FAILURES['internal'];
  return (locale === 'zh-CN' ? text?.zh : text?.en) ?? null;
}
