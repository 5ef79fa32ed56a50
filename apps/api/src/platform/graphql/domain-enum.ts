import { registerEnumType } from 'type-graphql';

/** What a value of an enum means, for the schema. */
export type EnumDescriptions<Value extends string> = Readonly<Record<Value, string>>;

/**
 * Gives a domain's list of values to GraphQL: `onTime` becomes `ON_TIME`, every value has a description, and the
 * compiler refuses a forgotten one. The answer is what decorators name as the type.
 */
export function domainEnum<Value extends string>(options: {
  readonly name: string;
  readonly description: string;
  readonly values: EnumDescriptions<Value>;
}): Readonly<Record<string, Value>> {
  const values = Object.keys(options.values) as Value[];
  const members = Object.fromEntries(values.map((value) => [enumName(value), value])) as Record<
    string,
    Value
  >;
  registerEnumType(members, {
    name: options.name,
    description: options.description,
    valuesConfig: Object.fromEntries(
      values.map((value) => [enumName(value), { description: options.values[value] }]),
    ),
  });
  return members;
}

/** Name of a value in the schema. */
export function enumName(value: string): string {
  return value
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/([a-zA-Z])(\d)/g, '$1_$2')
    .toUpperCase();
}
