import type { PlaceDataTrustQuery } from '@weizhi/graphql-client/documents';
import { formatShare } from '@weizhi/ui';

type Trust = NonNullable<PlaceDataTrustQuery['dataTrust']>;
export type LedgerTrust = Omit<Trust['ledgers'][number], '__typename'>;
export type LedgerMonth = Omit<LedgerTrust['months'][number], '__typename'>;
export type PlaceCompleteness = Omit<Trust['places'][number], '__typename'>;

/** How much of what should be there is there, in words; nothing is said of nothing. */
export function shareWords(reported: number, expected: number): string {
  if (expected === 0) return '—';
  return `${formatShare(reported / expected)}%（${String(reported)} / ${String(expected)}）`;
}

/** Whether something is missing that should be looked into. */
export function isIncomplete({
  reported,
  expected,
}: {
  readonly reported: number;
  readonly expected: number;
}): boolean {
  return reported < expected;
}

/** A ledger in one sentence: months with records, the share of communities, what came late. */
export function ledgerSentence({ months }: { readonly months: readonly LedgerMonth[] }): string {
  const kept = months.filter(({ hasRecords }) => hasRecords).length;
  const sum = (value: (month: LedgerMonth) => number | null | undefined): number =>
    months.reduce((total, month) => total + (value(month) ?? 0), 0);
  const expected = sum(({ expected: each }) => each);
  const late = sum(({ late: each }) => each);
  const corrected = sum(({ corrected: each }) => each);
  return [
    `${String(months.length)} 个月中 ${String(kept)} 个月有记录`,
    expected === 0
      ? ''
      : `，社区填报率 ${shareWords(
          sum(({ reported }) => reported),
          expected,
        )}`,
    late === 0 ? '' : `，结账后补记 ${String(late)} 项`,
    corrected === 0 ? '' : `，结账后更正 ${String(corrected)} 次`,
    '。',
  ].join('');
}

/** The places below as rows, the least complete first, each with every ledger that is told by community. */
export function placeRows(places: readonly PlaceCompleteness[]): readonly {
  readonly id: string;
  readonly name: string;
  readonly ledgers: readonly PlaceCompleteness[];
}[] {
  const grouped = Map.groupBy(places, ({ division }) => division.id);
  const rows = [...grouped].map(([id, ledgers]) => ({ id, name: ledgers[0]?.division.name ?? '', ledgers }));
  const shareOf = (ledgers: readonly PlaceCompleteness[]): number => {
    const expected = ledgers.reduce((sum, each) => sum + each.expected, 0);
    return expected === 0 ? 1 : ledgers.reduce((sum, each) => sum + each.reported, 0) / expected;
  };
  return rows.toSorted(
    (one, other) =>
      shareOf(one.ledgers) - shareOf(other.ledgers) || one.name.localeCompare(other.name, 'zh-CN'),
  );
}
