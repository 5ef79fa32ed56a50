import type { Locale } from '../../context/locale';
import { fillTemplate } from '../../errors/field-error';
import { isReaderRefusal, readerRefusalMessage } from '../readers/reader-texts';
import type { LedgerRefusal } from './upload-ledger';

interface LedgerText {
  readonly zh: string;
  readonly en: string;
}

const TEXTS: Readonly<Record<string, LedgerText>> = {
  header_not_found: {
    zh: '没有找到表头，请确认表格第 1 至 30 行内有列名（如“日期”“社区”），或下载导入模板填写。',
    en: 'No header was found within the first 30 rows. Check the headers, or use the template.',
  },
  attachmentEmpty: { zh: '文件是空的，请检查后重新上传。', en: 'The file is empty.' },
  attachmentTooLarge: {
    zh: '文件超过 {megabytes} MB，请拆分后分批上传。',
    en: 'The file exceeds {megabytes} MB: split it.',
  },
  attachmentTypeNotTaken: {
    zh: '不支持这种文件，请上传 .xlsx 或 .csv。',
    en: 'This kind of file is not supported: upload .xlsx or .csv.',
  },
  attachmentUnreadable: {
    zh: '文件无法读取，请另存一份后重新上传。',
    en: 'The file cannot be read: save a copy and upload that.',
  },
};

/** Why an upload was not taken and what to do. */
export function ledgerRefusalMessage(refusal: LedgerRefusal, locale: Locale): string {
  if (isReaderRefusal(refusal)) return readerRefusalMessage(refusal, locale);
  const text = TEXTS[refusal.code];
  if (!text) throw new Error(`Refusal ${refusal.code} has no message`);
  const facts = refusal.code === 'attachmentTooLarge' ? { megabytes: refusal.limit / 1024 / 1024 } : {};
  return fillTemplate(locale === 'zh-CN' ? text.zh : text.en, facts);
}
