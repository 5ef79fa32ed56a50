import type { Locale } from '../../context/locale';
import type { BilingualText, ImportColumn, ImportTemplate } from './import-template';

/** A template as data, for the console and for third parties. */
export interface TemplateDocumentation {
  readonly code: string;
  readonly version: number;
  readonly title: string;
  readonly description: string;
  readonly rowMeaning: string;
  readonly matchingKey: readonly string[];
  readonly undoRule: string;
  readonly columns: readonly ColumnDocumentation[];
}

export interface ColumnDocumentation {
  readonly key: string;
  readonly header: string;
  readonly aliases: readonly string[];
  readonly required: boolean;
  readonly type: string;
  readonly example: string;
  readonly help: string;
  readonly personal: boolean;
}

export function documentTemplate(template: ImportTemplate, locale: Locale): TemplateDocumentation {
  const said = (text: BilingualText): string => (locale === 'zh-CN' ? text.zh : text.en);
  return {
    code: template.code,
    version: template.version,
    title: said(template.title),
    description: said(template.description),
    rowMeaning: said(template.rowMeaning),
    matchingKey: template.matchingKey,
    undoRule: said(template.undoRule),
    columns: template.columns.map((column) => ({
      key: column.key,
      header: said(column.header),
      aliases: column.aliases,
      required: column.required,
      type: describeColumnType(column, locale),
      example: column.example,
      help: said(column.help),
      personal: column.personal ?? false,
    })),
  };
}

/** The documentation as Markdown, one table row per column. */
export function templateMarkdown(template: ImportTemplate, locale: Locale): string {
  const { title, description, rowMeaning, columns, code, version } = documentTemplate(template, locale);
  const zh = locale === 'zh-CN';
  const heads = zh
    ? ['列名', '键', '必填', '格式', '示例', '别名', '说明']
    : ['Header', 'Key', 'Required', 'Form', 'Example', 'Aliases', 'Help'];
  const rows = columns.map((column) => [
    column.header,
    column.key,
    column.required ? (zh ? '是' : 'yes') : '',
    column.type,
    column.example,
    column.aliases.join('、'),
    column.help,
  ]);
  const lines = [heads, heads.map(() => '---'), ...rows].map(
    (cells) => `| ${cells.map(escapePipe).join(' | ')} |`,
  );
  return `# ${title}（${code} v${version}）\n\n${description}\n\n${rowMeaning}\n\n${lines.join('\n')}\n`;
}

/** The form of a column's cells in words. */
export function describeColumnType({ type }: ImportColumn, locale: Locale): string {
  const zh = locale === 'zh-CN';
  switch (type.kind) {
    case 'text':
      return zh ? `文字，最多 ${type.maximumLength} 字` : `text, ${type.maximumLength} characters at most`;
    case 'number':
      return numberForm(type.policy.wholeOnly ?? false, zh);
    case 'dictionary':
      return `${zh ? '选一项：' : 'one of: '}${type.entries.map(({ label }) => label).join('、')}`;
    default:
      return zh ? FORMS[type.kind].zh : FORMS[type.kind].en;
  }
}

const FORMS: Readonly<
  Record<'date' | 'boolean' | 'lookup' | 'person' | 'phone' | 'residentId' | 'creditCode', BilingualText>
> = {
  date: { zh: '日期，如 2024-03-05', en: 'date such as 2024-03-05' },
  boolean: { zh: '是或否', en: '是 (yes) or 否 (no)' },
  lookup: { zh: '系统中已有的名称', en: 'a name known to the system' },
  person: { zh: '姓名和电话，如 张三 13800000000', en: 'name and telephone' },
  phone: { zh: '手机号或带区号的固定电话', en: 'mobile number, or landline with area code' },
  residentId: { zh: '18 位身份证号', en: 'identity number of 18 characters' },
  creditCode: { zh: '18 位统一社会信用代码', en: 'unified social credit code of 18 characters' },
};

function numberForm(wholeOnly: boolean, zh: boolean): string {
  if (wholeOnly) return zh ? '整数' : 'whole number';
  return zh ? '数字' : 'number';
}

function escapePipe(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\n/g, ' ');
}
