import {
  findColumn,
  type ImportBatch,
  type ImportTemplate,
  type LedgerImport,
  type LedgerImportRefusal,
  problemMessage,
  type RejectReason,
  isReaderRefusal,
  readerNoteMessage,
  readerRefusalMessage,
} from '../platform/imports';

export const PHASES: Readonly<Record<Parameters<LedgerImport['onPhase']>[0], string>> = {
  reading: '读取文件 Reading the file',
  checking: '逐行校验 Checking every row',
  committing: '写入数据 Writing the rows',
  resuming: '继续上次中断的导入 Going on with an interrupted import',
};

/** What came of the import, as lines for the terminal. */
export function describeImport(batch: ImportBatch): readonly string[] {
  const lines = [
    `共 ${batch.rowCount} 行：新增 ${batch.importedCount}，已有或重复 ${batch.duplicateCount}，不合格 ${batch.rejectedCount}，非记录行 ${batch.skippedCount}，有提醒 ${batch.warningCount}`,
    `${batch.rowCount} rows: ${batch.importedCount} in, ${batch.duplicateCount} duplicates, ${batch.rejectedCount} rejected, ${batch.skippedCount} no records, ${batch.warningCount} with warnings`,
    ...batch.notes.map((note) => `  ${readerNoteMessage(note, 'zh-CN')} ${readerNoteMessage(note, 'en-GB')}`),
    ...Object.entries(batch.replaced).map(([rule, rows]) => `  替换 replaced ${rule}（${rows}）`),
  ];
  if (batch.state === 'checked')
    return [
      ...lines,
      `未写入任何数据；可导入 ${batch.importableCount} 行 Nothing was written; ${batch.importableCount} rows are fit`,
    ];
  if (batch.state === 'failed')
    return [...lines, `导入失败，未写入 Failed, nothing written [${batch.failure?.code ?? ''}]`];
  return lines;
}

export function describeReason(
  { code, column, rows, facts }: RejectReason,
  template: ImportTemplate,
): string {
  const header = findColumn(template, column ?? '')?.header.zh ?? '';
  const example = problemMessage({ code, facts }, 'zh-CN');
  return `  ${rows} 行 rows [${code}] ${header}：${example}`;
}

export function describeImportRefusal(refusal: LedgerImportRefusal, template: ImportTemplate): string {
  if (isReaderRefusal(refusal)) {
    return `[${refusal.code}] ${readerRefusalMessage(refusal, 'zh-CN')}\n${readerRefusalMessage(refusal, 'en-GB')}`;
  }
  const headers = (keys: readonly string[]): string =>
    keys.map((key) => findColumn(template, key)?.header.zh ?? key).join('、');
  switch (refusal.code) {
    case 'mapAbsent':
      return `[mapAbsent] 没有这个列对应，已有 No such map, known: ${refusal.known.join('、') || '无 none'}`;
    case 'columnsMissing':
      return `[columnsMissing] 文件缺少必填列 Required columns are missing: ${headers(refusal.columns)}`;
    case 'rowsRejected':
      return `[rowsRejected] 有 ${refusal.rows} 行不合格，按“全部通过才导入”未写入任何数据；改正后重试，或用 --mode good\n${refusal.rows} rows are rejected, so nothing was written; correct them, or use --mode good`;
    case 'headersUnknown':
      return `[headersUnknown] 列对应中的表头文件里没有 The file lacks headers of the map: ${refusal.headers.join('、')}`;
    default:
      return `[${refusal.code}] ${JSON.stringify(refusal)}`;
  }
}
