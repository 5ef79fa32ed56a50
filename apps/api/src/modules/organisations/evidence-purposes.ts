import {
  DEFAULT_ELEMENT_RULES,
  type DocumentKind,
  elementPurpose,
  FOUR_ELEMENT_LABELS,
  FOUR_ELEMENTS,
} from '@weizhi/domain';

/** Something that documents of organisations can be evidence for. */
export interface EvidencePurpose {
  /** With its namespace, such as `element:activityCharter`. */
  readonly code: string;
  readonly label: { readonly zh: string; readonly en: string };
  /** Kinds of documents that are usually proposed for it, most usual first; others are taken too. */
  readonly documentKinds: readonly DocumentKind[];
}

const purposes = new Map<string, EvidencePurpose>();

/** Declares purposes. Modules that come later in the order call it when they are loaded. */
export function registerEvidencePurposes(declared: readonly EvidencePurpose[]): void {
  for (const purpose of declared) {
    if (!/^[a-z][A-Za-z]*:[A-Za-z0-9._-]{1,80}$/.test(purpose.code))
      throw new Error(`Not a purpose of evidence: ${purpose.code}`);
    if (purposes.has(purpose.code)) throw new Error(`Purpose ${purpose.code} is declared twice`);
    purposes.set(purpose.code, purpose);
  }
}

/** A purpose by its code; undefined when nobody declared it. */
export function findEvidencePurpose(code: string): EvidencePurpose | undefined {
  return purposes.get(code);
}

/** All purposes, in the order in which they were declared. */
export function listEvidencePurposes(): readonly EvidencePurpose[] {
  return [...purposes.values()];
}

registerEvidencePurposes(
  FOUR_ELEMENTS.map((element) => ({
    code: elementPurpose(element),
    label: {
      zh: `四要素：${FOUR_ELEMENT_LABELS[element].zh}`,
      en: `Element: ${FOUR_ELEMENT_LABELS[element].en}`,
    },
    documentKinds: DEFAULT_ELEMENT_RULES.needs[element].flatMap((need) =>
      need.kind === 'document' ? [need.documentKind] : [],
    ),
  })),
);
