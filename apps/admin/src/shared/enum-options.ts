import type { Labels } from '@weizhi/domain';

/** Name in the API of a value of the domain: `cultureSports` is `CULTURE_SPORTS`. */
type ApiName<Value extends string> = Value extends `${infer First}${infer Rest}`
  ? First extends Lowercase<First>
    ? `${Uppercase<First>}${ApiName<Rest>}`
    : `_${First}${ApiName<Rest>}`
  : '';

/** The name in the API of a value of the domain. */
export function apiName<Value extends string>(value: Value): ApiName<Value> {
  return value.replace(/([A-Z])/g, '_$1').toUpperCase() as ApiName<Value>;
}

/** A choice of a select. */
export interface EnumOption<Value extends string> {
  readonly value: ApiName<Value>;
  readonly label: string;
}

/** Choices of an enum of the API, in the order of the domain's labels. */
export function enumOptions<Value extends string>(labels: Labels<Value>): EnumOption<Value>[] {
  return Object.entries<{ readonly zh: string }>(labels).map(([name, { zh }]) => ({
    value: apiName(name as Value),
    label: zh,
  }));
}
