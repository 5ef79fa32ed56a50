import { FORM_FIELD_ROLE_LABELS } from '@weizhi/domain';
import {
  type ElementNameFragment,
  ElementNameFragmentDoc,
  type FormDemandPageFragment,
  type FormFieldMapping,
  type FormFieldRole,
  type ProposedElementInput,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { enumOptions } from '../../../shared/enum-options';

type FormField = FormDemandPageFragment['fields'][number];

/** What was chosen for a column: an element or a role by its value, or an element to propose. */
export type Choice =
  | { readonly kind: 'chosen'; readonly value: string }
  | { readonly kind: 'proposed'; readonly value?: undefined; readonly element: ProposedElementInput };

/** Columns that tell rows apart. */
export const ROLE_CHOICES = enumOptions(FORM_FIELD_ROLE_LABELS).filter(({ value }) => value !== 'ELEMENT');

/** What a column is mapped to so far, as the value of its select. */
export function choiceOf({ role, element }: FormField): string | undefined {
  if (element) return readFragment(ElementNameFragmentDoc, element).id;
  return role ?? undefined;
}

/** What a column can be mapped to: the dictionary, and what this form itself proposes to add to it. */
export function elementChoices(
  fields: readonly FormField[],
  dictionary: readonly ElementNameFragment[],
): readonly { readonly value: string; readonly label: string }[] {
  const known = new Set(dictionary.map(({ id }) => id));
  const own = fields
    .flatMap(({ element }) => (element ? [readFragment(ElementNameFragmentDoc, element)] : []))
    .filter(({ id }) => !known.has(id));
  return [
    ...dictionary.map(({ id: value, name }) => ({ value, label: name })),
    ...own.map(({ id: value, name }) => ({ value, label: `${name}（申请新增）` })),
  ];
}

/** The choices as the command takes them. */
export function mappingsOf(choices: Readonly<Record<number, Choice>>): FormFieldMapping[] {
  return Object.entries(choices).map(([position, choice]) => {
    const at = { position: Number(position) };
    if (choice.kind === 'proposed') return { ...at, role: 'ELEMENT', proposed: choice.element };
    const isRole = ROLE_CHOICES.some(({ value }) => value === choice.value);
    return isRole
      ? { ...at, role: choice.value as FormFieldRole }
      : { ...at, role: 'ELEMENT', elementId: choice.value };
  });
}

/** How many items a form has, how many exist, and how many are left to ask for. */
export function overlapSummary(fields: readonly FormField[]): string {
  const items = fields.filter(({ element }) => element);
  const checked = items.filter(({ standing }) => standing);
  if (checked.length === 0) return `共 ${String(items.length)} 项，尚未查重。`;
  const added = checked.filter(({ standing }) => standing === 'NEW').length;
  return `共 ${String(items.length)} 项，其中 ${String(items.length - added)} 项已有数据或正在收集，不再向社区收集；新增 ${String(added)} 项。`;
}
