import { EXPIRY_KIND_LABELS } from '@weizhi/domain';
import type { PlaceExpiriesQuery, PlaceExpiryCountsQuery } from '@weizhi/graphql-client/documents';
import { enumLabel, type TakenTableContent } from '@weizhi/ui';
import type { ExpiryAddress } from './expiry-address';

type Listed = NonNullable<PlaceExpiriesQuery['expiries']>['items'][number];
type Count = NonNullable<PlaceExpiryCountsQuery['expiries']>['counts'][number];

export type ExpiryItem = Omit<Listed, '__typename' | 'division'> & {
  readonly division: Pick<Listed['division'], 'id' | 'name'>;
};

/** Days left at which somebody should act at once. */
const NEAR_DAYS = 30;

/** The items as the page shows them: by day or by place. */
export function expiryRows(
  items: readonly ExpiryItem[],
  { order }: Pick<ExpiryAddress, 'order'>,
): readonly ExpiryItem[] {
  if (order === 'day') return items;
  return items.toSorted(
    (one, other) =>
      one.division.name.localeCompare(other.division.name, 'zh-CN') || one.daysLeft - other.daysLeft,
  );
}

/** Whether it is near, and what is said of the days that are left. */
export function daysLeftWords({ daysLeft }: Pick<ExpiryItem, 'daysLeft'>): {
  readonly near: boolean;
  readonly text: string;
} {
  return { near: daysLeft <= NEAR_DAYS, text: daysLeft === 0 ? '今天到期' : `还有 ${daysLeft} 天` };
}

/** What stands at the heads of the columns, on the page and in its file. */
export const EXPIRY_HEADERS = ['剩余', '名称', '事项', '内容', '到期日', '辖区'] as const;

/** The items as they are taken away: by name first, with the days left as a number. */
export function expiryFile(
  items: readonly ExpiryItem[],
  { title, sentence }: Pick<TakenTableContent, 'title' | 'sentence'>,
): TakenTableContent {
  return {
    title,
    sentence,
    headers: ['名称', '事项', '内容', '辖区', '到期日', '剩余（天）'],
    rows: items.map(({ name, kind, detail, division, expiresOn, daysLeft }) => [
      name,
      label(kind),
      detail ?? '',
      division.name,
      expiresOn,
      daysLeft,
    ]),
  };
}

/** The counts in a sentence, with what one may not see and where there is more. */
export function countsSentence(counts: readonly Omit<Count, '__typename'>[]): string {
  const seen = counts.filter(({ count }) => count !== null);
  const total = seen.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const parts = seen
    .filter(({ count }) => (count ?? 0) > 0)
    .map(
      ({ kind, count, more }) =>
        `${label(kind)} ${count ?? 0} 项${more ? '（只列最早到期的，全部见导出）' : ''}`,
    );
  const absent = counts.filter(({ count }) => count === null);
  const elsewhere = absent.filter((each) => each.ofWholeDistrict).map(({ kind }) => label(kind));
  const hidden = absent.filter((each) => !each.ofWholeDistrict).map(({ kind }) => label(kind));
  return [
    `共 ${total} 项${parts.length === 0 ? '' : `：${parts.join('、')}`}。`,
    elsewhere.length === 0 ? '' : `属于全区、只在全区页面计入的：${elsewhere.join('、')}。`,
    hidden.length === 0 ? '' : `您没有查看权限、未计入的：${hidden.join('、')}。`,
  ].join('');
}

/** What a kind is called. */
export function label(kind: string): string {
  return enumLabel(EXPIRY_KIND_LABELS, kind);
}
