/**
 * What a ledger says about a place and a period, before any arithmetic. `districtHasRows`: the district's ledger
 * has rows in the period; `placeEverHasRows`: the ledger has a row of the place at any time.
 * @source foundation decision on months without rows; decision record 0013
 */
export interface LedgerPresence {
  readonly districtHasRows: boolean;
  readonly placeEverHasRows: boolean;
}

/**
 * Whether an empty count is a true 0 or 无数据. A month that the district's ledger does not have is no data for every
 * place; a place that the ledger never mentions is no data in every month; else nothing was reported: 0.
 * @source foundation decision on months without rows; decision record 0013
 */
export function isLedgerSilent(presence: LedgerPresence): boolean {
  return !presence.districtHasRows || !presence.placeEverHasRows;
}
