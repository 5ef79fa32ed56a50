/** How weeks are drawn, how long their logs stay open, and from how many participants on a figure is shown. @source issue on committee workload; decision record 0150 */
export interface TimeUseRule {
  /** Weeks of a quarter, 1 to 6. */
  readonly weeksPerQuarter: number;
  /** Share of the communities that each week is asked of, in per cent, 1 to 100. */
  readonly sharePerCent: number;
  /** Days after a week until its logs close, 0 to 60. */
  readonly closeDays: number;
  /** Fewest participants behind a figure, at least 3. */
  readonly leastParticipants: number;
}

/** What a district starts with; to be set locally (需本地校准). @source by knowledge; decision record 0150 */
export const TIME_USE_RULE: TimeUseRule = {
  weeksPerQuarter: 2,
  sharePerCent: 25,
  closeDays: 7,
  leastParticipants: 3,
};
