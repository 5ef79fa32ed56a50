/**
 * The answer of a rule that may refuse: a value, or a refusal that carries its facts.
 * Rules never throw for something that a user can cause.
 * @source decision record 0001
 */
export type Result<Value, Refusal> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal };

/** Wraps the value of a rule that accepted. @source decision record 0001 */
export function accepted<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** Wraps the refusal of a rule, with its facts. @source decision record 0001 */
export function refused<Refusal>(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal };
}

/**
 * Closes a `switch` over a union: the compiler refuses a forgotten member.
 * @throws when reached at run time, which means that data outside the type got in.
 * @source decision record 0001
 */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
