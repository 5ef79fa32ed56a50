const CANDIDATES = [',', '\t', ';', '，', '|'] as const;

/** The separator that splits the first lines most evenly; a comma when none does. Quoted text does not count. */
export function sniffDelimiter(head: string): string {
  const lines = unquoted(head)
    .split(/\r\n|\r|\n/)
    .slice(0, 20)
    .filter((line) => line.trim() !== '');
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of CANDIDATES) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const score = mostFrequent(counts.filter((count) => count > 0));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function unquoted(text: string): string {
  return text.replace(/"[^"]*"/g, '');
}

/** Lines that agree, times how many separators they agree on. */
function mostFrequent(counts: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
  return Math.max(0, ...[...tally].map(([count, lines]) => lines * lines * count));
}
