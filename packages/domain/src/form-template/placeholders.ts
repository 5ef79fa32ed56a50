import type { BilingualText } from '../shared';

/** What a form that a district prescribes is filled for. @source decision record 0112 */
export const FORM_SUBJECTS = ['organisation', 'incubationCase'] as const;

/** See {@link FORM_SUBJECTS}. @source decision record 0112 */
export type FormSubject = (typeof FORM_SUBJECTS)[number];

/**
 * A placeholder (占位符) that a template may hold, by the name that is written between double braces. One with a `list` stands
 * within the rows of that list; a list itself is opened by `{{#name}}` and closed by `{{/name}}`.
 * @source decision record 0112
 */
export interface Placeholder {
  readonly name: string;
  /** Of organisations may be written in forms of cases too: a case is of an organisation. */
  readonly subject: FormSubject;
  readonly meaning: BilingualText;
  readonly isList: boolean;
  readonly list: string | null;
}

/** A placeholder as it stands in a template: its name, and the list around it. @source decision record 0112 */
export type StatedPlaceholder = Pick<Placeholder, 'name' | 'isList' | 'list'>;

type Entry = readonly [name: string, zh: string, en: string];

const ORGANISATION: readonly Entry[] = [
  ['组织名称', '组织全称', 'its name in full'],
  ['统一社会信用代码', '没有法人资格的为空', 'credit code; empty for whoever is no legal person'],
  ['备案编号', '街道备案编号', 'number of its filing'],
  ['组织形式', '社会团体、民办非企业单位、基金会；未登记的为空', 'legal form; empty while not registered'],
  ['登记状态', '未登记、已备案、已登记等', 'state of filing and registration'],
  ['登记状态日期', '进入现登记状态的日期', 'day since which it has that state'],
  ['服务类别', '主要服务类别', 'what it mainly does'],
  ['所在区', '', 'its district'],
  ['所在街道', '', 'its sub-district'],
  ['所在社区', '', 'its community'],
  ['成立日期', '', 'day of its foundation'],
  ['宗旨', '宗旨和业务范围', 'what it is for'],
  ['成员人数', '组织自报的人数', 'members as it states them'],
  ['联系人', '脱敏，如“张*”', 'name of its contact, masked'],
  ['联系电话', '脱敏，如“138****0077”', 'telephone of its contact, masked'],
  ['业务主管单位', '', 'competent authority'],
  ['登记管理机关', '', 'registration authority'],
  ['填表日期', '生成文书的当天', 'day on which the form is filled'],
];

const DOCUMENTS = '材料清单';
const DOCUMENT_COLUMNS: readonly Entry[] = [
  ['序号', '从 1 起', 'number of the row, from 1'],
  ['材料名称', '', 'title'],
  ['材料类别', '', 'kind'],
  ['材料日期', '', 'day that the paper bears'],
  ['有效期至', '没有期限的为空', 'last day of validity; empty when there is none'],
];

const CASE: readonly Entry[] = [
  ['个案编号', '', 'number of the case'],
  ['孵化项目', '', 'name of the programme'],
  ['征集名称', '', 'title of the call'],
  ['孵化类型', '', 'track'],
  ['申请内容', '', 'what is applied for'],
  ['申请金额', '元，两位小数', 'sum asked for in yuan'],
  ['当前阶段', '', 'stage'],
  ['申请日期', '', 'day of the application'],
  ['入壳日期', '', 'day of admission'],
  ['孵化期满日期', '', 'last day of the term'],
  ['出壳日期', '', 'day of graduation'],
  ['出壳证书编号', '', 'number of the certificate'],
  ['缺少材料项数', '还缺多少项', 'how many papers are missing'],
];

const MISSING = '缺少材料';
const MISSING_COLUMNS: readonly Entry[] = [
  ['序号', '从 1 起', 'number of the row, from 1'],
  ['材料名称', '', 'what is missing'],
];

const fields = (subject: FormSubject, entries: readonly Entry[], list: string | null = null): Placeholder[] =>
  entries.map(([name, zh, en]) => ({ name, subject, meaning: { zh, en }, isList: false, list }));

const listOf = (subject: FormSubject, [name, zh, en]: Entry, columns: readonly Entry[]): Placeholder[] => [
  { name, subject, meaning: { zh, en }, isList: true, list: null },
  ...fields(subject, columns, name),
];

/** The dictionary of placeholders: what a template may hold and nothing else. @source decision record 0112 */
export const PLACEHOLDERS: readonly Placeholder[] = [
  ...fields('organisation', ORGANISATION),
  ...listOf(
    'organisation',
    [DOCUMENTS, '该组织现有材料，每份一行', 'documents of the organisation, one a row'],
    DOCUMENT_COLUMNS,
  ),
  ...fields('incubationCase', CASE),
  ...listOf(
    'incubationCase',
    [
      MISSING,
      '申请组织还缺的材料，与一次性告知一致',
      'papers that the group still owes, as in the one notice',
    ],
    MISSING_COLUMNS,
  ),
];

/** The placeholders that templates of a subject may hold. @source decision record 0112 */
export function placeholdersOf(subject: FormSubject): readonly Placeholder[] {
  return PLACEHOLDERS.filter((each) => each.subject === 'organisation' || each.subject === subject);
}

/**
 * Those of a template that its subject does not know, or that stand where they mean nothing: a list that is written as a
 * value, a value opened as a list, a column outside the rows of its list.
 * @source decision record 0112
 */
export function unknownPlaceholders<Found extends StatedPlaceholder>(
  subject: FormSubject,
  found: readonly Found[],
): readonly Found[] {
  const known = placeholdersOf(subject);
  return found.filter(
    ({ name, isList, list }) =>
      !known.some(
        (each) => each.name === name && each.isList === isList && (each.list === null || each.list === list),
      ),
  );
}

/** What a form is filled with: a text for each value, rows for each list. @source decision record 0112 */
export type FormFacts = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;
