/**
 * Hand-off return index (推诿指数) of one matter by its holders in order: of all hand-offs the share that brought it
 * back to somebody who had had it before; 0 where it never changed hands, `null` where nobody had it.
 * @source domain.md 4.4 C01
 */
export function handOffReturnIndex(holders: readonly string[]): number | null {
  if (holders.length === 0) return null;
  const returns = holders.filter((holder, index) => holders.indexOf(holder) < index).length;
  return returns === 0 ? 0 : returns / (holders.length - 1);
}
