import type { Locale } from '../../context/locale';
import { fillTemplate } from '../../errors/field-error';
import type { ReaderRefusal, ReaderRefusalCode } from './reader-refusal';
import type { ReaderNote } from './source-row';

interface ReaderText {
  readonly zh: string;
  readonly en: string;
}

const SAVE_AS_ZH =
  'Excel：文件 → 另存为 → 保存类型选“Excel 工作簿 (*.xlsx)”；WPS 表格：文件 → 另存为 → 文件类型选“Microsoft Excel 文件 (*.xlsx)”，然后重新上传';
const SAVE_AS_EN =
  'Excel: File → Save As → type “Excel Workbook (*.xlsx)”; WPS Spreadsheets: File → Save As → type “Microsoft Excel File (*.xlsx)”. Then upload again';

const TEXTS: Readonly<Record<ReaderRefusalCode, ReaderText>> = {
  file_empty: { zh: '文件是空的，请检查后重新上传', en: 'The file is empty' },
  file_too_large: {
    zh: '文件超过 {limitMegabytes} MB，请拆分后分批上传',
    en: 'The file exceeds {limitMegabytes} MB: split it',
  },
  format_unsupported: {
    zh: '不支持这种文件，请上传 .xlsx 或 .csv',
    en: 'This kind of file is not supported: upload .xlsx or .csv',
  },
  format_old_excel: {
    zh: `这是旧版 Excel 文件（.xls），请另存为 .xlsx。${SAVE_AS_ZH}`,
    en: `This is an old Excel file (.xls): save it as .xlsx. ${SAVE_AS_EN}`,
  },
  format_wps_spreadsheet: {
    zh: `这是 WPS 表格文件（.et），请另存为 .xlsx。${SAVE_AS_ZH}`,
    en: `This is a WPS file (.et): save it as .xlsx. ${SAVE_AS_EN}`,
  },
  format_web_page_as_excel: {
    zh: `这其实是网页格式的表格（常见于业务系统导出），请打开后另存为 .xlsx。${SAVE_AS_ZH}`,
    en: `This is a web page named as a spreadsheet: open it and save it as .xlsx. ${SAVE_AS_EN}`,
  },
  format_xml_spreadsheet_2003: {
    zh: `这是“XML 电子表格 2003”格式，请打开后另存为 .xlsx。${SAVE_AS_ZH}`,
    en: `This is an XML Spreadsheet 2003: open it and save it as .xlsx. ${SAVE_AS_EN}`,
  },
  file_encrypted: {
    zh: '文件设有打开密码，请在 Excel：文件 → 信息 → 保护工作簿（WPS：文件 → 文档加密）中取消密码，保存后重新上传',
    en: 'The file is locked with a password: remove it (Excel: File → Info → Protect Workbook; WPS: File → Encrypt) and upload again',
  },
  archive_damaged: {
    zh: '文件已损坏，请在 Excel 或 WPS 中打开并另存一份后重新上传',
    en: 'The file is damaged: open it, save a copy and upload that',
  },
  archive_too_many_entries: {
    zh: '文件内部部件过多（{entries} 个，上限 {limit}），请另存一份只含数据的工作簿',
    en: 'The file has too many parts ({entries}, {limit} at most): save a workbook with the data only',
  },
  archive_inflates_too_large: {
    zh: '文件解压后超过 {limitMegabytes} MB，请拆分后分批上传',
    en: 'The file inflates to more than {limitMegabytes} MB: split it',
  },
  archive_inflates_too_much: {
    zh: '文件压缩比异常（{ratio} 倍，上限 {limit} 倍），请把数据复制到新工作簿后重新上传',
    en: 'The compression ratio is abnormal ({ratio}, {limit} at most): copy the data into a new workbook',
  },
  archive_nested: {
    zh: '文件里嵌有其他文件，请删除嵌入的附件后重新上传',
    en: 'Other files are embedded: remove them and upload again',
  },
  archive_unsafe_name: {
    zh: '文件内部路径异常，请把数据复制到新工作簿后重新上传',
    en: 'The file holds unsafe paths: copy the data into a new workbook',
  },
  workbook_has_macros: {
    zh: `文件含有宏，请另存为不含宏的 .xlsx。${SAVE_AS_ZH}`,
    en: `The file holds macros: save it as .xlsx without them. ${SAVE_AS_EN}`,
  },
  workbook_has_external_links: {
    zh: '文件引用了其他工作簿，请在“数据 → 编辑链接”中断开链接，保存后重新上传',
    en: 'The file links to other workbooks: break the links (Data → Edit Links) and upload again',
  },
  workbook_has_entity_declarations: {
    zh: '文件内容异常（含实体声明），已拒绝，请把数据复制到新工作簿后重新上传',
    en: 'The file declares entities, which is not allowed: copy the data into a new workbook',
  },
  workbook_damaged: {
    zh: '表格内容无法读取，请在 Excel 或 WPS 中打开并另存一份后重新上传',
    en: 'The workbook cannot be read: open it, save a copy and upload that',
  },
  too_many_sheets: {
    zh: '工作表超过 {limit} 张，请拆分后上传',
    en: 'More than {limit} sheets: split the file',
  },
  too_many_rows: { zh: '超过 {limit} 行，请拆分后分批上传', en: 'More than {limit} rows: split the file' },
  too_many_empty_rows: {
    zh: '工作表中空行超过 {limit} 行，请删除表格下方的空行（选中后右键“删除”）并保存，再重新上传',
    en: 'The sheet has more than {limit} empty rows: delete the rows below the table, save and upload again',
  },
  too_many_columns: {
    zh: '第 {row} 行超过 {limit} 列，请删除表格右侧的多余内容',
    en: 'Row {row} has more than {limit} columns: remove what stands to the right of the table',
  },
  too_many_merged_areas: {
    zh: '合并单元格超过 {limit} 处，请取消合并后上传',
    en: 'More than {limit} merged areas: unmerge them',
  },
  cell_too_long: { zh: '有单元格超过 {limit} 个字符，请删减', en: 'A cell exceeds {limit} characters' },
  shared_strings_too_large: { zh: '文字内容过多，请拆分后分批上传', en: 'Too much text: split the file' },
  sheet_missing: {
    zh: '没有可读的工作表，请检查工作表是否被隐藏',
    en: 'No sheet to read: check whether the sheets are hidden',
  },
  encoding_unknown: {
    zh: '第 {line} 行附近的文字编码无法识别，请另存为“CSV UTF-8（逗号分隔）”后重新上传',
    en: 'The encoding near line {line} is not known: save as “CSV UTF-8” and upload again',
  },
  encoding_mixed: {
    zh: '第 {line} 行起文字编码与前面不一致，请用同一编码（建议 CSV UTF-8）重新导出',
    en: 'The encoding changes at line {line}: export again in one encoding (CSV UTF-8)',
  },
  nul_character: {
    zh: '第 {line} 行含有空字符，文件可能已损坏，请重新导出',
    en: 'Line {line} holds a NUL character: export the file again',
  },
  quote_unbalanced: {
    zh: '第 {row} 行的英文双引号不成对，请补全或删除',
    en: 'The quotes of row {row} are not balanced',
  },
  record_too_long: {
    zh: '第 {row} 行过长，可能是前面的双引号没有闭合，请检查',
    en: 'Row {row} is too long: a quote before it may not be closed',
  },
  ballot_sections_unfit: {
    zh: '选票文件的 {section} 部分缺失、重复或次序不对；META、PROJECTS、VOTES 三部分须各出现一次，并依此顺序',
    en: 'Section {section} is missing, repeated or out of order: META, PROJECTS and VOTES stand once each, in this order',
  },
  ballot_column_missing: {
    zh: '选票文件的 {section} 部分缺少 {column} 列',
    en: 'Section {section} has no column {column}',
  },
  ballot_line_uneven: {
    zh: '第 {line} 行有 {cells} 个值，而 {section} 部分有 {columns} 列；请检查是否多写或漏写了分号',
    en: 'Line {line} has {cells} values, section {section} has {columns} columns: check the semicolons',
  },
  reader_out_of_memory: {
    zh: '文件过于复杂，读取时内存不足，请拆分后分批上传',
    en: 'The file needs too much memory: split it',
  },
  reader_timed_out: {
    zh: '读取超过 {seconds} 秒，已停止，请拆分后分批上传',
    en: 'Reading took more than {seconds} seconds: split the file',
  },
  reader_cancelled: { zh: '已取消', en: 'Cancelled' },
};

