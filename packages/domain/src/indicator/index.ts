export { CAPACITY_INDICATORS, type CapacityIndicatorCode } from './capacity-indicators';
export { COLLECTIVE_CHOICE_INDICATORS } from './collective-choice-indicators';
export { ELECTION_PERSON_INDICATORS, ELECTION_INDICATORS } from './election-indicators';
export { SOCIAL_CAPITAL_INDICATORS } from './social-capital-indicators';
export { AUTONOMY_INDICATORS } from './autonomy-indicators';
export { CASCADE_INDICATORS, type CascadeIndicatorCode } from './cascade-indicators';
export { INDICATOR_DEFINITIONS, INDICATORS_OF_THEMES, indicatorThemeOf } from './catalogue';
export { INDICATOR_THEMES, type IndicatorTheme, MAXIMUM_INDICATORS_ASKED } from './themes';
export {
  type ComparabilityRule,
  COMPARABILITY_RULE,
  type ComparabilityVerdict,
  comparability,
  type IncomparabilityReason,
  isIncompletePeriod,
  type LedgerMonth,
  ledgerMonths,
  type MonthBand,
  monthBand,
  type MonthRows,
  monthRowsOfDays,
} from './comparability';
export {
  type ComparisonAbsence,
  type ComparisonBase,
  type ComparisonFacts,
  type IndicatorChange,
  indicatorChange,
} from './comparison';
export { dimensionsCrossed, MAXIMUM_DIMENSIONS_CROSSED } from './crossed-dimensions';
export {
  definitionInForce,
  type IndicatorDefinition,
  type IndicatorDimension,
  type IndicatorDirection,
  type IndicatorInputs,
  type IndicatorMeasure,
  type IndicatorReference,
  indicatorReference,
  type IndicatorUnit,
  versionOn,
} from './definition';
export {
  type CoverageUnit,
  INDICATOR_STATUSES,
  type IndicatorContext,
  type IndicatorCounts,
  type IndicatorCoverage,
  type IndicatorInterval,
  type IndicatorStatistic,
  type IndicatorStatus,
  type IndicatorValue,
  indicatorValue,
  type IntervalAbsence,
  type IntervalMethod,
  noDataValue,
  notRatedValue,
  recomputingValue,
  shareInPerCent,
  statisticValue,
  suppressedValue,
} from './envelope';
export { FIGURE_BASES, type FigureBasis, figureBasisOf } from './figure-basis';
export { isProportion } from './proportion';
export { MATTER_INDICATORS, type MatterIndicatorCode } from './matter-indicators';
export { ORGANISATION_INDICATORS, type OrganisationIndicatorCode } from './organisation-indicators';
export {
  ORGANISATION_OUTCOME_INDICATORS,
  type OrganisationOutcomeCode,
} from './organisation-outcome-indicators';
export { PARTICIPATION_INDICATORS, type ParticipationIndicatorCode } from './participation-indicators';
export {
  formatPeriod,
  isOfWholeMonths,
  monthPeriod,
  monthsInPeriod,
  parsePeriod,
  type Period,
  PERIOD_KINDS,
  type PeriodBounds,
  periodBounds,
  periodContains,
  type PeriodKind,
  type PeriodRefusal,
  previousPeriod,
  quarterPeriod,
  sameElapsedPart,
  samePeriodLastYear,
} from './period';
export { periodLabel } from './period-label';
export { FEWEST_PEERS, orderedRanks, type RankedPlace, type Ranking, rankPlaces } from './ranking';
export { type RankSpan, rankSpans } from './rank-spans';
export { POST_LOAD_INDICATORS, type PostLoadIndicatorCode } from './post-load-indicators';
export { REPORTING_INDICATORS, type ReportingIndicatorCode } from './reporting-indicators';
export { isLedgerSilent, type LedgerPresence } from './standing';
export { TASK_INDICATORS, type TaskIndicatorCode } from './task-indicators';
export { NETWORK_INDICATORS, type NetworkIndicatorCode } from './network-indicators';
export { TIME_USE_INDICATORS, type TimeUseIndicatorCode } from './time-use-indicators';
export { WORKLOAD_INDICATORS, type WorkloadIndicatorCode } from './workload-indicators';
export {
  type UsualLimits,
  type UsualVariation,
  usualVariation,
  VARIATION_ABSENCES,
  type VariationAbsence,
  type VariationFacts,
  type VariationFigure,
  VARIATION_RULE,
  type VariationRule,
  VARIATION_VERDICTS,
  type VariationVerdict,
} from './usual-variation';
export { type VariationPeriods, variationPeriods } from './variation-periods';
