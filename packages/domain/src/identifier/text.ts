import { accepted, refused, type Result } from '../shared';

/** Returned when a text cannot be stored: it holds NUL, or half of a surrogate pair. `position` counts UTF-16 units from 1. @source decision record 0010 */
export type MalformedText =
  | { readonly code: 'textHoldsNul'; readonly position: number }
  | { readonly code: 'textHoldsLoneSurrogate'; readonly position: number };

/**
 * Something in a text that is allowed but can deceive the reader's eye: direction overrides, invisible
 * characters, a byte order mark, piles of combining marks.
 * @source Unicode TR 36; decision record 0010
 */
export type TextFlag = 'bidiControl' | 'zeroWidth' | 'byteOrderMark' | 'excessCombining';

const BIDI_CONTROL = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const ZERO_WIDTH = /[\u200B\u2060\u00AD]/u;
const EXCESS_COMBINING = /\p{M}{5,}/u;

/**
 * Checks that a text can be stored as it is, and lists what in it may deceive.
 * Joiners (U+200C, U+200D) are part of ordinary writing and of emoji, so they are not flagged.
 * @source decision record 0010
 */
export function checkText(text: string): Result<readonly TextFlag[], MalformedText> {
  const nul = text.indexOf('\u0000');
  if (nul >= 0) return refused({ code: 'textHoldsNul', position: nul + 1 });
  const lone = text.search(/\p{Surrogate}/u);
  if (lone >= 0) return refused({ code: 'textHoldsLoneSurrogate', position: lone + 1 });
  const flags: TextFlag[] = [];
  if (BIDI_CONTROL.test(text)) flags.push('bidiControl');
  if (ZERO_WIDTH.test(text)) flags.push('zeroWidth');
  if (text.includes('\uFEFF')) flags.push('byteOrderMark');
  if (EXCESS_COMBINING.test(text)) flags.push('excessCombining');
  return accepted(flags);
}

/** Whether a text can be stored: no NUL and no lone surrogate. @source decision record 0010 */
export function isWellFormedText(text: string): boolean {
  return checkText(text).ok;
}

/** Full-width letters, digits, signs and the ideographic space to half width (全角转半角); Chinese characters stay. @source GB 18030, Unicode block FF00 */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u3000]/gu, (character) =>
    character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

/** Half-width letters, digits and signs to full width (半角转全角). The inverse of {@link toHalfWidth}. @source GB 18030, Unicode block FF00 */
export function toFullWidth(text: string): string {
  return text.replace(/[\u0020-\u007E]/gu, (character) =>
    character === ' ' ? '\u3000' : String.fromCharCode(character.charCodeAt(0) + 0xfee0),
  );
}

/** Takes out byte order marks, zero-width characters and direction overrides. @source decision record 0010 */
export function withoutInvisible(text: string): string {
  return text.replace(/[\uFEFF\u200B\u2060\u00AD\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '');
}

/**
 * The form in which identifiers typed by hand are compared: half width, without spaces and invisible
 * characters, upper case.
 * @source decision record 0010
 */
export function compactIdentifier(text: string): string {
  return withoutInvisible(toHalfWidth(text)).replace(/\s+/gu, '').toUpperCase();
}
