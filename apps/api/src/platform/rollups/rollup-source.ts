/**
 * What a table of facts contributes to rollups, said once: deltas, rebuild and checks all use it. Everything
 * here is SQL of the program, never of a caller; `f` is the alias of the fact's row.
 */
export interface RollupSource {
  /** Name in cells and indicator bindings. */
  readonly code: string;
  readonly table: string;
  /** Civil day of a fact. */
  readonly occurredOn: string;
  /** Division that the fact belongs to: the deepest that is known. */
  readonly divisionId: string;
  /** Which rows count at present; a withdrawn row does not. */
  readonly live: string;
  /** Dimension → expression of its member; a null member is entered as the empty text. */
  readonly dimensions: Readonly<Record<string, string>>;
  /** Measure → numeric expression. */
  readonly measures: Readonly<Record<string, string>>;
}

/**
 * One row per (division, day, dimension, member, measure) that the facts in `where` add up to, zero sums
 * left out. The dimension named by the empty text is the total.
 */
export function contributionSql(source: RollupSource, where: string): string {
  const dimensions = Object.entries({ '': `''`, ...source.dimensions });
  const dimensionRows = dimensions.map(
    ([name, expression]) => `(${quote(name)}, coalesce((${expression})::text, ''))`,
  );
  const measureRows = Object.entries(source.measures).map(
    ([name, expression]) => `(${quote(name)}, (${expression})::numeric)`,
  );
  return (
    `select f.district_id, ${source.divisionId} as division_id, ${source.occurredOn} as occurred_on, ` +
    `d.dimension, d.member, m.measure, sum(m.amount) as amount ` +
    `from ${source.table} f ` +
    `cross join lateral (values ${dimensionRows.join(', ')}) d(dimension, member) ` +
    `cross join lateral (values ${measureRows.join(', ')}) m(measure, amount) ` +
    `where ${where} and m.amount <> 0 ` +
    `group by 1, 2, 3, 4, 5, 6`
  );
}

/** A text constant of the program as an SQL literal. */
export function quote(constant: string): string {
  return `'${constant.replaceAll("'", "''")}'`;
}
