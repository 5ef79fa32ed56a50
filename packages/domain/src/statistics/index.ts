export { BOOTSTRAP_RULE, type BootstrapRule, bootstrapSamples, percentileInterval } from './bootstrap';
export {
  type Concentration,
  type Diversity,
  giniCoefficient,
  herfindahlIndex,
  shannonDiversity,
} from './concentration';
export { type AmountGroup, groupedGini, lorenzCurve, type LorenzPoint, topShare } from './distribution';
export { FUNNEL_POINTS, funnelLimits, type FunnelStanding, funnelStanding } from './funnel';
export {
  type Bounds,
  directlyStandardisedRate,
  poissonInterval,
  shrunkenRate,
  type Stratum,
  wilsonInterval,
  Z_95,
} from './proportion';
export { type RandomSequence, randomSequence, shuffled } from './random-sequence';
export { betaPrior, type PlaceCounts } from './shrinkage';
export { FEWEST_DEGREES, studentPoint } from './student';
export {
  FEWEST_AT_RISK,
  lastTimeAtRisk,
  numberAtRisk,
  restrictedMean,
  stepAt,
  survivalAt,
  survivalMedian,
  type SurvivalObservation,
  type SurvivalStep,
  survivalSteps,
} from './survival';
