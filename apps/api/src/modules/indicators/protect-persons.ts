import {
  type CountedCell,
  formatPeriod,
  type IndicatorDefinition,
  needsSuppression,
  type Period,
  suppressedCells,
  suppressedValue,
  suppressionRuleFor,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { type Figure, readWithheld, type WithheldCells } from '../../platform/indicators';

interface Protection {
  readonly districtId: string;
  readonly figures: readonly Figure[];
  readonly definition: IndicatorDefinition;
  readonly audience: 'public' | 'console';
}

/**
 * The suppression hook (小单元抑制): every figure that counts persons passes through it, no other does. Places that
 * lie within one another, and members with their total, are protected together, so that no subtraction within
 * the answer gives a small cell away; a place without data is told as such and hides nothing. What was hidden when figures
 * were frozen stays hidden (decision record 0200). (Across other answers is the participation module's concern.)
 */
export async function protectPersons(reads: Reads, protection: Protection): Promise<readonly Figure[]> {
  const { figures, definition } = protection;
  if (!needsSuppression(definition)) return figures;
  const hidden = await hiddenFigures(reads, protection);
  return figures.map((figure) => {
    const { value } = figure;
    if (
      value.n === null ||
      !hidden.has(`${topicOfPersons(definition.code, value.period)}|${personCell(figure)}`)
    )
      return figure;
    return {
      ...figure,
      value: suppressedValue({ definition, period: value.period, asOf: value.asOf, coverage: null }),
    };
  });
}

/** Keys of hidden figures with their periods. What was hidden when figures were frozen is hidden still, and all else in view of it. */
async function hiddenFigures(
  reads: Reads,
  { districtId, figures, definition, audience }: Protection,
): Promise<ReadonlySet<string>> {
  const rule = suppressionRuleFor(audience);
  const parents = await readNearestParents(reads, [...new Set(figures.map((figure) => figure.divisionId))]);
  const byTopic = Map.groupBy(
    figures.filter(({ value }) => value.n !== null),
    ({ value }) => topicOfPersons(definition.code, value.period),
  );
  const asked = { districtId, topics: [...byTopic.keys()] };
  const withheld = await readWithheld(reads, { ...asked, audience });
  const fromStaff = rule.within && (await readWithheld(reads, { ...asked, audience: 'console' }));
  const hiddenIn = (root: CountedCell, topic: string): readonly string[] => {
    const within = rule.within && suppressedCells(root, rule.within, cellsOf(fromStaff?.get(topic)));
    const already = new Set([...cellsOf(withheld.get(topic)), ...(within?.keys() ?? [])]);
    return [...suppressedCells(root, rule, already).keys()];
  };
  return new Set(
    [...byTopic].flatMap(([topic, own]) =>
      treesOf(own, parents).flatMap((root) => hiddenIn(root, topic).map((cell) => `${topic}|${cell}`)),
    ),
  );
}

const cellsOf = (withheld?: WithheldCells): ReadonlySet<string> => new Set(withheld?.keys());

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
    key: personCell(figure),
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

/** The name by which is kept what was hidden of an indicator in a period. */
export function topicOfPersons(code: string, period: Period): string {
  return `${code} ${formatPeriod(period)}`;
}

/** Key of a figure among those of its indicator and period. */
export function personCell(figure: Figure): string {
  return `${figure.divisionId}|${figure.member.code}`;
}
