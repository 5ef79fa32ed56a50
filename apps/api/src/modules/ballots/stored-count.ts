import type { VoteCount } from '@weizhi/domain';

/** A value as JSON keeps it: whole numbers beyond 2^53 are digits in a text. */
type Stored<Value> = Value extends bigint
  ? string
  : Value extends readonly (infer Item)[]
    ? readonly Stored<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: Stored<Value[Key]> }
      : Value;

/** The result of a vote as it is stored. */
export type StoredCount = Stored<VoteCount>;

/** Makes a count ready to be stored. */
export function storedCount(count: VoteCount): StoredCount {
  const text = JSON.stringify(count, (_key, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
  return JSON.parse(text) as StoredCount;
}
