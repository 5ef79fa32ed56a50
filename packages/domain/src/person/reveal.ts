import { accepted, refused, type Result } from '../shared';

/** What of a person is kept masked (脱敏) and may be revealed. @source decision record 0117 */
export const MASKED_PARTS = ['name', 'phone', 'identityNumber'] as const;

/** See {@link MASKED_PARTS}. @source decision record 0117 */
export type MaskedPart = (typeof MASKED_PARTS)[number];

/** How long what is revealed may stay in view, how often one person may ask, and how long a reason is at least. @source 个人信息保护法 art. 6 and 51; decision record 0117 */
export interface RevealRules {
  readonly minutesInView: number;
  /** Persons revealed to one account within an hour. */
  readonly mostInHour: number;
  readonly shortestReason: number;
}

/** Proposed defaults. @source decision record 0117 */
export const REVEAL_RULES: RevealRules = { minutesInView: 5, mostInHour: 30, shortestReason: 4 };

/** Returned when a masked person may not be revealed. @source decision record 0117 */
export type RevealRefusal =
  | { readonly code: 'revealReasonTooShort'; readonly shortest: number }
  | { readonly code: 'revealPartsMissing' }
  | { readonly code: 'revealTooOften'; readonly most: number };

/** Whether somebody with the permission may see parts of a person now: for a stated reason, and not by the dozen. @source 个人信息保护法 art. 6; decision record 0117 */
export function permitReveal(
  request: {
    readonly parts: readonly MaskedPart[];
    readonly reason: string;
    readonly revealedInHour: number;
  },
  rules: RevealRules = REVEAL_RULES,
): Result<readonly MaskedPart[], RevealRefusal> {
  const { parts, reason, revealedInHour } = request;
  if ([...reason.trim()].length < rules.shortestReason)
    return refused({ code: 'revealReasonTooShort', shortest: rules.shortestReason });
  if (parts.length === 0) return refused({ code: 'revealPartsMissing' });
  if (revealedInHour >= rules.mostInHour) return refused({ code: 'revealTooOften', most: rules.mostInHour });
  return accepted(MASKED_PARTS.filter((part) => parts.includes(part)));
}
