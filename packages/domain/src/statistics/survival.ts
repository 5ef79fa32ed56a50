import { type Bounds, Z_95 } from './proportion';

/**
 * One life under observation (观察): how long it was watched, in any unit, not negative, and whether it ended then
 * (event) or was only seen no further (censored, 删失).
 * @source Kaplan & Meier (1958) Nonparametric estimation from incomplete observations, JASA 53
 */
export interface SurvivalObservation {
  readonly time: number;
  readonly event: boolean;
}

/**
 * A step of a survival curve: at `time` there were `atRisk` lives, of which `events` ended; from then on `survival`
 * of all are expected to live, with its log–log interval at 95 % (`null` where survival is 0 or all live).
 * @source Kaplan & Meier (1958); Kalbfleisch & Prentice (1980) for the interval
 */
export interface SurvivalStep {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  readonly survival: number;
  readonly interval: Bounds | null;
}

/** Fewest lives at risk for which a survival curve is drawn. @source domain.md 4.2 H09 */
export const FEWEST_AT_RISK = 5;

/**
 * The steps of a survival curve (生存曲线): one per time at which a life ended. Lives censored at that very time are
 * still at risk then.
 * @source Kaplan & Meier (1958); vectors in domain.md 4.2 H09
 */
export function survivalSteps(
  observations: readonly SurvivalObservation[],
  z: number = Z_95,
): readonly SurvivalStep[] {
  let survival = 1;
  let variance = 0;
  return endsOf(observations).map(({ time, atRisk, events }) => {
    survival = events === atRisk ? 0 : survival * (1 - events / atRisk);
    variance += events === atRisk ? 0 : events / (atRisk * (atRisk - events));
    return { time, atRisk, events, survival, interval: logLogInterval(survival, variance, z) };
  });
}

/** The times at which lives ended, earliest first, with how many were at risk then and how many ended: one look at each life. */
function endsOf(
  observations: readonly SurvivalObservation[],
): readonly Pick<SurvivalStep, 'time' | 'atRisk' | 'events'>[] {
  const atTimes = new Map<number, { lives: number; events: number }>();
  for (const { time, event } of observations) {
    const known = atTimes.get(time) ?? { lives: 0, events: 0 };
    atTimes.set(time, { lives: known.lives + 1, events: known.events + (event ? 1 : 0) });
  }
  let atRisk = observations.length;
  return [...atTimes]
    .sort(([one], [other]) => one - other)
    .flatMap(([time, { lives, events }]) => {
      const then = { time, atRisk, events };
      atRisk -= lives;
      return events > 0 ? [then] : [];
    });
}

/** How many lives were still under observation at a time, those that end or are censored then included. @source Kaplan & Meier (1958) */
export function numberAtRisk(observations: readonly SurvivalObservation[], time: number): number {
  return observations.filter((each) => each.time >= time).length;
}

/** The share expected to live beyond a time: that of the last step up to it. @source Kaplan & Meier (1958) */
export function survivalAt(steps: readonly SurvivalStep[], time: number): number {
  return stepAt(steps, time)?.survival ?? 1;
}

/** The last step up to a time; `undefined` before the first. @source Kaplan & Meier (1958) */
export function stepAt(steps: readonly SurvivalStep[], time: number): SurvivalStep | undefined {
  return steps.filter((step) => step.time <= time).at(-1);
}

/**
 * The last time up to which a curve may be drawn: at least so many lives are at risk there. `null` when there never
 * were so many.
 * @source domain.md 4.2 H09
 */
export function lastTimeAtRisk(
  observations: readonly SurvivalObservation[],
  fewest: number = FEWEST_AT_RISK,
): number | null {
  const times = observations.map(({ time }) => time).sort((one, other) => other - one);
  return times[fewest - 1] ?? null;
}

/**
 * The median time to the event in the presence of censoring (删失下的中位数): the first time at which no more than half
 * remain. `null` while more than half remain, which is not the same as a long time.
 * @source Kaplan & Meier (1958)
 */
export function survivalMedian(observations: readonly SurvivalObservation[]): number | null {
  return survivalSteps(observations).find(({ survival }) => survival <= HALF)?.time ?? null;
}

/**
 * Mean time lived up to a horizon (限制平均生存时间): the area under the curve. `null` when nobody was watched so long
 * and the curve has not come down to 0, since nothing is known of the rest.
 * @source Royston & Parmar (2013) Restricted mean survival time, BMC Medical Research Methodology 13
 */
export function restrictedMean(observations: readonly SurvivalObservation[], horizon: number): number | null {
  const steps = survivalSteps(observations);
  const watched = Math.max(0, ...observations.map(({ time }) => time));
  if (observations.length === 0 || (watched < horizon && steps.at(-1)?.survival !== 0)) return null;
  const within = steps.filter(({ time }) => time < horizon);
  return [...within, { time: horizon }].reduce((area, { time }, index) => {
    const before = within[index - 1];
    return area + (time - (before?.time ?? 0)) * (before?.survival ?? 1);
  }, 0);
}

/** Rounding of products such as 0.8 × 0.625 must not push a half above itself. */
const HALF = 0.5 + 1e-12;

function logLogInterval(survival: number, variance: number, z: number): Bounds | null {
  if (survival <= 0 || survival >= 1) return null;
  const spread = (z * Math.sqrt(variance)) / Math.log(survival);
  return { low: survival ** Math.exp(-spread), high: survival ** Math.exp(spread) };
}
