import type { IsoDate } from '../calendar';
import { type DecimalText, decimalText, ratioText, subtractDecimal } from '../decimal';
import {
  type CanonicalElement,
  type DerivationMeans,
  derivationOf,
  type ReportingGrain,
} from './canonical-element';

/** Where an element is collected already: a form, and the day of which values are held; null while they are only asked for. @source requirements.md SM7 */
export interface ElementHolding {
  readonly element: string;
  readonly form: string;
  readonly heldOn: IsoDate | null;
}

/** How a field of a new form stands: its values are held, another form asks for them, or it is new. @source requirements.md SM7 */
export const OVERLAP_STANDINGS = ['held', 'asked', 'new'] as const;

/** See {@link OVERLAP_STANDINGS}. @source requirements.md SM7 */
export type OverlapStanding = (typeof OVERLAP_STANDINGS)[number];

/** What is collected already of one element, and how it is to be had in the grain that is asked for. @source requirements.md SM7 */
export interface ElementOverlap {
  readonly element: string;
  readonly standing: OverlapStanding;
  readonly form: string | null;
  readonly heldOn: IsoDate | null;
  readonly means: DerivationMeans | null;
}

/**
 * Overlap of a form with what is collected already, element by element. What is held goes before what is only asked
 * for, and the latest day before earlier ones.
 * @source requirements.md SM7, P4; decision record 0125
 */
export function formOverlap(
  elements: readonly CanonicalElement[],
  grain: ReportingGrain,
  holdings: readonly ElementHolding[],
): readonly ElementOverlap[] {
  return elements.map((element) => {
    const means = derivationOf(element, grain);
    const [best] = holdings
      .filter((holding) => holding.element === element.code)
      .sort((one, other) => (other.heldOn ?? '').localeCompare(one.heldOn ?? ''));
    if (!best || means === null)
      return { element: element.code, standing: 'new', form: null, heldOn: null, means: null };
    const { form, heldOn } = best;
    return { element: element.code, standing: heldOn === null ? 'asked' : 'held', form, heldOn, means };
  });
}

/** The elements that a form asks for, and how often it is filled in the period. @source domain.md 4.3 W07 */
export interface DemandedForm {
  readonly form: string;
  readonly elements: readonly string[];
  readonly fills: number;
}

/** Duplicate reporting (重复填报) over forms, with what it is made of; the index is null over nothing. @source domain.md 4.3 W07 */
export interface DuplicateReporting {
  readonly distinct: number;
  readonly requested: number;
  readonly index: DecimalText | null;
}

const PLACES = 4;

/** `1 − distinct elements ÷ elements requested`, over the forms of a period. @source domain.md 4.3 W07 */
export function duplicateReportingIndex(forms: readonly DemandedForm[]): DuplicateReporting {
  return indexOf(forms.map((form) => ({ ...form, fills: 1 })));
}

/**
 * The index with each form counted as often as it is filled: an element has to be filled at least as often as the form that
 * asks most often for it. With one fill of each form it is {@link duplicateReportingIndex}.
 * @source domain.md 4.3 W07 weighted version; decision record 0125
 */
export function weightedDuplicateReportingIndex(forms: readonly DemandedForm[]): DuplicateReporting {
  return indexOf(forms);
}

function indexOf(forms: readonly DemandedForm[]): DuplicateReporting {
  const most = new Map<string, number>();
  let requested = 0;
  for (const { elements, fills } of forms)
    for (const element of new Set(elements)) {
      most.set(element, Math.max(most.get(element) ?? 0, fills));
      requested += fills;
    }
  const distinct = [...most.values()].reduce((sum, fills) => sum + fills, 0);
  const share = ratioText(whole(distinct), whole(requested), PLACES);
  return { distinct, requested, index: share && subtractDecimal(decimalText('1'), share) };
}

/** How much two forms ask for the same: shared elements over all elements of both (Jaccard). @source domain.md 4.3 W07 pair view */
export interface FormPairOverlap {
  readonly one: string;
  readonly other: string;
  readonly shared: readonly string[];
  readonly all: number;
  readonly share: DecimalText;
}

/** Every pair of forms that have an element in common, the closest first. @source domain.md 4.3 W07 pair view */
export function formPairOverlaps(forms: readonly DemandedForm[]): readonly FormPairOverlap[] {
  const pairs = forms.flatMap((one, index) => forms.slice(index + 1).flatMap((other) => pairOf(one, other)));
  return pairs.sort((one, other) => Number(other.share) - Number(one.share));
}

function pairOf(one: DemandedForm, other: DemandedForm): readonly FormPairOverlap[] {
  const all = new Set([...one.elements, ...other.elements]);
  const shared = [...new Set(one.elements)].filter((element) => other.elements.includes(element));
  const share = ratioText(whole(shared.length), whole(all.size), PLACES);
  return shared.length === 0 || share === null
    ? []
    : [{ one: one.form, other: other.form, shared, all: all.size, share }];
}

function whole(count: number): DecimalText {
  return decimalText(String(count));
}
