export {
  type Concentration,
  type Diversity,
  giniCoefficient,
  herfindahlIndex,
  shannonDiversity,
} from './concentration';
export {
  type Bounds,
  directlyStandardisedRate,
  shrunkenRate,
  type Stratum,
  wilsonInterval,
  Z_95,
} from './proportion';
