/** Names of fields from a text with one a line, each once, without the blanks around them. */
export function headingsOf(text: string): readonly string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return [...new Set(lines)];
}
