import { type ChartTable, figureCell, namedWithUnit, rankItems } from '@weizhi/ui';
import { type Meaning, toUnit } from './to-figure';
import { type PlaceValue, toPlaceRanking } from './to-series';

/** Places by indicators as a table that is taken away; the first indicator orders them. */
export function placesTable(
  subject: string,
  values: readonly PlaceValue[],
  meanings: readonly Meaning[],
): ChartTable {
  const [first] = meanings;
  const columns = meanings.map((meaning) => ({
    unit: toUnit(meaning),
    items: new Map(toPlaceRanking(values, meaning.code).map((item) => [item.key, item])),
  }));
  return {
    headers: [subject, ...meanings.map((meaning) => namedWithUnit(meaning.name, toUnit(meaning)))],
    rows: rankItems(first ? toPlaceRanking(values, first.code) : []).map(({ key, name }) => [
      name,
      ...columns.map(({ unit, items }) => {
        const item = items.get(key);
        return item ? figureCell({ ...item, unit }) : null;
      }),
    ]),
  };
}
