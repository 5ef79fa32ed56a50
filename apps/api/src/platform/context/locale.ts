/** Languages in which the server speaks. */
export const LOCALES = ['zh-CN', 'en-GB'] as const;

/** One of {@link LOCALES}. */
export type Locale = (typeof LOCALES)[number];

/** The language of a request: English only when the client prefers it to Chinese. */
export function chooseLocale(acceptLanguage: string | undefined): Locale {
  const preferred = (acceptLanguage ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .map((part) => ({ tag: part.split(';')[0] ?? '', weight: Number(/;\s*q=([\d.]+)/.exec(part)?.[1] ?? 1) }))
    .filter(({ tag, weight }) => /^(zh|en)\b/.test(tag) && weight > 0)
    .sort((one, other) => other.weight - one.weight)[0];
  return preferred?.tag.startsWith('en') ? 'en-GB' : 'zh-CN';
}
