import { type FigureStatus, type FigureUnit, figureText } from '../figure/figure';

/** A place with its figure, as a tile of a schematic map. */
export interface TileItem {
  readonly key: string;
  readonly name: string;
  readonly status: FigureStatus;
  readonly value: number | null;
}

/** The classes of a map, lowest first, each with the word that goes with its colour. */
export const TILE_CLASSES = ['低', '较低', '中等', '较高', '高'] as const;

/** A tile with where it stands and the class of its figure; null where it has none. */
export interface Tile extends TileItem {
  readonly column: number;
  readonly row: number;
  readonly class: number | null;
}

/** Width over height of the whole, so that tiles fill a card. */
const SHAPE = 1.1;

/** How many columns so many tiles stand in. */
export function tileColumns(count: number): number {
  return Math.max(1, Math.round(Math.sqrt(count * SHAPE)));
}

/**
 * Tiles in rows, in the order of the items. Classes part the range of the figures evenly; where all are the same they
 * are in the middle. Colour tells of size alone, never of good and bad.
 */
export function tilesOf(items: readonly TileItem[]): readonly Tile[] {
  const columns = tileColumns(items.length);
  const values = items.flatMap((item) => shownValue(item) ?? []);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return items.map((item, index) => ({
    ...item,
    column: index % columns,
    row: Math.floor(index / columns),
    class: classOf(shownValue(item), low, high),
  }));
}

/** The limits of each class in the unit of the figures; empty where there are none or all are the same. */
export function classLimits(items: readonly TileItem[], unit: FigureUnit): readonly string[] {
  const values = items.flatMap((item) => shownValue(item) ?? []);
  if (new Set(values).size < 2) return [];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const at = (part: number): string =>
    figureText({ status: 'OK', value: low + ((high - low) * part) / TILE_CLASSES.length, unit });
  return TILE_CLASSES.map((word, index) => `${word} ${at(index)}～${at(index + 1)}`);
}

function shownValue({ status, value }: TileItem): number | null {
  return status === 'OK' || status === 'PROVISIONAL' ? value : null;
}

function classOf(value: number | null, low: number, high: number): number | null {
  if (value === null) return null;
  if (high === low) return Math.floor(TILE_CLASSES.length / 2);
  const place = Math.floor(((value - low) / (high - low)) * TILE_CLASSES.length);
  return Math.min(TILE_CLASSES.length - 1, place);
}
