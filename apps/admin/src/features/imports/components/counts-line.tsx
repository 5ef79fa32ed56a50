import { formatCount } from '@weizhi/ui';
import type { Batch } from '../model/batch';

/** How many rows fared how. */
export function CountsLine({ counts, state }: Pick<Batch, 'counts' | 'state'>) {
  const facts: readonly (readonly [string, number])[] = [
    ['总行数', counts.total],
    state === 'CHECKED' ? ['可导入', counts.importable] : ['已导入', counts.imported],
    ['有错误', counts.rejected],
    ['有提醒', counts.warnings],
    ['已存在（不重复导入）', counts.duplicates],
    ['不是记录（合计、重复表头等）', counts.skipped],
  ];
  return (
    <dl className="wz-counts">
      {facts.map(([name, rows]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{formatCount(rows)}</dd>
        </div>
      ))}
    </dl>
  );
}
