import { EXPIRY_KIND_LABELS } from '@weizhi/domain';
import type { PlaceExpiriesQuery, PlaceExpiryCountsQuery } from '@weizhi/graphql-client/documents';
import { enumLabel } from '@weizhi/ui';
import type { ExpiryAddress } from './expiry-address';

type Listed = NonNullable<PlaceExpiriesQuery['expiries']>['items'][number];
type Count = NonNullable<PlaceExpiryCountsQuery['expiries']>['counts'][number];

export type ExpiryItem = Omit<Listed, '__typename' | 'division'> & {
  readonly division: Pick<Listed['division'], 'id' | 'name'>;
};

/** Days left at which somebody should act at once. */
const NEAR_DAYS = 30;

/** The items as the page shows them: of one kind or all, by day or by place. */
export function expiryRows(
  items: readonly ExpiryItem[],
  { kind, order }: Pick<ExpiryAddress, 'kind' | 'order'>,
): readonly ExpiryItem[] {
  const wanted = items.filter((item) => kind === undefined || enumNameOf(kind) === item.kind);
  if (order === 'day') return wanted;
  return wanted.toSorted(
    (one, other) =>
      one.division.name.localeCompare(other.division.name, 'zh-CN') || one.daysLeft - other.daysLeft,
  );
}

function enumNameOf(kind: string): string {
  return kind.replace(/([a-z])([A-Z])/gu, '$1_$2').toUpperCase();
}

/** Whether it is near, and what is said of the days that are left. */
export function daysLeftWords({ daysLeft }: Pick<ExpiryItem, 'daysLeft'>): {
  readonly near: boolean;
  readonly text: string;
} {
  return { near: daysLeft <= NEAR_DAYS, text: daysLeft === 0 ? '今天到期' : `还有 ${daysLeft} 天` };
}

/** The counts in a sentence, with what one may not see and where there is more. */
export function countsSentence(counts: readonly Omit<Count, '__typename'>[]): string {
  const seen = counts.filter(({ count }) => count !== null);
  const total = seen.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const parts = seen
    .filter(({ count }) => (count ?? 0) > 0)
    .map(({ kind, count, more }) => `${label(kind)} ${count ?? 0} 项${more ? '以上' : ''}`);
  const hidden = counts.filter(({ count }) => count === null).map(({ kind }) => label(kind));
  return [
    `共 ${total} 项${parts.length === 0 ? '' : `：${parts.join('、')}`}。`,
    hidden.length === 0 ? '' : `您没有查看权限、未计入的：${hidden.join('、')}。`,
  ].join('');
}

/** What a kind is called. */
export function label(kind: string): string {
  return enumLabel(EXPIRY_KIND_LABELS, kind);
}
