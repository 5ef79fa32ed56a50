import type { Labels } from '@weizhi/domain';

/** Name in the API of a value of the domain: `cultureSports` is `CULTURE_SPORTS`. */
type ApiName<Value extends string> = Value extends `${infer First}${infer Rest}`
  ? First extends Lowercase<First>
    ? `${Uppercase<First>}${ApiName<Rest>}`
    : `_${First}${ApiName<Rest>}`
  : '';

/** A choice of a select. */
export interface EnumOption<Value extends string> {
  readonly value: ApiName<Value>;
  readonly label: string;
}

/** Choices of an enum of the API, in the order of the domain's labels. */
export function enumOptions<Value extends string>(labels: Labels<Value>): EnumOption<Value>[] {
  return Object.entries<{ readonly zh: string }>(labels).map(([name, { zh }]) => ({
    value: name.replace(/([A-Z])/g, '_$1').toUpperCase() as ApiName<Value>,
    label: zh,
  }));
}
