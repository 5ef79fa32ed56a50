import { figureText, type FigureStatus, type FigureUnit } from '../figure/figure';

export interface RankingItem {
  readonly key: string;
  readonly name: string;
  readonly status: FigureStatus;
  readonly value: number | null;
}

export interface RankedItem extends RankingItem {
  /** Place by value, equal values sharing the better place; null for an item without a figure. */
  readonly rank: number | null;
}

/** Largest first; items without a figure stand last, unranked, never as zero. */
export function rankItems(items: readonly RankingItem[]): readonly RankedItem[] {
  const rated = items
    .filter(hasFigure)
    .sort((one, other) => other.value - one.value || one.name.localeCompare(other.name, 'zh-CN'));
  const ranked = rated.map((item) => ({
    ...item,
    rank: rated.findIndex(({ value }) => value === item.value) + 1,
  }));
  const unrated = items.filter((item) => !hasFigure(item)).map((item) => ({ ...item, rank: null }));
  return [...ranked, ...unrated];
}

/** The items as they stand, with their ranks. */
export function inGivenOrder(items: readonly RankingItem[]): readonly RankedItem[] {
  const ranks = new Map(rankItems(items).map(({ key, rank }) => [key, rank]));
  return items.map((item) => ({ ...item, rank: ranks.get(item.key) ?? null }));
}

/** Says in words what the bars show. */
export function rankingSentence(items: readonly RankingItem[], unit: FigureUnit, subject: string): string {
  const ranked = rankItems(items);
  const rated = ranked.filter((item) => item.rank !== null);
  const top = rated.slice(0, 3).map((item) => `${item.name}（${figureText({ ...item, unit })}）`);
  if (top.length === 0) return `所选期间各${subject}均无数据。`;
  const missing = ranked.filter((item) => item.rank === null);
  const first = `${rated.length}个${subject}有数据，居前的是${top.join('、')}。`;
  return missing.length === 0
    ? first
    : `${first}${missing
        .map((item) => item.name)
        .slice(0, 3)
        .join('、')}${missing.length > 3 ? `等${missing.length}个` : ''}无数据，不参与排序。`;
}

function hasFigure(item: RankingItem): item is RankingItem & { readonly value: number } {
  return (item.status === 'OK' || item.status === 'PROVISIONAL') && item.value !== null;
}
