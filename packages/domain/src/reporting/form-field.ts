import { refused, accepted, type Result } from '../shared';
import { asksForPerson, type CanonicalElement, derivationOf, type ReportingGrain } from './canonical-element';

/**
 * What a column of a form holds: a canonical element, or what tells its rows apart.
 * @source decision record 0125
 */
export const FORM_FIELD_ROLES = [
  'element',
  'rowNumber',
  'household',
  'building',
  'community',
  'subdistrict',
] as const;

/** See {@link FORM_FIELD_ROLES}. @source decision record 0125 */
export type FormFieldRole = (typeof FORM_FIELD_ROLES)[number];

/** A column of a demanded form and what it is mapped to; null as long as it is mapped to nothing. @source requirements.md SM7 */
export interface FormField {
  readonly heading: string;
  readonly role: FormFieldRole | null;
  readonly element: CanonicalElement | null;
}

/** Returned when the fields of a form are not mapped as they must be. @source requirements.md SM7; issue on the burden of committees */
export type FormFieldRefusal =
  | { readonly code: 'formFieldUnmapped'; readonly heading: string }
  | { readonly code: 'formFieldTwice'; readonly heading: string }
  | { readonly code: 'formFieldPersonal'; readonly heading: string }
  | { readonly code: 'formFieldTooFine'; readonly heading: string; readonly reportingGrain: ReportingGrain }
  | { readonly code: 'formWithoutElement' };

/** The canonical elements of a form whose fields are all mapped, in their order. @source requirements.md SM7 */
export function mappedElements(
  fields: readonly FormField[],
  grain: ReportingGrain,
): Result<readonly CanonicalElement[], FormFieldRefusal> {
  const elements: CanonicalElement[] = [];
  for (const field of fields) {
    const refusal = fieldProblem(field, elements, grain);
    if (refusal) return refused(refusal);
    if (field.element) elements.push(field.element);
  }
  return elements.length === 0 ? refused({ code: 'formWithoutElement' }) : accepted(elements);
}

function fieldProblem(
  { heading, role, element }: FormField,
  before: readonly CanonicalElement[],
  grain: ReportingGrain,
): FormFieldRefusal | undefined {
  if (asksForPerson(heading)) return { code: 'formFieldPersonal', heading };
  if (role === null || (role === 'element' && element === null))
    return { code: 'formFieldUnmapped', heading };
  if (!element) return undefined;
  if (before.some(({ code }) => code === element.code)) return { code: 'formFieldTwice', heading };
  return derivationOf(element, grain) === null
    ? { code: 'formFieldTooFine', heading, reportingGrain: grain }
    : undefined;
}
