import { formatDecimal, type RankingItem } from '@weizhi/ui';

/** Says in words how communities stand to the reference line, and how many have no organisation at all. */
export function densitySentence(items: readonly RankingItem[], mark: number | null): string {
  const values = items.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length === 0) return '所选期间各社区均无数据。';
  const none = values.filter((value) => value === 0).length;
  const uncovered = none === 0 ? '' : `其中 ${none} 个社区一个也没有。`;
  if (mark === null) return `${values.length} 个社区有数据。${uncovered}`;
  const reached = values.filter((value) => value >= mark).length;
  return `${values.length} 个社区中，达到参考线 ${formatDecimal(mark)} 个的有 ${reached} 个，未达到的有 ${values.length - reached} 个。${uncovered}`;
}
