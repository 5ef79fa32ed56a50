import type { AlertGrain, AlertPlaceLevel } from './vocabulary';

/** How the thresholds of an indicator are stated: shares in per cent or, where they are small, per mille; other values in whole units. @source decision record 0187 */
export type ThresholdScale = 'percent' | 'perMille' | 'organisation';

/** An indicator that thresholds may be set for, with the values that hold until a district states its own. @source decision record 0187 */
export interface WatchedIndicator {
  readonly scale: ThresholdScale;
  readonly red: number;
  readonly yellow: number;
  readonly blue: number;
  readonly grains: readonly AlertGrain[];
  readonly places: readonly AlertPlaceLevel[];
}

const OF_TASKS = { scale: 'percent', grains: ['month'], places: ['district', 'subdistrict'] } as const;
const OF_QUARTERS = { scale: 'percent', grains: ['quarter'], places: ['district', 'subdistrict'] } as const;

/**
 * Indicators with thresholds. On which side of a threshold a figure is bad follows from the direction of its definition
 * (口径), so that no rule can contradict it. Counts of persons are not among them: a threshold for one would tell a
 * small number.
 * @source domain.md 4.2 H04 (line at 10) and 4.3; otherwise proposed by the product, to be set by the district; decision record 0187
 */
export const WATCHED_INDICATORS = {
  matterOnTimeRate: { ...OF_TASKS, red: 80, yellow: 88, blue: 95 },
  offListShare: { ...OF_TASKS, red: 30, yellow: 20, blue: 10 },
  unadmittedTaskRate: { ...OF_TASKS, red: 30, yellow: 20, blue: 10 },
  overdueRate: { ...OF_TASKS, red: 20, yellow: 10, blue: 5 },
  shortNoticeRate: { ...OF_TASKS, red: 40, yellow: 30, blue: 20 },
  administrativeShare: { ...OF_QUARTERS, red: 80, yellow: 70, blue: 60 },
  fundingFollowRate: { ...OF_QUARTERS, red: 50, yellow: 70, blue: 90 },
  vacancyRate: { ...OF_QUARTERS, red: 30, yellow: 20, blue: 10, places: ['district'] },
  inspectionOverlapShare: { ...OF_QUARTERS, red: 30, yellow: 20, blue: 10 },
  nominalPlaqueShare: { ...OF_QUARTERS, red: 40, yellow: 25, blue: 10 },
  participationRate: { ...OF_QUARTERS, scale: 'perMille', red: 3, yellow: 5, blue: 10 },
  middleAgedParticipationRate: { ...OF_QUARTERS, scale: 'perMille', red: 2, yellow: 4, blue: 8 },
  activeOrganisationRate: { ...OF_QUARTERS, red: 40, yellow: 60, blue: 75 },
  complianceTimeliness: { ...OF_QUARTERS, red: 60, yellow: 75, blue: 90 },
  lapsedOwnersCommitteeRate: { ...OF_QUARTERS, red: 40, yellow: 25, blue: 10 },
  organisationsPerCommunity: { ...OF_QUARTERS, scale: 'organisation', red: 3, yellow: 6, blue: 10 },
} as const satisfies Readonly<Record<string, WatchedIndicator>>;

/** Code of an indicator that thresholds may be set for. @source decision record 0187 */
export type WatchedIndicatorCode = keyof typeof WATCHED_INDICATORS;

/** Their codes, in the order of the rules. @source decision record 0187 */
export const WATCHED_INDICATOR_CODES = Object.keys(WATCHED_INDICATORS) as readonly WatchedIndicatorCode[];

/** Indicators whose changes may be watched for going beyond usual variation. @source decision records 0176 and 0187 */
export const VARIATION_INDICATORS = [
  ...['matterCount', 'matterOnTimeRate', 'communityTaskCount', 'offListShare', 'unadmittedTaskRate'],
  ...['overdueRate', 'shortNoticeRate', 'administrativeShare', 'participationRate'],
] as const satisfies readonly string[];
