import { VariationMark } from '@weizhi/ui';
import { type Meaning, toUnit } from '../../../shared/figures/to-figure';
import type { ScorecardCell as Cell } from '../model/scorecard-rows';
import { Sparkline } from './sparkline';

interface ScorecardCellProps {
  readonly cell: Cell | undefined;
  readonly meaning: Meaning;
}

/** A figure with its change, the verdict on it, and its course. */
export function ScorecardCell({ cell, meaning }: ScorecardCellProps) {
  if (!cell) return <span className="wz-quiet">无数据</span>;
  return (
    <div className="wz-score">
      <span className={cell.value === null ? 'wz-quiet' : 'wz-score-value'}>{cell.text}</span>
      {cell.change === '' ? null : <span className="wz-quiet">{cell.change}</span>}
      <Sparkline values={cell.course} />
      {cell.variation && cell.value !== null ? (
        <VariationMark variation={cell.variation} unit={toUnit(meaning)} />
      ) : null}
    </div>
  );
}
