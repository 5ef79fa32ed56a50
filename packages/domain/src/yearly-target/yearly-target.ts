import type { IsoDate } from '../calendar';
import type { DecimalText } from '../decimal';

/**
 * Indicators for which a district sets yearly targets (年度目标). What builds up over the year, as those do who took part at least
 * once, can be measured against it only for the year; what is a state, in every period that ends in the year.
 * @source domain.md 5.1; 民发〔2017〕191号
 */
export const TARGET_INDICATORS = {
  organisationsPerTenThousand: { builds: false, scale: 1 },
  newlyRegisteredOrganisations: { builds: true, scale: 1 },
  servicePurchaseAmount: { builds: true, scale: 10_000 },
  complianceTimeliness: { builds: false, scale: 0.01 },
  highGradeShare: { builds: false, scale: 0.01 },
  partyCoverageRate: { builds: false, scale: 0.01 },
  communityWorkersPerTenThousand: { builds: false, scale: 1 },
  certifiedSocialWorkers: { builds: false, scale: 1 },
  participationRate: { builds: true, scale: 0.01 },
  middleAgedParticipationRate: { builds: true, scale: 0.01 },
} as const satisfies Readonly<Record<string, { readonly builds: boolean; readonly scale: number }>>;

/** Code of an indicator with targets. @source see {@link TARGET_INDICATORS} */
export type TargetCode = keyof typeof TARGET_INDICATORS;

/** Targets of a year by indicator, on the scale of the value; absent where none is set. @source domain.md 5.1 */
export type YearlyTargets = Readonly<Partial<Record<TargetCode, number>>>;

/**
 * How a figure stands to its target: reached; of what builds up, ahead of the year that has passed, on course with it, or behind; of
 * a state, and of what builds up once the year is over, not reached.
 * @source domain.md 5.1
 */
export const TARGET_STANDINGS = ['reached', 'ahead', 'onCourse', 'behind', 'notReached'] as const;

/** See {@link TARGET_STANDINGS}. @source domain.md 5.1 */
export type TargetStanding = (typeof TARGET_STANDINGS)[number];

/**
 * How far a target is reached (完成率), 0 to 1 and more, and how much of the year has passed (序时进度), 0 to 1; `null` of a state.
 * @source domain.md 5.1
 */
export interface TargetProgress {
  readonly completion: number;
  readonly elapsed: number | null;
  readonly standing: TargetStanding;
}

/**
 * The target of a year for a figure (年度目标), and how the figure stood to it when that was judged. What cannot be told without
 * telling a figure that is hidden is `null`.
 * @source domain.md 5.1
 */
export interface FigureTarget {
  readonly year: number;
  /** On the scale of the value. */
  readonly value: DecimalText;
  /** How far it is reached (完成率): 1 is reached. */
  readonly completion: DecimalText | null;
  /** How much of the year had passed (序时进度), 0 to 1; `null` of a state. */
  readonly elapsed: DecimalText | null;
  readonly standing: TargetStanding | null;
  /** Document or decision that set it. */
  readonly source: string;
}

/** Within so much of the share of the year somebody is on course: a fiftieth is a week. */
const ON_COURSE = 0.02;

/** Whether an indicator has yearly targets. @source see {@link TARGET_INDICATORS} */
export function hasTargets(code: string): code is TargetCode {
  return Object.hasOwn(TARGET_INDICATORS, code);
}

/**
 * The share of a year that has passed by the end of a day (序时进度), from 0 before it to 1 from its last day on.
 * @source domain.md 5.1
 */
export function elapsedShareOfYear(year: number, day: IsoDate): number {
  const start = Date.UTC(year, 0, 1);
  const length = Date.UTC(year + 1, 0, 1) - start;
  const passed = Date.parse(`${day}T00:00:00Z`) + 86_400_000 - start;
  return Math.min(1, Math.max(0, passed / length));
}

/**
 * Whether an indicator builds up over the year (流量), so that half of its target is due by the middle of it. A state (存量), such as a
 * coverage, is what it is on any day: nine tenths of its target in March are no progress.
 * @source see {@link TARGET_INDICATORS}
 */
export function buildsUp(code: string): boolean {
  return hasTargets(code) && TARGET_INDICATORS[code].builds;
}

/**
 * How a figure stands to a target of the year; more is better. What builds up is set against the share of the year that has
 * passed; a state, of which `elapsed` is `null`, and a year that is over, against the target itself.
 * @source domain.md 5.1
 */
export function targetProgress(value: number, target: number, elapsed: number | null): TargetProgress | null {
  if (!(target > 0)) return null;
  const completion = value / target;
  return { completion, elapsed, standing: standingOf(completion, elapsed) };
}

function standingOf(completion: number, elapsed: number | null): TargetStanding {
  if (completion >= 1) return 'reached';
  if (elapsed === null || elapsed >= 1) return 'notReached';
  if (Math.abs(completion - elapsed) <= ON_COURSE) return 'onCourse';
  return completion > elapsed ? 'ahead' : 'behind';
}
