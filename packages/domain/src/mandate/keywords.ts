import { MANDATE_LIMITS } from './vocabulary';

/**
 * Keywords without blanks around them, each once: as a list, or as people write them into one cell or line, set apart by
 * 、 or whatever else parts words.
 * @source requirements.md S3
 */
export function readKeywords(written: string | readonly string[]): string[] {
  const words = typeof written === 'string' ? written.split(/[、,，;；\s]+/u) : written;
  return [...new Set(words.map((word) => word.trim()).filter((word) => word !== ''))];
}

/** Whether keywords are no more and no longer than an item may have. @source decision record 0120 */
export function isWithinKeywordLimits(words: readonly string[]): boolean {
  return (
    words.length <= MANDATE_LIMITS.keywords &&
    words.every((word) => word.length <= MANDATE_LIMITS.keywordLength)
  );
}
