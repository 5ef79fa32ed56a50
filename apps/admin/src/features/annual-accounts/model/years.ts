/** The years that a filter names; null for any, as also while it is not typed to its end. */
export function yearsOf(text: string): number[] | null {
  return /^\d{4}$/u.test(text.trim()) ? [Number(text)] : null;
}
