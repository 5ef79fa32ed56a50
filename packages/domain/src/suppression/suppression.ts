import { hiddenCells } from './hidden-cells';
import type { SuppressionReason, SuppressionRule } from './suppression-rule';

/**
 * A cell and the cells that add up to it: a district and its communities, a community and its age bands. A cell's
 * count is the sum of its children's when it has any.
 * @source decision record 0013
 */
export interface CountedCell {
  readonly key: string;
  readonly numerator: number;
  readonly denominator: number | null;
  readonly children: readonly CountedCell[];
}

/** Hidden cells by key. Cells that are not in it may be shown. @source decision record 0013 */
export type SuppressedCells = ReadonlyMap<string, SuppressionReason>;

/**
 * The cells of a table about persons that must not be shown, so that no small cell is recovered from its total
 * and visible siblings. Wherever a total and its parts hide anything, they hide at least two cells; and where the
 * total is shown, the hidden parts add up to at least twice the threshold, so that their sum is itself no small
 * cell and each of them could have as many values. Hides too much rather than too little. Cells that are hidden already,
 * whatever they are, stay so.
 * @source 统计法 (2024) art. 28; decision records 0013 and 0200
 */
export function suppressedCells(
  root: CountedCell,
  rule: SuppressionRule,
  already?: ReadonlySet<string>,
): SuppressedCells {
  return suppressedTables([root], rule, already);
}

/**
 * The same for several tables that share cells by their keys, such as one total parted by age and by activity: what is
 * hidden in one is hidden in all.
 * @source 统计法 (2024) art. 28; decision record 0013
 */
export function suppressedTables(
  roots: readonly CountedCell[],
  rule: SuppressionRule,
  already: ReadonlySet<string> = new Set(),
): SuppressedCells {
  const cells = roots.flatMap(cellsOf);
  const small = cells.filter((cell) => isSmall(cell, rule));
  const before: SuppressedCells = rule.within ? suppressedTables(roots, rule.within) : new Map();
  const kept = cells.filter(({ key }) => already.has(key));
  return hiddenCells({
    counts: new Map(cells.map(({ key, numerator }) => [key, [numerator]])),
    sums: cells
      .filter(({ children }) => children.length > 0)
      .map(({ key, children }) => ({ total: key, parts: children.map((part) => part.key) })),
    rule,
    hidden: new Map([
      ...kept.map(({ key }) => [key, 'complementary'] as const),
      ...before,
      ...small.map(({ key }) => [key, 'smallCell'] as const),
    ]),
  });
}

/** Whether a cell is too small to show by itself. @source domain.md 4.0 rule 5 */
export function isSmall(
  cell: Pick<CountedCell, 'numerator' | 'denominator'>,
  rule: SuppressionRule,
): boolean {
  const { numerator, denominator } = cell;
  if (numerator > 0 && numerator < rule.threshold) return true;
  return denominator !== null && denominator > 0 && denominator < rule.leastDenominator;
}

/**
 * Whether figures of an indicator pass through suppression at all: only those that count persons do.
 * @source domain.md 4.0 rule 5; foundation decision on matters
 */
export function needsSuppression(definition: { readonly persons: boolean }): boolean {
  return definition.persons;
}

function cellsOf(cell: CountedCell): readonly CountedCell[] {
  return [cell, ...cell.children.flatMap(cellsOf)];
}
