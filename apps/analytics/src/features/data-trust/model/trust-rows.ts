import { WATCHED_LEDGER_LABELS } from '@weizhi/domain';
import type { PlaceDataTrustQuery } from '@weizhi/graphql-client/documents';
import { enumLabel, formatShare, type TakenTableContent } from '@weizhi/ui';

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

/** What stands at the heads of the months of a ledger. */
export const MONTH_HEADERS = ['月份', '填报社区', '结账后补记', '最迟晚于月末', '结账后更正'] as const;

/** The months of a ledger as they are taken away: numbers apart, and a dash for what the ledger does not keep. */
export function ledgerFile(ledger: LedgerTrust): TakenTableContent {
  return {
    title: `${enumLabel(WATCHED_LEDGER_LABELS, ledger.ledger)}：各月`,
    sentence: ledgerSentence(ledger),
    headers: [
      ...['月份', '有无记录', '填报社区（个）', '应填报社区（个）'],
      ...['结账后补记（项）', '最迟晚于月末（天）', '结账后更正（次）'],
    ],
    rows: ledger.months.map(({ month, hasRecords, reported, expected, late, lateDays, corrected }) => [
      ...[month, hasRecords ? '有记录' : '无记录'],
      ...[reported, expected, late, lateDays, corrected].map((each) => each ?? '—'),
    ]),
  };
}

/** Ledgers that are told of every place. */
export const LEDGERS_BY_PLACE = ['MATTER', 'COMMUNITY_TASK'] as const;

/** The places below as they are taken away, with how many months of communities are there and should be. */
export function placesFile(rows: ReturnType<typeof placeRows>, title: string): TakenTableContent {
  const named = LEDGERS_BY_PLACE.map((ledger) => enumLabel(WATCHED_LEDGER_LABELS, ledger));
  return {
    title,
    headers: [
      '辖区',
      ...named.flatMap((name) => [`${name}完整率`, `${name}有记录（社区月）`, `${name}应有（社区月）`]),
      '整月无记录',
    ],
    rows: rows.map(({ name, ledgers }) => [
      name,
      ...LEDGERS_BY_PLACE.flatMap((code) => {
        const own = ledgers.find(({ ledger }) => ledger === code);
        if (!own || own.expected === 0) return ['—', '—', '—'];
        return [`${formatShare(own.reported / own.expected)}%`, own.reported, own.expected];
      }),
      emptyWords(ledgers),
    ]),
  };
}

/** Which months of which ledgers a place has nothing of. */
export function emptyWords(ledgers: readonly PlaceCompleteness[]): string {
  const empty = ledgers
    .filter(({ emptyMonths }) => emptyMonths.length > 0)
    .map(
      ({ ledger, emptyMonths }) => `${enumLabel(WATCHED_LEDGER_LABELS, ledger)} ${emptyMonths.join('、')}`,
    );
  return empty.length === 0 ? '没有' : empty.join('；');
}
