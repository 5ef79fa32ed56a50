/** An axis of values: its ends, and the round values that are written on it. */
export interface ValueAxis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

export interface AxisWish {
  /** How many steps the axis has, at most by one more. */
  readonly steps?: number;
  /** What is counted has no halves. */
  readonly whole?: boolean;
}

/** Steps between two values of an axis that read well, times a power of ten. */
const ROUND = [1, 2, 2.5, 5, 10] as const;

/** The axis from 0, or from below it where there are such values, to a round value that holds all of them. */
export function valueAxis(values: readonly number[], { steps = 4, whole = false }: AxisWish = {}): ValueAxis {
  const least = Math.min(0, ...values);
  const largest = Math.max(0, ...values);
  // Where all is 0 there still is an axis.
  const most = largest === least ? 1 : largest;
  const step = roundStep((most - least) / steps, whole);
  const from = Math.floor(least / step);
  const to = Math.ceil(most / step);
  // Steps are counted and multiplied, so that 0.3 is not 0.30000000000000004.
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => exact((from + index) * step));
  return { low: exact(from * step), high: exact(to * step), ticks };
}

function roundStep(rough: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = exact(power * (ROUND.find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10));
  return whole ? Math.max(1, Math.ceil(step)) : step;
}

const exact = (value: number): number => Number(value.toPrecision(12));

/**
 * Which of the names under an axis are written where not all find room: the first and the last, and of those between as many
 * as stand clear of each other.
 */
export function namesWithRoom(count: number, room: number, widest: number): ReadonlySet<number> {
  const last = count - 1;
  const stride = Math.max(1, Math.ceil(widest / Math.max(1, room)));
  const written = Array.from({ length: count }, (_, index) => index).filter(
    (index) => index % stride === 0 && (index === 0 || last - index >= stride),
  );
  return new Set(count === 0 ? [] : [...written, last]);
}
