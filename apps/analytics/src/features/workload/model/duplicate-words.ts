import type { DuplicateReportingOfQuery } from '@weizhi/graphql-client/documents';
import { type ChartTable, type RankingItem, readDecimal } from '@weizhi/ui';

/** What forms of a period ask for, and how much of it twice. */
export type DuplicateReporting = DuplicateReportingOfQuery['duplicateReporting'];

const perCent = (share: string): string => `${(Number(share) * 100).toFixed(1)}%`;

/** How many bars the chart holds; the table has all. */
const MOST_BARS = 15;

/** Pairs as bars, the closest first. */
export function pairItems({ pairs }: DuplicateReporting): readonly RankingItem[] {
  return pairs.slice(0, MOST_BARS).map(({ one, other, share }) => ({
    key: `${one} ${other}`,
    name: `${one}与${other}`,
    status: 'OK',
    value: readDecimal(share),
  }));
}

/** Pairs with what both ask for. */
export function pairTable({ pairs }: DuplicateReporting): ChartTable {
  return {
    headers: ['一张表', '另一张表', '相同数据项占比（%）', '相同的数据项'],
    rows: pairs.map(({ one, other, share, shared }) => [one, other, perCent(share), shared.join('、')]),
  };
}

/** Says in words how much is asked for twice, and how much of it is left to fill in. */
export function duplicateSentence({ forms, demanded, collected, pairs }: DuplicateReporting): string {
  const asked = `期内 ${String(forms)} 张报表共要求 ${String(demanded.requested)} 个数据项，去重后 ${String(demanded.distinct)} 个`;
  const index = demanded.index == null ? '。' : `，重复填报指数 ${String(Number(demanded.index))}。`;
  const [closest] = pairs;
  const pair = closest
    ? `最接近的是${closest.one}与${closest.other}，${perCent(closest.share)}的数据项相同。`
    : '没有互相重复的报表。';
  return `${asked}${index}${pair}核定时去掉已有的数据项后，社区实际填 ${String(collected.requested)} 个。`;
}
