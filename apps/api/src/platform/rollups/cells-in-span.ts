/** Terms of SQL that say which cells are meant: parameters, or columns of what stands before. */
export interface CellTerms {
  readonly districtId: string;
  readonly source: string;
  readonly grain: string;
  readonly dimension: string;
  readonly divisionId: string;
  readonly first: string;
  readonly last: string;
  /** Measures that are read, an array of texts; all of them where it is left out. */
  readonly measures?: string;
}

/**
 * SQL: the cells of one place and span as `c`, read through their key once for each row of what stands before. Without
 * `offset 0` a planner that takes the cells of a place for more than they are reads those of every place instead, and a
 * page costs the more the more cells there are (record 0139).
 */
export function cellsInSpan(terms: CellTerms): string {
  const measured = terms.measures === undefined ? '' : `and measure = any(${terms.measures})`;
  return `cross join lateral (
      select starts_on, member, measure, amount from rollup_cell
       where district_id = ${terms.districtId} and source = ${terms.source} and grain = ${terms.grain}
         and dimension = ${terms.dimension} and division_id = ${terms.divisionId}
         and starts_on between ${terms.first} and ${terms.last} ${measured}
      offset 0) c`;
}
