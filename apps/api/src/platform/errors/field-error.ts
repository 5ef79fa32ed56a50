import type { Locale } from '../context/locale';

/** What is said about one input field that is not acceptable. `{name}` is filled from the error's facts. */
interface FieldErrorText {
  readonly zh: string;
  readonly en: string;
}

const texts = new Map<string, FieldErrorText>();

/** Registers the messages of field errors; a code can be said in one way only. */
export function registerFieldErrors<Code extends string>(
  table: Readonly<Record<Code, FieldErrorText>>,
): void {
  for (const [code, text] of Object.entries<FieldErrorText>(table)) {
    const known = texts.get(code);
    if (known && (known.zh !== text.zh || known.en !== text.en))
      throw new Error(`Field error ${code} has two messages`);
    texts.set(code, text);
  }
}

/** The message of a field error in a language. Thrown when nobody registered the code: a bug that tests find. */
export function fieldErrorMessage(code: string, facts: object, locale: Locale): string {
  const text = texts.get(code);
  if (!text) throw new Error(`Field error ${code} has no message`);
  return fillTemplate(locale === 'zh-CN' ? text.zh : text.en, facts);
}

/** Fills `{name}` in a template from an object's own properties. */
export function fillTemplate(template: string, facts: object): string {
  return template.replace(/\{(\w+)\}/g, (_whole, name: string) =>
    String((facts as Record<string, string | number | undefined>)[name] ?? ''),
  );
}

registerFieldErrors({
  REQUIRED: { zh: '此项必填，请填写。', en: 'This is required.' },
  TOO_SHORT: { zh: '内容过短，至少 {minimum} 个字符。', en: 'Too short: at least {minimum} characters.' },
  TOO_LONG: { zh: '内容过长，最多 {maximum} 个字符。', en: 'Too long: at most {maximum} characters.' },
  MALFORMED: { zh: '格式不正确，请按说明填写。', en: 'The form is not right. Follow the description.' },
  OUT_OF_RANGE: {
    zh: '超出允许范围（{minimum} 至 {maximum}）。',
    en: 'Outside the permitted range ({minimum} to {maximum}).',
  },
  UNKNOWN_REFERENCE: {
    zh: '所选对象不存在或不在您的管辖范围内，请重新选择。',
    en: 'What you chose does not exist or lies outside your divisions. Choose again.',
  },
  INVALID_GLOBAL_ID: {
    zh: '编号无效，请从页面中重新选择。',
    en: 'The id is not valid. Choose again from the page.',
  },
  DATE_ORDER: { zh: '日期先后不对，请核对起止日期。', en: 'The dates are in the wrong order.' },
  NOT_PERMITTED_CHARACTERS: {
    zh: '含有不允许的字符，请删除后重试。',
    en: 'Contains characters that are not permitted.',
  },
  UNKNOWN_VALUE: { zh: '不是可选的值，请从选项中选择。', en: 'Not one of the permitted values.' },
});
