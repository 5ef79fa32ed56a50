import type { Reads, Transaction } from '../../database';
import type { RowProblem } from '../rows/row-problem';
import type { ImportValues } from './import-values';

/** Where an import goes and in whose name. */
export interface ImportContext {
  readonly districtId: string;
  readonly batchId: string;
  /** Roots of the divisions into which rows may go; `null` for the whole district. Rows for elsewhere are refused. */
  readonly divisionIds: readonly string[] | null;
  /** Now, from the server's clock. */
  readonly now: Date;
}

/** Reads like a dictionary: from what people write to the id of the thing. */
export interface ImportLookup {
  /** `values` are the other cells of the row, which may tell things of one name apart. */
  find(text: string, values: ImportValues): LookupAnswer;
  /** Names to offer in the template's drop-down, at most 500. */
  readonly labels: readonly string[];
}

export type LookupAnswer =
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'unknown'; readonly nearest: readonly string[] }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[] };

/** A row whose cells were read without an error. */
export interface ReadableRow {
  /** Place in the order of the file, from 0; stays the same when the file is read again. */
  readonly ordinal: number;
  readonly values: ImportValues;
}

/** What would become of a row. */
export interface RowPlan {
  readonly ordinal: number;
  /** Id of the thing that has the row's matching key already. */
  readonly presentId: string | null;
  /** What only the module can find wrong, with errors or warnings. */
  readonly problems: readonly RowProblem[];
}

/**
 * What became of a row. `duplicate`: the thing was there already and was left as it is. `rejected`: what came in since
 * the check leaves no room for it.
 */
export type AppliedRow =
  | { readonly ordinal: number; readonly targetId: string; readonly outcome: 'imported' | 'duplicate' }
  | {
      readonly ordinal: number;
      readonly targetId: null;
      readonly outcome: 'rejected';
      readonly problems: readonly RowProblem[];
    };

/** The module's side of an import. Every method is given all rows of a chunk at once, to be asked in one statement. */
export interface ImportRowPort {
  /** The lookups that the template's columns name, opened once per run. */
  openLookups(reads: Reads, context: ImportContext): Promise<Readonly<Record<string, ImportLookup>>>;
  /** Looks, and changes nothing. */
  plan(reads: Reads, rows: readonly ReadableRow[], context: ImportContext): Promise<readonly RowPlan[]>;
  /**
   * Writes the rows; a row whose key is taken is answered as a duplicate, so doing it twice adds nothing. Rules that
   * two imports may break together though each was fit by itself are asked again here.
   */
  apply(
    tx: Transaction,
    rows: readonly ReadableRow[],
    context: ImportContext,
  ): Promise<readonly AppliedRow[]>;
  /** What depends on the batch's things and keeps them from being undone: kinds of dependents with their number. */
  listDependents(reads: Reads, context: ImportContext): Promise<readonly ImportDependents[]>;
  /** Marks the batch's things as withdrawn; deletes nothing. */
  withdraw(tx: Transaction, context: ImportContext): Promise<void>;
}

export interface ImportDependents {
  readonly what: { readonly zh: string; readonly en: string };
  readonly count: number;
}
