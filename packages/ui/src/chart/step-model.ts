import { formatDecimal, formatShare } from '../format/number-format';

/** A step of a survival curve: from `time` on the share is `value`. */
export interface StepPoint {
  readonly time: number;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** How many are still under observation at a time, for the row under the plot. */
export interface AtRisk {
  readonly time: number;
  readonly count: number;
}

export interface StepCurve {
  readonly steps: readonly StepPoint[];
  /** The last time up to which the curve may be drawn; null when it may not be drawn at all. */
  readonly until: number | null;
  readonly atRisk: readonly AtRisk[];
}

/** What is drawn: from 1 at the start, each step held until the next, no further than the curve may go. */
export interface DrawnStep {
  readonly time: number;
  readonly value: number;
  /** Lower and upper bound; absent where there is no interval. */
  readonly band?: readonly [number, number];
}

export function drawnSteps({ steps, until }: StepCurve): readonly DrawnStep[] {
  if (until === null) return [];
  const shown = steps.filter(({ time }) => time <= until);
  const drawn: DrawnStep[] = [
    { time: 0, value: 1, band: [1, 1] },
    ...shown.map(({ time, value, low, high }) => ({
      time,
      value,
      ...(low === null || high === null ? {} : { band: [low, high] as const }),
    })),
  ];
  const last = drawn.at(-1);
  return last && last.time < until ? [...drawn, { ...last, time: until }] : drawn;
}

/** Says in words what the steps show. `unit` is that of time, `subject` who is watched. */
export function stepSentence(curve: StepCurve, unit: string, subject: string): string {
  const watched = curve.atRisk[0]?.count ?? 0;
  if (curve.until === null) return `${subject}共 ${watched} 个，在观察数不足，暂不绘制曲线。`;
  const last = drawnSteps(curve).at(-1);
  if (!last) return '';
  const interval =
    last.band && last.band[0] !== last.band[1]
      ? `（95%区间 ${formatShare(last.band[0])}%—${formatShare(last.band[1])}%）`
      : '';
  return (
    `${subject}共 ${watched} 个；满 ${formatDecimal(last.time)} ${unit}时估计仍在活动的占 ${formatShare(last.value)}%${interval}。` +
    `此后在观察数过少，曲线到此为止。`
  );
}
