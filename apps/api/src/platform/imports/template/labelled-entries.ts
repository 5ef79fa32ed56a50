import type { DictionaryEntry } from '@weizhi/domain';
import type { BilingualText } from './import-template';

/** Entries of a dictionary by its labels, the English ones understood too, with what ledgers write besides. */
export function labelledEntries<Code extends string>(
  labels: Readonly<Record<Code, BilingualText>>,
  spellings: Partial<Readonly<Record<Code, readonly string[]>>> = {},
): readonly DictionaryEntry[] {
  return (Object.keys(labels) as Code[]).map((code) => ({
    code,
    label: labels[code].zh,
    aliases: [labels[code].en, ...(spellings[code] ?? [])],
  }));
}
