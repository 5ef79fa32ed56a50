import { RECORD_KEY_LABELS } from '@weizhi/domain';
import {
  ElementNameFragmentDoc,
  type OutsideSystemDetailFragment,
  type OutsideSystemFieldInput,
  readFragment,
  type RecordKey,
} from '@weizhi/graphql-client/documents';
import { enumLabel } from '@weizhi/ui';
import { enumOptions } from '../../../shared/enum-options';

type Field = OutsideSystemDetailFragment['fields'][number];

/** A choice for a field, by the id of an element or by what tells the record apart. */
export interface FieldChoice {
  readonly value: string;
  readonly label: string;
}

/** What tells a record apart, as choices. */
export const KEY_CHOICES: readonly (FieldChoice & { readonly value: RecordKey })[] =
  enumOptions(RECORD_KEY_LABELS);

/** Other names that systems give to what tells a record apart. */
const KEY_HEADINGS: Readonly<Record<RecordKey, readonly string[]>> = {
  HOUSEHOLD: ['户号', '户编号', '户编码', '家庭编号'],
  BUILDING: ['楼栋', '楼栋号', '幢号', '楼号'],
  COMMUNITY: ['社区', '社区名称', '所属社区', '居委会'],
};

/** What a field is chosen to ask for so far. */
export function choiceOf({ element, recordKey }: Field): string | undefined {
  return element ? readFragment(ElementNameFragmentDoc, element).id : (recordKey ?? undefined);
}

/** What a heading says by itself: an element of that very name, or what tells the record apart. */
export function suggestedChoice(heading: string, elements: readonly FieldChoice[]): string | undefined {
  const key = KEY_CHOICES.find(({ value }) => KEY_HEADINGS[value].includes(heading));
  return key?.value ?? elements.find(({ label }) => label === heading)?.value;
}

/** A field as the command takes it. */
export function fieldInput(heading: string, choice: string | undefined): OutsideSystemFieldInput {
  const key = KEY_CHOICES.find(({ value }) => value === choice);
  return { heading, recordKey: key?.value ?? null, elementId: key ? null : (choice ?? null) };
}

/** What a field asks for, in words. */
export function askedWords({ element, recordKey }: Field): string {
  if (element) return readFragment(ElementNameFragmentDoc, element).name;
  return recordKey == null ? '这里没有，需手工填写' : enumLabel(RECORD_KEY_LABELS, recordKey);
}
