/** Codes of the domain as they stand in a statement between the brackets of `in (…)`. */
export function quotedList(codes: readonly string[]): string {
  return codes.map((code) => `'${code.replaceAll("'", "''")}'`).join(', ');
}
