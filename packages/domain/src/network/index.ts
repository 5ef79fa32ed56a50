export { type Bridging, bridgingOf, PERMUTATION_RULE } from './bridging';
export {
  NETWORK_DRAWINGS,
  networkDrawing,
  type NetworkDrawing,
  type NetworkFigures,
  networkFigures,
  type NetworkMembers,
  tiesOf,
} from './network-figures';
export {
  isolateCount,
  largestComponent,
  meanTies,
  networkDensity,
  networkTransitivity,
  staffRemovalRobustness,
  type Tie,
  type TieGraph,
  tieGraph,
} from './tie-graph';
export {
  type Affiliation,
  AFFILIATION_KINDS,
  affiliationCount,
  type AffiliationKind,
  DEFAULT_TIE_RULE,
  type EventOverlap,
  eventOverlaps,
  type SharedEvents,
  sharedEvents,
  type TieRule,
  twoModeClustering,
  twoModeDensity,
  type TwoModeGraph,
  twoModeGraph,
  withEvents,
  withoutCrowds,
} from './two-mode-graph';
