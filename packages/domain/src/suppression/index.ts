export { type CellSystem, hiddenCells, type SumOfCells } from './hidden-cells';
export {
  type CountedCell,
  isSmall,
  needsSuppression,
  suppressedCells,
  type SuppressedCells,
  suppressedTables,
} from './suppression';
export {
  DEFAULT_SUPPRESSION_RULE,
  type SuppressionReason,
  type SuppressionRule,
  suppressionRuleFor,
  THIRD_PARTY_SUPPRESSION_RULE,
} from './suppression-rule';
