import {
  comparability,
  isoDate,
  type IncomparabilityReason,
  monthPeriod,
  previousPeriod,
} from '@weizhi/domain';

interface LedgerMonth {
  readonly month: string;
  readonly rows?: number | null;
}

const REASONS: Readonly<Record<IncomparabilityReason, string>> = {
  unevenRows: '台账收录量与上月相差悬殊，升降不能说明真实变化',
  unevenDays: '台账收录天数与上月相差悬殊',
  monthsWithoutRows: '上月部分无数据',
  outsideLedger: '上月无数据',
};

/**
 * From which months on a line cannot be compared with the month before, by the domain's rule and judged on the
 * whole ledger of the district. A gap shows itself, so it needs no line.
 */
export function trendBreaks(ledger: readonly LedgerMonth[]): ReadonlyMap<string, string> {
  const months = ledger.map(({ month, rows }) => ({ month, rows: rows ?? 0 }));
  const breaks = new Map<string, string>();
  for (const { month, rows } of months) {
    if (rows === 0) continue;
    const current = monthPeriod(isoDate(`${month.slice(0, 7)}-01`));
    const verdict = comparability({ current, base: previousPeriod(current) }, months);
    if (verdict.comparable || verdict.reasons.includes('outsideLedger')) continue;
    breaks.set(month.slice(0, 7), verdict.reasons.map((reason) => REASONS[reason]).join('；'));
  }
  return breaks;
}