const NOTE_TEXTS: Readonly<Record<ReaderNote['code'], ReaderText>> = {
  extension_mismatch: {
    zh: '文件扩展名与内容不符，已按 {format} 读取',
    en: 'The name does not fit the content; read as {format}',
  },
  hidden_sheet: {
    zh: '工作表“{sheet}”被隐藏，未读取；如需导入请取消隐藏后重新上传',
    en: 'Sheet “{sheet}” is hidden and was not read; unhide it and upload again if it belongs',
  },
  other_sheet: {
    zh: '工作表“{sheet}”的表头与所读工作表不同，未读取；如需导入请另存为单独的文件',
    en: 'Sheet “{sheet}” has another header and was not read; save it as a file of its own if it belongs',
  },
};

/** Whether a refusal says why a file cannot be read. */
export function isReaderRefusal(refusal: { readonly code: string }): refusal is ReaderRefusal {
  return Object.hasOwn(TEXTS, refusal.code);
}

/** Why a file cannot be read and what to do. */
export function readerRefusalMessage({ code, facts }: ReaderRefusal, locale: Locale): string {
  // NUL is found by line before parsing and by row after.
  const all = { line: facts.row ?? '', row: facts.line ?? '', ...facts };
  return fillTemplate(locale === 'zh-CN' ? TEXTS[code].zh : TEXTS[code].en, all);
}

/** What should be known of a file that can be read. */
export function readerNoteMessage({ code, facts }: ReaderNote, locale: Locale): string {
  return fillTemplate(locale === 'zh-CN' ? NOTE_TEXTS[code].zh : NOTE_TEXTS[code].en, facts);
}
