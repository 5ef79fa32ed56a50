import type { ComparisonBase } from '@weizhi/domain';
import type { PlaceScorecardQuery } from '@weizhi/graphql-client/documents';
import { changeWords, type FigureStatus, type FigureVariation, figureText, readDecimal } from '@weizhi/ui';
import { type Meaning, toChange, toUnit } from '../../../shared/figures/to-figure';
import { toVariation } from '../../../shared/figures/to-variation';
import type { ScorecardOrder } from './scorecard-address';

type Row = PlaceScorecardQuery['placeComparisons'][number];

/** One figure of one place, as its cell tells it. */
export interface ScorecardCell {
  readonly status: FigureStatus;
  readonly value: number | null;
  readonly text: string;
  /** Change against the base; the empty text where there is none. */
  readonly change: string;
  readonly variation: FigureVariation | undefined;
  /** Past and present values, first to last; null where there is none. */
  readonly course: readonly (number | null)[];
}

/** A place with its cells by indicator. */
export interface ScorecardRow {
  readonly id: string;
  readonly name: string;
  readonly cells: ReadonlyMap<string, ScorecardCell>;
}

/** Places as rows, in official order, and indicators as columns. */
export function toScorecard(
  rows: readonly Row[],
  meanings: readonly Meaning[],
  base: ComparisonBase,
): readonly ScorecardRow[] {
  const known = new Map(meanings.map((meaning) => [meaning.code, meaning]));
  const places = new Map<string, { name: string; cells: Map<string, ScorecardCell> }>();
  for (const row of rows) {
    const meaning = known.get(row.code);
    if (!meaning) continue;
    const { division } = row.current;
    const place = places.get(division.id) ?? { name: division.name, cells: new Map<string, ScorecardCell>() };
    place.cells.set(row.code, toCell(row, meaning, base));
    places.set(division.id, place);
  }
  return [...places].map(([id, place]) => ({ id, ...place }));
}

function toCell(row: Row, meaning: Meaning, base: ComparisonBase): ScorecardCell {
  const { status } = row.current;
  const value = readDecimal(row.current.value);
  const { text, direction } = changeWords(toChange(row, base));
  return {
    status,
    value,
    text: figureText({ status, value, unit: toUnit(meaning) }),
    change: value === null || direction === 'none' ? '' : text,
    variation: toVariation(row).variation,
    course: (row.variation?.values ?? []).map((each) => readDecimal(each)),
  };
}

/** The rows by one column; those without a figure last, whichever way. */
export function sortScorecard(
  rows: readonly ScorecardRow[],
  order: ScorecardOrder | undefined,
): readonly ScorecardRow[] {
  if (!order) return rows;
  const valueOf = (row: ScorecardRow): number | null => row.cells.get(order.code)?.value ?? null;
  const known = rows.filter((row) => valueOf(row) !== null);
  const sign = order.descending ? -1 : 1;
  return [
    ...known.toSorted((one, other) => sign * ((valueOf(one) ?? 0) - (valueOf(other) ?? 0))),
    ...rows.filter((row) => valueOf(row) === null),
  ];
}

/** What the table says in a sentence: the ends of the column that orders it, and what is beyond usual variation. */
export function scorecardSentence(
  rows: readonly ScorecardRow[],
  meaning: Pick<Meaning, 'code' | 'name'> | undefined,
  subject: string,
): string {
  const parts: string[] = [];
  const cells = rows.flatMap((row) => [...row.cells.values()]);
  const beyond = cells.filter(({ variation }) => variation?.verdict === 'BEYOND_USUAL').length;
  const judged = cells.filter(({ variation }) => variation && variation.verdict !== 'NOT_COMPARABLE').length;
  if (meaning) parts.push(...endsOf(rows, meaning));
  if (judged > 0) parts.push(`${judged}项可研判，其中${beyond}项超出常年波动`);
  return `共${rows.length}个${subject}${parts.map((part) => `；${part}`).join('')}。`;
}

function endsOf(
  rows: readonly ScorecardRow[],
  { code, name }: Pick<Meaning, 'code' | 'name'>,
): readonly string[] {
  const known = sortScorecard(rows, { code, descending: false }).filter(
    (row) => row.cells.get(code)?.value != null,
  );
  const [low, high] = [known[0], known.at(-1)];
  if (!low || !high || low === high) return [];
  const told = (row: ScorecardRow): string => `${row.name}（${row.cells.get(code)?.text ?? ''}）`;
  return [`${name}最低的是${told(low)}，最高的是${told(high)}`];
}
