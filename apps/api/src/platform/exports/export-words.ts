import type { BilingualText } from '@weizhi/domain';
import type { Locale } from '../context/locale';
import type { FilterWords } from './list-export';

/** A text in the language of whoever asked for the file. */
export function said({ zh, en }: BilingualText, locale: Locale): string {
  return locale === 'zh-CN' ? zh : en;
}

/** Labels of codes, joined; nothing where the filter names none. */
export function labelled<Code extends string>(
  codes: readonly Code[] | null | undefined,
  labels: Readonly<Record<Code, BilingualText>>,
  locale: Locale,
): string | undefined {
  return codes?.map((code) => said(labels[code], locale)).join('、');
}

/** The parts of a filter that narrow the list, in words. */
export function statedWords(
  words: readonly (readonly [label: BilingualText, value: string | null | undefined])[],
): readonly FilterWords[] {
  return words.flatMap(([label, value]) => (value == null || value === '' ? [] : [[label, value] as const]));
}
