import type { CSSProperties } from 'react';
import { type FigureUnit, figureText } from '../figure/figure';
import { classLimits, TILE_CLASSES, type TileItem, tileColumns, tilesOf } from './tile-model';

export interface TileMapProps {
  readonly items: readonly TileItem[];
  readonly unit: FigureUnit;
  /** Says what is drawn to whoever does not see it. */
  readonly label: string;
  /** The place that is chosen, on this map and on what stands beside it. */
  readonly chosen: string | undefined;
  readonly onChoose: (key: string) => void;
}

/**
 * A schematic map (示意图): a tile for each place, in the order given and not where it lies. Every tile is a button with its
 * name, its figure and the word of its class, so that nothing rests on colour alone.
 */
export function TileMap({ items, unit, label, chosen, onChoose }: TileMapProps) {
  const limits = classLimits(items, unit);
  const hidden = items.some(({ value }) => value === null);
  return (
    <>
      <div
        className="wz-tiles"
        role="group"
        aria-label={label}
        style={{ '--wz-tile-columns': tileColumns(items.length) } as CSSProperties}
      >
        {tilesOf(items).map((tile) => (
          <button
            key={tile.key}
            type="button"
            className={`wz-tile wz-tile-${tile.class === null ? 'none' : String(tile.class)}`}
            aria-pressed={tile.key === chosen}
            onClick={() => onChoose(tile.key)}
          >
            <span className="wz-tile-name">{tile.name}</span>
            <span className="wz-tile-figure">{figureText({ ...tile, unit })}</span>
            {tile.class === null || limits.length === 0 ? null : (
              <span className="wz-tile-word">{TILE_CLASSES[tile.class]}</span>
            )}
          </button>
        ))}
      </div>
      <ul className="wz-tile-legend" aria-label="图例">
        {limits.map((text, index) => (
          <li key={text}>
            <span className={`wz-tile-${String(index)}`} aria-hidden />
            {text}
          </li>
        ))}
        {hidden ? (
          <li>
            <span className="wz-tile-none" aria-hidden />
            人数过少或无数据，不上色
          </li>
        ) : null}
      </ul>
    </>
  );
}
