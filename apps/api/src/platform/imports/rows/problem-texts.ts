import type { Locale } from '../../context/locale';
import { fillTemplate } from '../../errors/field-error';
import { findColumn, type ImportTemplate } from '../template/import-template';
import type { ProblemFact, RowProblem } from './row-problem';

interface ProblemText {
  readonly zh: string;
  readonly en: string;
}

/** Every code that a row can be reported with: what is wrong and how to put it right. */
const TEXTS: Readonly<Record<string, ProblemText>> = {
  requiredMissing: { zh: '此项必填，请补填', en: 'This is required: fill it in' },
  textTooLong: {
    zh: '内容过长，最多 {maximum} 个字符，请删减',
    en: 'Too long, {maximum} characters at most: shorten it',
  },
  characterNotPermitted: {
    zh: '含有无法识别的字符，请删除后重新输入',
    en: 'Contains characters that are not permitted: type it again',
  },
  digitsLost: {
    zh: '长数字被按数值保存，末几位已丢失，请将该列设为“文本”格式后重新填写',
    en: 'A long number was kept as a number and lost its last digits: set the column to text and type it again',
  },
  formulaCell: {
    zh: '单元格是公式，已按最后一次计算的结果读取，请核对',
    en: 'The cell is a formula; its last result was read: check it',
  },
  formulaWithoutValue: {
    zh: '公式没有计算结果，请在 Excel 或 WPS 中打开并保存一次，或改填数值',
    en: 'The formula has no result: open and save the file once, or type the value',
  },
  formulaError: {
    zh: '公式出错（{text}），请改正公式或直接填写数值',
    en: 'The formula failed ({text}): correct it or type the value',
  },
  dateUnreadable: {
    zh: '不是可识别的日期（{text}），请写成 2024-03-05',
    en: 'Not a date ({text}): write 2024-03-05',
  },
  dateImpossible: { zh: '没有这一天（{text}），请核对年月日', en: 'There is no such day ({text})' },
  dateYearMissing: {
    zh: '日期缺少年份（{text}），请补全年份，或在列对应中指定年份',
    en: 'The year is missing ({text}): add it, or state the year in the column map',
  },
  dateYearTwoDigits: {
    zh: '年份只有两位（{text}），请写四位年份',
    en: 'The year has two digits ({text}): write four',
  },
  dateDayMissing: { zh: '日期缺少“日”（{text}），请写成 2024-03-05', en: 'The day is missing ({text})' },
  dateSerialOutOfRange: {
    zh: '数字 {serial} 不是有效的日期序号，请写成 2024-03-05',
    en: 'The number {serial} is no date: write 2024-03-05',
  },
  numberUnreadable: { zh: '不是数字（{text}），请只填数字', en: 'Not a number ({text})' },
  numberBadGrouping: {
    zh: '千分位逗号位置不对（{text}），请去掉逗号',
    en: 'Misplaced thousands separators ({text}): remove them',
  },
  numberNotWhole: { zh: '应为整数（{text}），请去掉小数', en: 'Must be a whole number ({text})' },
  numberIsShare: { zh: '不应是百分比（{text}），请填数值', en: 'Must not be a percentage ({text})' },
  numberOutOfRange: {
    zh: '数值 {text} 超出允许范围（{lowest} 至 {highest}），请核对',
    en: '{text} lies outside the permitted range ({lowest} to {highest})',
  },
  booleanUnreadable: { zh: '应填“是”或“否”（{text}）', en: 'Must be 是 or 否 ({text})' },
  dictionaryUnknown: {
    zh: '“{text}”不在可选项中，请从下拉列表选择；相近的有：{nearest}',
    en: '“{text}” is not one of the options; near it: {nearest}',
  },
  lookupUnknown: {
    zh: '找不到“{text}”，请核对名称；相近的有：{nearest}',
    en: '“{text}” was not found; near it: {nearest}',
  },
  lookupAmbiguous: {
    zh: '“{text}”对应多个对象，请写全称：{candidates}',
    en: '“{text}” is ambiguous; write the full name: {candidates}',
  },
  cellHoldsTwoPeople: {
    zh: '一格内有两个人，请拆成两行或只留一人',
    en: 'The cell holds two people: use two rows or keep one',
  },
  cellHoldsTwoPhones: { zh: '一格内有两个电话，请只留一个', en: 'The cell holds two telephones: keep one' },
  cellNameUnreadable: {
    zh: '读不出姓名，请写成“张三 13800000000”',
    en: 'No name found: write 张三 13800000000',
  },
  cellPhoneUnreadable: { zh: '电话号码不正确，请核对位数', en: 'The telephone number is not valid' },
  phoneBadCharacter: {
    zh: '电话号码含有其他字符，请只填数字',
    en: 'The telephone number holds other characters',
  },
  mobileBadLength: {
    zh: '手机号应为 11 位，实为 {length} 位，请核对',
    en: 'A mobile number has 11 digits, this has {length}',
  },
  landlineWithoutAreaCode: { zh: '固定电话缺少区号，请补上', en: 'The area code is missing' },
  phoneUnknownForm: { zh: '不是有效的电话号码，请核对', en: 'Not a valid telephone number' },
  residentIdBadLength: {
    zh: '身份证号应为 18 位，实为 {length} 位，请核对',
    en: 'An identity number has 18 characters, this has {length}',
  },
  residentIdFifteenDigits: {
    zh: '这是 15 位的旧身份证号，请填 18 位号码',
    en: 'This is an old number of 15 digits: give the one of 18',
  },
  residentIdBadCharacter: {
    zh: '身份证号第 {position} 位不是数字，请核对',
    en: 'Character {position} of the identity number is not a digit',
  },
  residentIdImpossibleBirthDate: {
    zh: '身份证号中的出生日期不存在，请核对',
    en: 'The birth date within the number does not exist',
  },
  residentIdBirthInFuture: {
    zh: '身份证号中的出生日期晚于今天，请核对',
    en: 'The birth date within the number lies in the future',
  },
  residentIdWrongCheckCharacter: {
    zh: '身份证号校验位不符，请逐位核对',
    en: 'The check character of the identity number is wrong',
  },
  usccBadLength: {
    zh: '统一社会信用代码应为 18 位，实为 {length} 位，请对照登记证书核对',
    en: 'A unified social credit code has 18 characters, this has {length}',
  },
  usccBadCharacter: {
    zh: '第 {position} 位“{character}”不允许出现（不用 I、O、S、V、Z），请对照登记证书核对',
    en: 'Character {position} ({character}) is not allowed',
  },
  usccWrongCheckCharacter: {
    zh: '校验位应为 {expected}，实为 {actual}，请逐位核对',
    en: 'The check character should be {expected} and is {actual}',
  },
  totalRow: { zh: '合计行，不作为记录导入', en: 'A row of totals: not imported' },
  sampleRow: { zh: '模板自带的示例行，不作为记录导入', en: 'The sample row of the template: not imported' },
  sectionRow: { zh: '分段标题行，不作为记录导入', en: 'A section title: not imported' },
  headerRepeated: { zh: '重复的表头行，不作为记录导入', en: 'A repeated header: not imported' },
  rowHidden: {
    zh: '该行在表格中被隐藏，请确认是否应导入',
    en: 'The row is hidden in the sheet: check that it belongs',
  },
  moreCellsThanHeaders: {
    zh: '第 {position} 列起多出内容，可能是内容里的逗号未加引号，请给该单元格加英文双引号',
    en: 'More cells than headers from column {position}: quote the cell that holds a separator',
  },
  cellWithoutHeader: {
    zh: '第 {position} 列没有表头，内容未导入',
    en: 'Column {position} has no header and was not read',
  },
  duplicateInFile: {
    zh: '与第 {row} 行重复，只导入第一次出现的',
    en: 'Repeats row {row}; only the first is imported',
  },
  alreadyPresent: { zh: '系统中已有这条记录，不再重复导入', en: 'Is there already: not imported again' },
};

