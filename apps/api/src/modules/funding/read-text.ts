import { type MoneyText, parseMoney } from '@weizhi/domain';
import { type FieldError, fieldError } from '../../platform/errors/refusal';

/** A text that must be there and not be longer than so many characters. */
export interface TextDemand {
  readonly path: string;
  readonly text: string | null | undefined;
  readonly maximum: number;
}

/** What is wrong with texts that must be there. */
export function requiredProblems(demands: readonly TextDemand[]): FieldError[] {
  return demands.flatMap(({ path, text, maximum }) => {
    const trimmed = text?.trim() ?? '';
    if (trimmed === '') return [fieldError(path, 'REQUIRED')];
    return trimmed.length > maximum ? [fieldError(path, 'TOO_LONG', { maximum })] : [];
  });
}

/** What is wrong with texts that may be left out. */
export function optionalProblems(demands: readonly TextDemand[]): FieldError[] {
  return requiredProblems(demands.filter(({ text }) => (text?.trim() ?? '') !== ''));
}

/** An amount above zero with two places; undefined when the text is none. */
export function positiveMoney(text: string): MoneyText | undefined {
  const parsed = parseMoney(text);
  return parsed.ok && !parsed.value.startsWith('-') && parsed.value !== '0.00' ? parsed.value : undefined;
}

/** A text without spaces around it; null when nothing is left. */
export function textOrNull(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

/** What is wrong with an idempotency key. */
export function keyProblems(key: string): FieldError[] {
  return key === '' || key.length > 200 ? [fieldError('idempotencyKey', 'MALFORMED')] : [];
}

/** Whether a text is a score: 0 to the most, 100 unless said otherwise, with two places at most. */
export function isScore(text: string, most = 100): boolean {
  return /^\d{1,3}(\.\d{1,2})?$/u.test(text) && Number(text) <= most;
}
