export { type CellSystem, hiddenCells, type SumOfCells } from './hidden-cells';
export {
  type CountedCell,
  DEFAULT_SUPPRESSION_RULE,
  isSmall,
  needsSuppression,
  suppressedCells,
  type SuppressedCells,
  suppressedTables,
  type SuppressionReason,
  type SuppressionRule,
  suppressionRuleFor,
  THIRD_PARTY_SUPPRESSION_RULE,
} from './suppression';
