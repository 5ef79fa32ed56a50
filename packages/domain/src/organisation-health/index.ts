export {
  ACTIVITY_RULE,
  ACTIVITY_STATES,
  type ActivityRule,
  type ActivityState,
  activityState,
} from './activity-state';
export { DAYS_PER_MONTH, type GraduateLife, graduateObservation } from './graduate-life';
export {
  type HealthLever,
  healthLevel,
  type OrganisationHealth,
  organisationHealth,
  organisationHealthLevel,
  weightedGeometricMean,
  type WeightedScore,
} from './health-index';
export {
  annualReportScore,
  annualReportPeriod,
  healthFacts,
  healthFlags,
  type HealthRecords,
  annualReportDue,
} from './health-records';
export {
  HEALTH_COMPONENTS,
  HEALTH_DIMENSIONS,
  HEALTH_RULE,
  type HealthComponent,
  type HealthComponentRule,
  type HealthDimension,
  type HealthFlag,
  type HealthLevel,
  type HealthRule,
  type HealthStep,
} from './health-rule';
export {
  bareDimensionScores,
  type ComponentScore,
  type DimensionScore,
  dimensionScores,
  type HealthFacts,
  UNKNOWN_HEALTH_FACTS,
} from './health-score';
export {
  incubationCaseDatesOn,
  FUNNEL_STEPS,
  type FunnelCohort,
  type FunnelCount,
  funnelCohorts,
  funnelCounts,
  type FunnelStep,
  type IncubationCaseDates,
  funnelCohortTotal,
} from './incubation-funnel';
