/** What GLOSSARY.md says, read from its tables and lists. */
export interface Glossary {
  readonly entries: readonly GlossaryEntry[];
  readonly retired: readonly RetiredWord[];
  readonly technicalWords: ReadonlySet<string>;
}

export interface GlossaryEntry {
  readonly english: string;
  readonly chinese: string;
  readonly identifier: string;
}

export interface RetiredWord {
  readonly word: string;
  readonly instead: string;
  readonly exceptions: readonly string[];
}

export type NameFinding =
  | { readonly code: 'retiredWord'; readonly name: string; readonly word: string; readonly instead: string }
  | { readonly code: 'wordNotInGlossary'; readonly name: string; readonly word: string };

export type EntryFinding =
  | { readonly code: 'identifierTwice'; readonly identifier: string }
  | { readonly code: 'identifierForm'; readonly identifier: string }
  | { readonly code: 'chineseMissing'; readonly identifier: string }
  | { readonly code: 'identifierRetired'; readonly identifier: string; readonly word: string };

/** Reads the glossary's Markdown. */
export function parseGlossary(markdown: string): Glossary {
  const [terms = '', retired = '', technical = ''] = markdown.split(/^## (?:Retired|Technical) words.*$/mu);
  return {
    entries: tableRows(terms).flatMap(([english = '', chinese = '', identifier = '']) =>
      identifier.startsWith('`') ? [{ english, chinese, identifier: bare(identifier) }] : [],
    ),
    retired: tableRows(retired).flatMap(([word = '', instead = '', exceptions = '']) =>
      word === 'Word' || /^-+$/u.test(word)
        ? []
        : [{ word, instead: bare(instead), exceptions: exceptions.split(',').map(bare).filter(Boolean) }],
    ),
    technicalWords: new Set(
      [...technical.matchAll(/^- [^:]+: (.+)$/gmu)].flatMap((line) => (line[1] ?? '').split(/,\s*/u)),
    ),
  };
}

/** What is wrong with names: a retired word, or a word that is neither in the glossary nor technical. */
export function checkNames(names: readonly string[], glossary: Glossary): readonly NameFinding[] {
  const known = new Set(glossary.entries.flatMap(({ identifier }) => wordsOfName(identifier)));
  return names.flatMap((name): readonly NameFinding[] => {
    const words = wordsOfName(name);
    const retired = glossary.retired.filter((entry) => holdsRetired(words, entry));
    const findings = retired.map(({ word, instead }) => ({
      code: 'retiredWord' as const,
      name,
      word,
      instead,
    }));
    const foreign = words.filter((word) => !isKnown(word, known) && !isKnown(word, glossary.technicalWords));
    return [...findings, ...foreign.map((word) => ({ code: 'wordNotInGlossary' as const, name, word }))];
  });
}

/** What is wrong with the glossary itself. */
export function checkEntries(glossary: Glossary): readonly EntryFinding[] {
  const seen = new Set<string>();
  return glossary.entries.flatMap(({ identifier, chinese }): readonly EntryFinding[] => {
    const findings: EntryFinding[] = [];
    if (seen.has(identifier)) findings.push({ code: 'identifierTwice', identifier });
    seen.add(identifier);
    if (!/^[a-z][a-zA-Z0-9]*$/u.test(identifier)) findings.push({ code: 'identifierForm', identifier });
    if (!/\p{Script=Han}/u.test(chinese)) findings.push({ code: 'chineseMissing', identifier });
    for (const retired of glossary.retired.filter((entry) => holdsRetired(wordsOfName(identifier), entry))) {
      findings.push({ code: 'identifierRetired', identifier, word: retired.word });
    }
    return findings;
  });
}

/** The words of a name in any of the usual spellings, in lower case. */
export function wordsOfName(name: string): readonly string[] {
  const spaced = name
    .replace(/_/gu, ' ')
    .replace(/([a-z0-9])([A-Z])/gu, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/gu, '$1 $2');
  return spaced
    .split(' ')
    .map((word) => word.replace(/\d+$/u, '').toLowerCase())
    .filter(Boolean);
}

function holdsRetired(words: readonly string[], { word, exceptions }: RetiredWord): boolean {
  const excused = exceptions.reduce((rest, exception) => without(rest, wordsOfName(exception)), words);
  const sequence = wordsOfName(word);
  return places(excused, sequence).length > 0;
}

function without(words: readonly string[], sequence: readonly string[]): readonly string[] {
  const covered = new Set(
    places(words, sequence).flatMap((start) => sequence.map((_, index) => start + index)),
  );
  return words.map((word, index) => (covered.has(index) ? '' : word));
}

function places(words: readonly string[], sequence: readonly string[]): readonly number[] {
  const starts = words.map((_, index) => index);
  return starts.filter((start) => sequence.every((word, index) => isForm(words[start + index] ?? '', word)));
}

function isKnown(word: string, known: ReadonlySet<string>): boolean {
  return [word, ...singulars(word)].some((form) => known.has(form));
}

function isForm(word: string, base: string): boolean {
  return word === base || singulars(word).includes(base);
}

function singulars(word: string): readonly string[] {
  return [word.replace(/s$/u, ''), word.replace(/es$/u, ''), word.replace(/ies$/u, 'y')];
}

function tableRows(markdown: string): readonly (readonly string[])[] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((field) => field.trim()),
    );
}

function bare(text: string): string {
  return text.trim().replace(/`/gu, '');
}
