import { Field, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { Refusal, RefusalType } from '../../platform/errors/refusal';
import { domainEnum } from '../../platform/graphql/domain-enum';
import type { Locale } from '../../platform/context/locale';
import type { DocxProblem, DocxRefusal } from './docx/docx-parts';
import type { PlacedPlaceholder } from './docx/docx-template';
import type { Place } from './docx/places';

export const FormTemplateProblemEnum = domainEnum<DocxProblem>({
  name: 'FormTemplateProblem',
  description: 'Why a file cannot be a template.',
  values: {
    notWord: 'It is no Word document of the kind docx (不是 docx 文档).',
    damaged: 'It is damaged, or a part of it is no well-formed XML (文件已损坏).',
    encrypted: 'It is protected by a password (有打开密码).',
    tooLarge: 'It is larger than 5 MB, or inflates to too much (文件过大).',
    hasMacros: 'It holds macros (含有宏).',
    hasExternalLinks:
      'It refers to something outside itself: a hyperlink, a linked picture, a template (含有外部链接).',
    embedsFiles: 'It has other files or controls embedded (嵌入了其他文件或控件).',
    hasActiveFields: 'It has fields that fetch or start something (含有会取外部内容的域).',
    tagBroken: 'A placeholder or a list is opened and not closed, or the other way round (占位符不完整).',
  },
});

const ADVICE: Readonly<Record<DocxProblem, { readonly zh: string; readonly en: string }>> = {
  notWord: {
    zh: '这不是 docx 文档。请用 Word 或 WPS 另存为“Word 文档（*.docx）”',
    en: 'It is no docx document. Save it as one',
  },
  damaged: { zh: '文件已损坏，无法读取。请重新另存一份', en: 'The file is damaged. Save it anew' },
  encrypted: { zh: '文件设有打开密码。请取消密码后再上传', en: 'The file has a password. Take it off' },
  tooLarge: {
    zh: '文件过大（上限 5 MB）。请删去或压缩图片',
    en: 'The file is too large (5 MB at most). Take pictures out',
  },
  hasMacros: { zh: '文件含有宏。请另存为不含宏的 docx', en: 'The file holds macros. Save it without' },
  hasExternalLinks: {
    zh: '文件含有外部链接（网址、链接的图片或模板）。请取消超链接，把图片改为嵌入',
    en: 'The file refers to something outside itself. Take hyperlinks off and insert pictures',
  },
  embedsFiles: {
    zh: '文件中嵌入了其他文件或控件。请删除后再上传',
    en: 'Other files or controls are embedded. Take them out',
  },
  hasActiveFields: {
    zh: '文件含有会读取外部内容的域。请选中后按 Ctrl+Shift+F9 转成普通文字',
    en: 'It has fields that fetch something. Turn them into text',
  },
  tagBroken: {
    zh: '占位符不完整：请检查“{{”和“}}”、“{{#”和“{{/”是否成对',
    en: 'A placeholder or a list is not closed. Look for braces that have no match',
  },
};

interface UnreadableFacts {
  readonly problem: DocxProblem;
  readonly place: string | null;
  readonly zh: string;
  readonly en: string;
}

@RefusalType({
  code: 'FORM_TEMPLATE_UNREADABLE',
  description: 'Returned when the file cannot be a template; nothing is recorded.',
  zh: '这份文件不能用作模板：{zh}。',
  en: 'It cannot be a template: {en}.',
})
export class FormTemplateUnreadable extends Refusal<UnreadableFacts> {
  @Field(() => FormTemplateProblemEnum, { description: 'What is wrong with the file.' })
  problem: DocxProblem;

  @Field(() => String, { nullable: true, description: 'Where in the file, when it is one place.' })
  place: string | null;

  zh: string;
  en: string;
}

/** The refusal of a file, with what to do about it. */
export function formTemplateUnreadable(
  { problem, part }: DocxRefusal,
  where: string | null = null,
): FormTemplateUnreadable {
  const place = where ?? part;
  const { zh, en } = ADVICE[problem];
  return new FormTemplateUnreadable({
    problem,
    place,
    zh: place === null ? zh : `${zh}（${place}）`,
    en: place === null ? en : `${en} (${place})`,
  });
}

@ObjectType({ description: 'A placeholder that the dictionary does not know, and where it stands.' })
@FieldClass('internal')
export class UnknownPlaceholder {
  @Field(() => String, { description: 'Its name as it is written.' })
  name: string;

  @Field(() => String, { description: 'Part and paragraph in which it stands, with the words around it.' })
  place: string;
}

@RefusalType({
  code: 'UNKNOWN_PLACEHOLDERS',
  description:
    'Returned when the template holds placeholders that the dictionary does not know for its subject, or that stand where they mean nothing; nothing is recorded.',
  zh: '模板中有 {count} 个占位符不在字典中或位置不对，请按列出的位置改正。',
  en: '{count} placeholders are not in the dictionary or stand in a wrong place.',
})
export class UnknownPlaceholders extends Refusal<{
  count: number;
  placeholders: readonly UnknownPlaceholder[];
}> {
  @Field(() => [UnknownPlaceholder], { description: 'Each of them, in their order; at most 50.' })
  placeholders: UnknownPlaceholder[];

  count: number;
}

const MOST_NAMED = 50;

/** The refusal of placeholders that nobody knows. */
export function unknownPlaceholdersOf(
  unknown: readonly PlacedPlaceholder[],
  locale: Locale,
): UnknownPlaceholders {
  return new UnknownPlaceholders({
    count: unknown.length,
    placeholders: unknown
      .slice(0, MOST_NAMED)
      .map(({ name, where }) =>
        Object.assign(new UnknownPlaceholder(), { name, place: placeText(where, locale) }),
      ),
  });
}

/** Where something stands, in words. */
export function placeText({ part, paragraph, quote }: Place, locale: Locale): string {
  if (locale === 'zh-CN')
    return `${part.zh}${paragraph === null ? '' : `第 ${String(paragraph)} 段`}“${quote}”`;
  return `${part.en}${paragraph === null ? '' : `, paragraph ${String(paragraph)}`}: “${quote}”`;
}

@RefusalType({
  code: 'NO_PLACEHOLDERS',
  description:
    'Returned when the file holds no placeholder, so that there is nothing to fill; nothing is recorded.',
  zh: '文件中没有占位符。占位符写成“{example}”，请用半角花括号。',
  en: 'The file holds no placeholder. Write it like {example}.',
})
export class NoPlaceholders extends Refusal<{ example: string }> {
  example: string;
}

@RefusalType({
  code: 'FORM_TEMPLATE_NAME_TAKEN',
  description: 'Returned when another template of the district that is in use has the same name.',
  zh: '已有同名的文书模板在用。请先停用旧模板，或换一个名称。',
  en: 'Another template in use has this name. Withdraw it first, or choose another name.',
})
export class FormTemplateNameTaken extends Refusal {}
