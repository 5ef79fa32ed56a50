const LOCALE = 'zh-CN';
const WHOLE = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const ONE_DECIMAL = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
/** In per cent: one decimal would make equal what is not, or nothing of it. */
const SMALLEST_DECIMAL = 1;
const TWO_DIGITS = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 2 });
const UP_TO_TWO = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 });

export const NO_FIGURE = '—';

/** Reads an exact decimal of the API; absent stays absent and is never 0. */
export function readDecimal(text: string | null | undefined): number | null {
  if (text === null || text === undefined || text.trim() === '') return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

export function formatCount(value: number | null): string {
  return value === null ? NO_FIGURE : WHOLE.format(value);
}

/** A share between 0 and 1 as a percentage with one decimal, without the sign; a smaller one by its first two digits, as it is not 0. */
export function formatShare(share: number | null): string {
  if (share === null) return NO_FIGURE;
  const perCent = share * 100;
  return Math.abs(perCent) > 0 && Math.abs(perCent) < SMALLEST_DECIMAL
    ? TWO_DIGITS.format(perCent)
    : ONE_DECIMAL.format(perCent);
}

export function formatDecimal(value: number | null): string {
  return value === null ? NO_FIGURE : UP_TO_TWO.format(value);
}

export function formatFileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`;
  if (bytes < 1024 * 1024) return `${ONE_DECIMAL.format(bytes / 1024)} KB`;
  return `${ONE_DECIMAL.format(bytes / 1024 / 1024)} MB`;
}
