import {
  type CountedCell,
  formatPeriod,
  type IndicatorDefinition,
  needsSuppression,
  suppressedCells,
  suppressedValue,
  suppressionRuleFor,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import type { Figure } from '../../platform/indicators';

interface Protection {
  readonly figures: readonly Figure[];
  readonly definition: IndicatorDefinition;
  readonly audience: 'public' | 'console';
}

/**
 * The suppression hook (小单元抑制): every figure that counts persons passes through it, no other does. Places that
 * lie within one another, and members with their total, are protected together, so that no subtraction within
 * the answer gives a small cell away. (Across answers is the participation module's concern.)
 */
export async function protectPersons(reads: Reads, protection: Protection): Promise<readonly Figure[]> {
  const { figures, definition, audience } = protection;
  if (!needsSuppression(definition)) return figures;
  const rule = suppressionRuleFor(audience);
  const parents = await readNearestParents(reads, [...new Set(figures.map((figure) => figure.divisionId))]);
  const hidden = new Set<string>();
  for (const period of new Set(figures.map((figure) => formatPeriod(figure.value.period)))) {
    const own = figures.filter((figure) => formatPeriod(figure.value.period) === period);
    for (const root of treesOf(own, parents)) {
      for (const key of suppressedCells(root, rule).keys()) hidden.add(`${period}|${key}`);
    }
  }
  return figures.map((figure) => {
    const { value } = figure;
    if (value.n === null || !hidden.has(`${formatPeriod(value.period)}|${keyOf(figure)}`)) return figure;
    return {
      ...figure,
      value: suppressedValue({ definition, period: value.period, asOf: value.asOf, coverage: null }),
    };
  });
}

/** For each division the nearest of the others that it lies in; absent where it lies in none. */
async function readNearestParents(
  reads: Reads,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await reads.sql<{ id: string; parent: string }>(
    `select distinct on (descendant_id) descendant_id::text as id, ancestor_id::text as parent
       from division_closure
      where descendant_id = any($1::bigint[]) and ancestor_id = any($1::bigint[]) and distance > 0
      order by descendant_id, distance`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row.parent]));
}

/** One tree of places per member, and members below a place's own total where there is none. */
function treesOf(figures: readonly Figure[], parents: ReadonlyMap<string, string>): readonly CountedCell[] {
  const cell = (figure: Figure): CountedCell => ({
    key: keyOf(figure),
    numerator: Number(figure.value.numerator ?? 0),
    denominator: figure.value.denominator === null ? null : Number(figure.value.denominator),
    children: figures
      .filter(
        (other) =>
          other.member.code === figure.member.code && parents.get(other.divisionId) === figure.divisionId,
      )
      .map(cell),
  });
  const roots = figures.filter((figure) => !parents.has(figure.divisionId));
  const byPlace = new Map<string, CountedCell[]>();
  for (const root of roots)
    byPlace.set(root.divisionId, [...(byPlace.get(root.divisionId) ?? []), cell(root)]);
  return [...byPlace].map(([divisionId, cells]) =>
    cells.length === 1 && cells[0] ? cells[0] : totalOf(divisionId, cells),
  );
}

function totalOf(divisionId: string, children: readonly CountedCell[]): CountedCell {
  return {
    key: `total|${divisionId}`,
    numerator: children.reduce((sum, child) => sum + child.numerator, 0),
    denominator: null,
    children,
  };
}

function keyOf(figure: Figure): string {
  return `${figure.divisionId}|${figure.member.code}`;
}
