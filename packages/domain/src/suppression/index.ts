export {
  type CountedCell,
  DEFAULT_SUPPRESSION_RULE,
  isSmall,
  needsSuppression,
  suppressedCells,
  type SuppressedCells,
  type SuppressionReason,
  type SuppressionRule,
  THIRD_PARTY_SUPPRESSION_RULE,
} from './suppression';
