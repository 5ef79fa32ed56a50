import {
  RULE_SET_KINDS,
  RULE_SETS,
  type RuleField,
  type RuleSetKind,
  type RuleValue,
  type RuleValues,
  ruleFieldLabel,
  ruleValueText,
  TIME_LIMIT_UNITS,
} from '@weizhi/domain';
import {
  type FragmentType,
  readFragment,
  type RuleValuePartsFragment,
  RuleValuePartsFragmentDoc,
} from '@weizhi/graphql-client/documents';

type Parts = FragmentType<typeof RuleValuePartsFragmentDoc>;

/** Name of the API for a kind: `taskAdmission` is `TASK_ADMISSION`. */
export function apiName(name: string): string {
  return name.replace(/([A-Z])/gu, '_$1').toUpperCase();
}

/** The kind that a path or the API names; undefined for anything else. */
export function kindOf(name: string): RuleSetKind | undefined {
  return RULE_SET_KINDS.find((kind) => kind === name || apiName(kind) === name);
}

/** The values of a version as the rules know them. */
export function valuesOf(parts: readonly Parts[]): RuleValues {
  return Object.fromEntries(
    parts.flatMap((part) => {
      const value = readFragment(RuleValuePartsFragmentDoc, part);
      const own = valueOf(value);
      return own === undefined ? [] : [[value.path, own]];
    }),
  );
}

/** A value as the API takes it. */
export function toInput(
  path: string,
  value: RuleValue,
): {
  readonly path: string;
  readonly count?: number;
  readonly unit?: string;
  readonly choices?: string[];
} {
  if (typeof value === 'number') return { path, count: value };
  if ('amount' in value) return { path, count: value.amount, unit: apiName(value.unit) };
  return { path, choices: [...value] };
}

/** A field with its value before and after, in words. */
export interface ChangedField {
  readonly path: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What differs between two sets of values, in words. */
export function changesBetween(
  kind: RuleSetKind,
  paths: readonly string[],
  { before, after }: { readonly before: RuleValues; readonly after: RuleValues },
): readonly ChangedField[] {
  return RULE_SETS[kind].fields
    .filter(({ path }) => paths.includes(path))
    .map((field) => ({
      path: field.path,
      label: labelOf(kind, field),
      before: textOf(field, before[field.path]),
      after: textOf(field, after[field.path]),
    }));
}

/** A value in words; a dash for none. */
export function textOf(field: RuleField, value: RuleValue | undefined): string {
  return value === undefined ? '—' : ruleValueText(field, value).zh;
}

/** Label of a field, with the step or stage that it is of. */
export function labelOf(kind: RuleSetKind, { path }: Pick<RuleField, 'path'>): string {
  return ruleFieldLabel(kind, path).zh;
}

function valueOf({ count, unit, choices }: RuleValuePartsFragment): RuleValue | undefined {
  if (choices) return choices;
  if (count == null) return undefined;
  const named = TIME_LIMIT_UNITS.find((each) => apiName(each) === unit);
  return named === undefined ? count : { amount: count, unit: named };
}
