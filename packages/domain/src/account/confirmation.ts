/** Rules of a second factor (第二因素, 两步验证) and of confirming who sits before the page. @source GB/T 22239-2019 8.1.4.1; RFC 6238; decision record 0205 */
export interface ConfirmationRules {
  /** How long somebody who has given password or code is taken to sit there still. */
  readonly minutesConfirmed: number;
  /** Codes that stand in for a lost device, each for once. */
  readonly recoveryCodes: number;
  /** From how few recovery codes on the person is told to make new ones. */
  readonly fewRecoveryCodes: number;
}

/** Proposed defaults. @source decision record 0205 */
export const CONFIRMATION_RULES: ConfirmationRules = {
  minutesConfirmed: 10,
  recoveryCodes: 10,
  fewRecoveryCodes: 3,
};

/**
 * Whether somebody has to confirm anew who they are (二次验证) before what is closed even to an open session: seeing a masked
 * person in full, or changing how the account is kept safe. A moment to come confirms nothing.
 * @param confirmedAt milliseconds since 1970 of the last password or code given
 * @param now milliseconds since 1970
 * @source ASVS 5.0 7.5.1 and 7.5.3; decision record 0205
 */
export function isConfirmationDue(
  confirmedAt: number,
  now: number,
  rules: ConfirmationRules = CONFIRMATION_RULES,
): boolean {
  const passed = now - confirmedAt;
  return passed < 0 || passed > rules.minutesConfirmed * 60_000;
}
