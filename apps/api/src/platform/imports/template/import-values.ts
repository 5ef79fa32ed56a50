/** A value of a row once its cell was read; numbers are exact texts, dates `YYYY-MM-DD`. */
export type ImportValue = string | boolean | null | { readonly name: string; readonly phone: string | null };

/** Values of a row by column key; a column without a cell is `null`. */
export type ImportValues = Readonly<Record<string, ImportValue>>;

/** The text of a value; null for a cell without one, or with something else. */
export function textOf(value: ImportValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
