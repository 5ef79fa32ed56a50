/**
 * A beginning of a text that can be kept: NUL and halves of characters, which spreadsheets can hold and the database
 * cannot, and what the cut makes half, become the sign for what cannot be shown.
 */
export function keepableText(text: string, longest: number): string {
  return text.slice(0, longest).toWellFormed().replaceAll('\0', '\uFFFD');
}
