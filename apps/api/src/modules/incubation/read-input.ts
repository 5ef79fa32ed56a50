import { parseMoney } from '@weizhi/domain';
import { type FieldError, fieldError } from '../../platform/errors/refusal';

/** What is wrong with a text that must be there. */
export function textProblems(path: string, text: string, maximum: number): FieldError[] {
  if (text.trim() === '') return [fieldError(path, 'REQUIRED')];
  return text.length > maximum ? [fieldError(path, 'TOO_LONG', { maximum })] : [];
}

/** What is wrong with a text that may be left out. */
export function noteProblems(path: string, text: string | null | undefined, maximum: number): FieldError[] {
  return (text?.length ?? 0) > maximum ? [fieldError(path, 'TOO_LONG', { maximum })] : [];
}

/** What is wrong with an amount of yuan. */
export function moneyProblems(path: string, amount: string): FieldError[] {
  const money = parseMoney(amount);
  return money.ok && !money.value.startsWith('-') ? [] : [fieldError(path, 'MALFORMED')];
}

/** What is wrong with a day that has passed or is today: nothing is recorded ahead of its day. */
export function pastDayProblems(path: string, day: string | null | undefined, today: string): FieldError[] {
  return day != null && day > today ? [fieldError(path, 'DATE_ORDER')] : [];
}

/** An amount as it is stored: exact text with two places. */
export function moneyOf(amount: string): string {
  const money = parseMoney(amount);
  if (!money.ok) throw new Error('An amount was not checked');
  return money.value;
}

/** A text without blanks around it; null for one that is left out. */
export function noteOf(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
