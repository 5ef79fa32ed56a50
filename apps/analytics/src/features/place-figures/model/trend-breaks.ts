import { comparability, isoDate, monthPeriod, previousPeriod } from '@weizhi/domain';
import { incomparabilityReason } from '../../../shared/figures/incomparability';

interface LedgerMonth {
  readonly month: string;
  readonly rows?: number | null;
}

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
    breaks.set(month.slice(0, 7), verdict.reasons.map((reason) => incomparabilityReason(reason)).join('；'));
  }
  return breaks;
}
