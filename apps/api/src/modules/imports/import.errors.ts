import { Field, Int } from 'type-graphql';
import { registerFieldErrors } from '../../platform/errors/field-error';
import { Refusal, RefusalType } from '../../platform/errors/refusal';
import { DateTime } from '../../platform/graphql/scalars';
import type { BatchState } from '../../platform/imports';
import { ImportBatchStateEnum } from './import.type';

registerFieldErrors({
  MAPPED_TWICE: {
    zh: '“{column}”对应了多个表头，请只保留一个。',
    en: '“{column}” is mapped from several headers: keep one.',
  },
  UNKNOWN_HEADER: {
    zh: '文件中没有表头“{header}”，请按文件的表头设置。',
    en: 'The file has no header “{header}”.',
  },
});

@RefusalType({
  code: 'IMPORT_STATE_UNFIT',
  description: 'Returned when the command does not fit the state that the batch is in; nothing was changed.',
  zh: '导入批次的当前状态不能进行这项操作，请刷新页面查看最新状态。',
  en: 'The batch is in a state in which this is not possible. Reload to see its state.',
})
export class ImportStateUnfit extends Refusal<{ state: BatchState }> {
  @Field(() => ImportBatchStateEnum, { description: 'State of the batch.' })
  state: BatchState;
}

@RefusalType({
  code: 'IMPORT_COLUMNS_MISSING',
  description: 'Returned when required columns are provided by no header; nothing was changed.',
  zh: '还有必填列没有对应到文件的表头：{columns}。请逐一指定。',
  en: 'Required columns are mapped from no header: {columns}.',
})
export class ImportColumnsMissing extends Refusal<{ columns: readonly string[] }> {
  @Field(() => [String], { description: 'Headers of the template that are missing; at most 500.' })
  columns: string[];
}

@RefusalType({
  code: 'IMPORT_ROWS_REJECTED',
  description: 'Returned when all-or-nothing was chosen and rows were rejected; nothing was written.',
  zh: '有 {rows} 行不合格，按“全部通过才导入”未写入任何内容。请下载错误表改正后重新上传，或选择“仅导入正确行”。',
  en: '{rows} rows are rejected, so nothing was written. Correct them, or import the good rows only.',
})
export class ImportRowsRejected extends Refusal<{ rows: number }> {
  @Field(() => Int, { description: 'Rows rejected.' })
  rows: number;
}

@RefusalType({
  code: 'NOTHING_TO_IMPORT',
  description: 'Returned when no row of the file is new and fit; nothing was written.',
  zh: '没有可导入的新记录：文件中的行要么已在系统中，要么不合格。请核对文件，改正不合格的行后重新上传。',
  en: 'No row is new and fit: all are there already or rejected. Correct the rows that are rejected and upload the file again.',
})
export class NothingToImport extends Refusal {}

@RefusalType({
  code: 'IMPORT_UNDO_EXPIRED',
  description: 'Returned when the time in which an import may be undone is over; nothing was changed.',
  zh: '已超过可撤销的时间（24 小时），请逐条更正。',
  en: 'The 24 hours in which it could be undone are over. Correct the records one by one.',
})
export class ImportUndoExpired extends Refusal<{ until: Date }> {
  @Field(() => DateTime, { description: 'When the time was over.' })
  until: Date;
}

@RefusalType({
  code: 'IMPORT_UNDO_BLOCKED',
  description: 'Returned when other records depend on what was imported; nothing was changed.',
  zh: '已有其他数据引用了这批记录，不能撤销：{dependents}。请先处理这些数据。',
  en: 'Other records depend on what was imported: {dependents}. Deal with them first.',
})
export class ImportUndoBlocked extends Refusal<{ dependents: readonly string[] }> {
  @Field(() => [String], { description: 'What depends on it, with how many; at most 50.' })
  dependents: string[];
}
