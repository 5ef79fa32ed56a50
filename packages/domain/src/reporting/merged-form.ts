import type { DecimalText } from '../decimal';
import { type DemandedForm, duplicateReportingIndex } from './overlap';

/** What it would come to if some forms were one (合并报表试算). @source issue on committee workload; domain.md 4.3 W07 */
export interface MergedForms {
  /** Elements that the merged form asks for. */
  readonly elements: readonly string[];
  /** Values that one community fills in now, each form once, and would then. */
  readonly entriesBefore: number;
  readonly entriesAfter: number;
  /** The same over all fills of the period: the merged form is filled in as often as the form that is filled in most. */
  readonly filledBefore: number;
  readonly filledAfter: number;
  /** Duplicate reporting over all forms, now and then. */
  readonly indexBefore: DecimalText | null;
  readonly indexAfter: DecimalText | null;
}

/**
 * What merging some of the forms would save, by the elements that they ask for. Merging never adds work: the merged form
 * asks each element once.
 * @source issue on committee workload; domain.md 4.3 W07; decision record 0137
 */
export function mergedForms(forms: readonly DemandedForm[], chosen: ReadonlySet<string>): MergedForms {
  const own = forms.filter(({ form }) => chosen.has(form));
  const others = forms.filter(({ form }) => !chosen.has(form));
  const elements = [...new Set(own.flatMap((each) => each.elements))];
  const most = own.reduce((highest, { fills }) => Math.max(highest, fills), 0);
  const merged: DemandedForm = { form: 'merged', elements, fills: most };
  const distinct = own.map((each) => ({ count: new Set(each.elements).size, fills: each.fills }));
  const needed = elements.map((element) =>
    own.reduce(
      (highest, each) => (each.elements.includes(element) ? Math.max(highest, each.fills) : highest),
      0,
    ),
  );
  return {
    elements,
    entriesBefore: distinct.reduce((sum, { count }) => sum + count, 0),
    entriesAfter: elements.length,
    filledBefore: distinct.reduce((sum, { count, fills }) => sum + count * fills, 0),
    filledAfter: needed.reduce((sum, fills) => sum + fills, 0),
    indexBefore: duplicateReportingIndex(forms).index,
    indexAfter: duplicateReportingIndex(own.length === 0 ? others : [...others, merged]).index,
  };
}

/** Of the elements that a form asks for, how many another form of the same period asks for too. @source domain.md 4.3 W07 */
export interface RepeatedElements {
  readonly repeated: number;
  readonly requested: number;
}

/** Repeated elements by form, in their order. @source domain.md 4.3 W07 */
export function repeatedElements(forms: readonly DemandedForm[]): readonly RepeatedElements[] {
  const times = new Map<string, number>();
  for (const { elements } of forms)
    for (const element of new Set(elements)) times.set(element, (times.get(element) ?? 0) + 1);
  return forms.map(({ elements }) => {
    const own = [...new Set(elements)];
    return {
      repeated: own.filter((element) => (times.get(element) ?? 0) > 1).length,
      requested: own.length,
    };
  });
}
