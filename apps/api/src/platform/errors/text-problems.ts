import { type FieldError, fieldError } from './refusal';

/** What is wrong with a text that must be there, or may be left out. */
export function textProblems(
  path: string,
  text: string | null | undefined,
  { maximum, required }: { readonly maximum: number; readonly required: boolean },
): FieldError[] {
  const length = text?.trim().length ?? 0;
  if (length === 0) return required ? [fieldError(path, 'REQUIRED')] : [];
  return length > maximum ? [fieldError(path, 'TOO_LONG', { maximum })] : [];
}

/** What is wrong with a day: nothing is recorded ahead of its day. */
export function pastDayProblems(path: string, day: string | null | undefined, today: string): FieldError[] {
  return day != null && day > today ? [fieldError(path, 'DATE_ORDER')] : [];
}

/** A text without blanks around it; null for one that is left out. */
export function textOrNull(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
