/**
 * A test that answers an attack or a requirement. `title` is what stands in `it(…)`, or the titles of its `describe`
 * blocks and its own joined by ` › ` where the file has the title twice. `rows` are the rows of its table that do it.
 */
export interface TestEvidence {
  readonly kind: 'test';
  readonly file: string;
  readonly title: string;
  readonly rows: readonly string[];
}

/** A proof of `npm run prove`, by its name: what takes long, needs a clock or kills things to be shown. */
export interface ProofEvidence {
  readonly kind: 'proof';
  readonly name: string;
}

/** A decision record, by its number. For requirements that ask for documentation it is the answer. */
export interface RecordEvidence {
  readonly kind: 'record';
  readonly number: string;
}

/** An entry of the ledger of attacks, for requirements that ask for what the attack tries. */
export interface AttackEvidence {
  readonly kind: 'attack';
  readonly id: AttackId;
}

/** Number of an attack: `T1` to `T87`. */
export type AttackId = `T${number}`;

/** What an entry of a ledger rests on. */
export type Evidence = TestEvidence | ProofEvidence | RecordEvidence | AttackEvidence;

/** How an entry stands. Whatever is answered in part only is open, and says what is missing. */
export type Standing =
  | { readonly state: 'met'; readonly by: readonly Evidence[] }
  | { readonly state: 'notApplicable'; readonly why: string; readonly by: readonly Evidence[] }
  | { readonly state: 'open'; readonly missing: string; readonly by: readonly Evidence[] };

/** Tests of a file by their titles. */
export const tests = (file: string, ...titles: readonly string[]): readonly TestEvidence[] =>
  titles.map((title) => ({ kind: 'test', file, title, rows: [] }));

/** Rows of a test over a table. */
export const rows = (file: string, title: string, ...named: readonly string[]): readonly TestEvidence[] => [
  { kind: 'test', file, title, rows: named },
];

/** Proofs by their names. */
export const proofs = (...names: readonly string[]): readonly ProofEvidence[] =>
  names.map((name) => ({ kind: 'proof', name }));

/** Decision records by their numbers. */
export const records = (...numbers: readonly string[]): readonly RecordEvidence[] =>
  numbers.map((number) => ({ kind: 'record', number }));

/** Entries of the ledger of attacks. */
export const attacks = (...ids: readonly AttackId[]): readonly AttackEvidence[] =>
  ids.map((id) => ({ kind: 'attack', id }));

/** Done in full by what is named. */
export const met = (...by: readonly (readonly Evidence[])[]): Standing => ({ state: 'met', by: by.flat() });

/** The product has nothing that it could be asked of, and why. */
export const notApplicable = (why: string, ...by: readonly (readonly Evidence[])[]): Standing => ({
  state: 'notApplicable',
  why,
  by: by.flat(),
});

/** Not done, or in part by what is named; `missing` says what is wanted. */
export const open = (missing: string, ...by: readonly (readonly Evidence[])[]): Standing => ({
  state: 'open',
  missing,
  by: by.flat(),
});
