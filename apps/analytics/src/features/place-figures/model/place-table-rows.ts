import { figureText, rankItems } from '@weizhi/ui';
import { type Meaning, toUnit } from '../../../shared/figures/to-figure';
import { type PlaceValue, toPlaceRanking } from '../../../shared/figures/to-series';

export interface PlaceTableRow {
  readonly id: string;
  readonly name: string;
  readonly rank: number | null;
  /** Length of the bar, 0 to 100, of the chosen indicator; null where there is no figure. */
  readonly bar: number | null;
  /** One text per indicator, in the order of the catalogue. */
  readonly cells: readonly string[];
}

/** Places as rows and indicators as columns, in the order of the chosen indicator. */
export function toPlaceTable(
  rows: readonly PlaceValue[],
  indicators: readonly Meaning[],
  chosen: Meaning,
): readonly PlaceTableRow[] {
  const ranked = rankItems(toPlaceRanking(rows, chosen.code));
  const longest = Math.max(0, ...ranked.map(({ rank, value }) => (rank === null ? 0 : (value ?? 0))));
  const byPlace = new Map(
    indicators.map(({ code }) => [code, new Map(toPlaceRanking(rows, code).map((item) => [item.key, item]))]),
  );
  return ranked.map((item) => ({
    id: item.key,
    name: item.name,
    rank: item.rank,
    bar: item.rank === null || item.value === null || longest === 0 ? null : (item.value / longest) * 100,
    cells: indicators.map((meaning) => {
      const cell = byPlace.get(meaning.code)?.get(item.key);
      return cell ? figureText({ ...cell, unit: toUnit(meaning) }) : '无数据';
    }),
  }));
}