/** The message table, for the template's documentation and for tests. */
export const PROBLEM_TEXTS: ReadonlyMap<string, ProblemText> = new Map(Object.entries(TEXTS));

const moduleTexts = new Map<string, ProblemText>();

/** Adds the codes that only a module's own rules can find. */
export function registerProblemTexts(texts: Readonly<Record<string, ProblemText>>): void {
  for (const [code, text] of Object.entries(texts)) {
    if (PROBLEM_TEXTS.has(code)) throw new Error(`Problem ${code} has a message already`);
    moduleTexts.set(code, text);
  }
}

/** What is wrong, without the place. Thrown when nobody registered the code: a bug that tests find. */
export function problemMessage(problem: Pick<RowProblem, 'code' | 'facts'>, locale: Locale): string {
  const text = PROBLEM_TEXTS.get(problem.code) ?? moduleTexts.get(problem.code);
  if (!text) throw new Error(`Problem ${problem.code} has no message`);
  const none = locale === 'zh-CN' ? '无' : 'none';
  const facts = Object.fromEntries(
    Object.entries(problem.facts).map(([name, fact]) => [name, factText(fact, none)]),
  );
  return fillTemplate(locale === 'zh-CN' ? text.zh : text.en, facts);
}

/** What is wrong with which column, such as `统一社会信用代码：校验位应为 K，实为 8`. */
export function describeProblem(problem: RowProblem, template: ImportTemplate, locale: Locale): string {
  const header = problem.column === null ? undefined : findColumn(template, problem.column)?.header;
  const message = problemMessage(problem, locale);
  if (!header) return message;
  return locale === 'zh-CN' ? `${header.zh}：${message}` : `${header.en}: ${message}`;
}

function factText(fact: ProblemFact, none: string): string {
  if (typeof fact === 'object' && fact !== null) return fact.length === 0 ? none : fact.join('、');
  return fact === null ? '…' : String(fact).slice(0, 60);
}
