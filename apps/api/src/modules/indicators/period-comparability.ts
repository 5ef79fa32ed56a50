import {
  comparability,
  type ComparabilityVerdict,
  type IndicatorDefinition,
  type Period,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { findBinding } from './indicator-binding';
import { readLedgerExtent } from './ledger-presence.reads';

/** Whether indicators of a district may be compared between two periods. */
export interface ComparabilityAsked {
  readonly districtId: string;
  readonly definitions: readonly IndicatorDefinition[];
  readonly periods: { readonly current: Period; readonly base: Period };
}

/** The verdict on each indicator by its code: events by the ledger of the whole district, states always. */
export async function judgeComparability(
  reads: Reads,
  { districtId, definitions, periods }: ComparabilityAsked,
): Promise<ReadonlyMap<string, ComparabilityVerdict>> {
  const verdicts = new Map<string, ComparabilityVerdict>();
  for (const { code } of definitions) {
    const binding = findBinding(code);
    if (!binding) verdicts.set(code, { comparable: true });
    else {
      const { months } = await readLedgerExtent(reads, { districtId, source: binding.source });
      verdicts.set(code, comparability(periods, months));
    }
  }
  return verdicts;
}
