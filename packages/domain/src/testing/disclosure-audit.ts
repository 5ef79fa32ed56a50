import loadHighs, { type ModelData } from 'highs';

/** A linear bound that somebody knows of cells nobody told them: `low` ≤ Σ factor × cell ≤ `high`. */
export interface KnownBound {
  /** What it follows from, for the report. */
  readonly because: string;
  readonly terms: readonly (readonly [cell: string, factor: number])[];
  readonly low: number;
  readonly high: number;
}

/** A cell that must not be recovered, and what it is. */
export interface SecretCell {
  readonly cell: string;
  readonly actual: number;
}

/** A cell that is given away: the least and the most that it can be, and what it follows from. */
export interface Disclosure extends SecretCell {
  readonly low: number;
  readonly high: number;
  readonly because: readonly string[];
}

/**
 * How far a small cell must stay open: it may be so many or more for all that is told (nobody can be sure that it is
 * small), and the interval of what it may be is at least so wide.
 * @source Fischetti & Salazar (2000), protection levels; decision record 0185
 */
export interface Protection {
  readonly threshold: number;
  readonly width: number;
}

/** No cell is below nobody, and none of a district above this. */
const MOST_PERSONS = 1e7;
const TOLERANCE = 1e-6;

/**
 * Tries to recover cells from everything that is known of them, as somebody would who puts all answers side by side: it
 * computes by linear programming the least and the most that each may be.
 * @throws where what is known contradicts itself or the secret: then the audit itself is wrong
 */
export async function auditDisclosure(
  known: readonly KnownBound[],
  secrets: readonly SecretCell[],
  { threshold, width }: Protection,
): Promise<readonly Disclosure[]> {
  const highs = await loadHighs();
  const told = toldCells(known);
  const given = secrets.flatMap(({ cell, actual }): Disclosure[] => {
    const value = told.get(cell);
    return value === undefined ? [] : [{ cell, actual, low: value, high: value, because: [`told ${cell}`] }];
  });
  const open = secrets.filter(({ cell }) => !told.has(cell));
  const found = piecesOf(known, told, open).flatMap((piece) =>
    highs.withModel(modelOf(piece), (model) => {
      // What was found for one cell is where the search for the next begins.
      model.options.set({ output_flag: false, presolve: 'off' });
      const reach = (column: number, factor: 1 | -1): Reach => {
        model.changeColCost(column, factor);
        model.run();
        const status = model.getModelStatus();
        if (status !== highs.constants.modelStatus.optimal)
          throw new Error(`What is known contradicts itself: status ${String(status)}`);
        const { colValue, rowDual } = model.getSolution();
        model.changeColCost(column, 0);
        const because = piece.rows.flatMap((row, at) =>
          Math.abs(rowDual[at] ?? 0) > TOLERANCE ? row.because : [],
        );
        return { at: colValue[column] ?? NaN, because };
      };
      return piece.secrets.flatMap(({ cell, actual }) => {
        const column = piece.columns.get(cell) ?? 0;
        const [most, least] = [reach(column, -1), reach(column, 1)];
        const [low, high] = [Math.ceil(least.at - TOLERANCE), Math.floor(most.at + TOLERANCE)];
        if (low > actual || high < actual)
          throw new Error(`Known of ${cell}: ${String(low)} to ${String(high)}, but it is ${String(actual)}`);
        if (high >= threshold && high - low >= width) return [];
        return [{ cell, actual, low, high, because: [...new Set([...most.because, ...least.because])] }];
      });
    }),
  );
  return [...given, ...found];
}

interface Reach {
  readonly at: number;
  readonly because: readonly string[];
}

interface Row {
  readonly because: readonly string[];
  readonly terms: ReadonlyMap<string, number>;
  readonly low: number;
  readonly high: number;
}

/** Cells that nothing told connects with any others. */
interface Piece {
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly Row[];
  readonly secrets: readonly SecretCell[];
}

function toldCells(known: readonly KnownBound[]): ReadonlyMap<string, number> {
  return new Map(
    known.flatMap(({ terms: [term, ...others], low, high }) =>
      term?.[1] === 1 && others.length === 0 && low === high ? [[term[0], low] as const] : [],
    ),
  );
}

function piecesOf(
  known: readonly KnownBound[],
  told: ReadonlyMap<string, number>,
  secrets: readonly SecretCell[],
): readonly Piece[] {
  const rows = known.map((bound) => withoutTold(bound, told)).filter(({ terms }) => terms.size > 0);
  const leaders = new Map<string, string>();
  const leaderOf = (cell: string): string => {
    let at = cell;
    for (let next = leaders.get(at); next !== undefined && next !== at; next = leaders.get(at)) at = next;
    if (at !== cell) leaders.set(cell, at);
    return at;
  };
  for (const { terms } of rows) {
    const [first = '', ...others] = terms.keys();
    for (const other of others) leaders.set(leaderOf(other), leaderOf(first));
  }
  const bySecret = Map.groupBy(secrets, ({ cell }) => leaderOf(cell));
  const byRow = Map.groupBy(rows, ({ terms }) => leaderOf(terms.keys().next().value ?? ''));
  return [...bySecret].map(([leader, own]) => {
    const inside = byRow.get(leader) ?? [];
    const cells = new Set([
      ...inside.flatMap(({ terms }) => [...terms.keys()]),
      ...own.map(({ cell }) => cell),
    ]);
    return { columns: new Map([...cells].map((cell, column) => [cell, column])), rows: inside, secrets: own };
  });
}

/** What a bound says of the cells that nobody told. */
function withoutTold({ because, terms, low, high }: KnownBound, told: ReadonlyMap<string, number>): Row {
  const open = new Map<string, number>();
  const reasons = [because];
  let constant = 0;
  for (const [cell, factor] of terms) {
    const value = told.get(cell);
    if (value === undefined) open.set(cell, (open.get(cell) ?? 0) + factor);
    else {
      constant += factor * value;
      reasons.push(`told ${cell}`);
    }
  }
  return { because: reasons, terms: open, low: low - constant, high: high - constant };
}

function modelOf({ columns, rows }: Piece): ModelData {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { terms } of rows) {
    for (const [cell, factor] of terms) {
      indices.push(columns.get(cell) ?? 0);
      values.push(factor);
    }
    starts.push(indices.length);
  }
  const [numRows, numCols] = [rows.length, columns.size];
  const within = (bound: number): number => Math.min(MOST_PERSONS, Math.max(-MOST_PERSONS, bound));
  const everyColumn = (value: number): number[] => Array.from({ length: numCols }, () => value);
  return {
    ...{
      numRows,
      numCols,
      colCost: everyColumn(0),
      colLower: everyColumn(0),
      colUpper: everyColumn(MOST_PERSONS),
    },
    rowLower: rows.map(({ low }) => within(low)),
    rowUpper: rows.map(({ high }) => within(high)),
    matrix: { format: 'csr', numRows, numCols, starts, indices, values },
  };
}
