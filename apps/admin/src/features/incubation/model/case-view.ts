import type { IncubationCaseHeadFragment, IncubationCaseQuery } from '@weizhi/graphql-client/documents';

/** A case as its page has it, its head unmasked. */
export type CaseView = Omit<NonNullable<IncubationCaseQuery['incubationCase']>, ' $fragmentRefs'> &
  IncubationCaseHeadFragment;

/** What every section gets: the case, and how to read it anew after a command. */
export interface CaseSectionProps {
  readonly view: CaseView;
  readonly reread: () => void;
}

/** What every command on a case names. */
export function referenceOf({ id, version }: Pick<CaseView, 'id' | 'version'>): {
  readonly caseId: string;
  readonly expectedVersion: number;
} {
  return { caseId: id, expectedVersion: version };
}

/** A text of a dialog; blank when it was left out. */
export function textOf(value: string | number | boolean | undefined): string {
  return value === undefined ? '' : String(value);
}

/** A text of a dialog, or null when it was left out. */
export function noteOf(value: string | number | boolean | undefined): string | null {
  const text = textOf(value).trim();
  return text === '' ? null : text;
}
