/** One thing that is wrong, or worth a look, with a row. */
export interface RowProblem {
  readonly severity: 'error' | 'warning';
  /** Column key; `null` when the row as a whole is meant. */
  readonly column: string | null;
  /** Key of the message table. */
  readonly code: string;
  readonly facts: Readonly<Record<string, ProblemFact>>;
  /** What stood in the cell; masked in personal columns, `null` where nothing stood. */
  readonly value: string | null;
}

export type ProblemFact = string | number | null | readonly string[];

/** What became of a source row, or would. */
export type RowOutcome = 'ok' | 'warning' | 'rejected' | 'duplicate' | 'skipped' | 'imported' | 'withdrawn';

export function isRejected(problems: readonly RowProblem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** Something wrong with a cell that its row says itself: no facts beside the code. */
export function rowError(column: string, code: string): RowProblem {
  return { severity: 'error', column, code, facts: {}, value: null };
}
