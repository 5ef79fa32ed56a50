import {
  addMonths,
  formatPeriod,
  judgeMissing,
  monthPeriod,
  periodBounds,
  type WatchedLedger,
} from '@weizhi/domain';
import type { Transaction } from '../../platform/database';
import { readLedgerMonths } from '../indicators';
import { lastEnded } from './watch-thresholds';
import type { Watched, Watching } from './watched';

/** How many ended months are looked back over. */
const MONTHS = 24;

/**
 * Ledgers without records. A place is held against the months in which its district has some, so that a ledger that came
 * in for nobody is one alert of the district. Of participation, which is of persons, only the district is told: that a
 * place has none would give away what is hidden of it.
 */
export async function missingRecords(tx: Transaction, watching: Watching): Promise<readonly Watched[]> {
  const watched: Watched[] = [];
  for (const ledger of watching.rules.missingData.ledgers)
    watched.push(...(await missingOf(tx, watching, ledger)));
  return watched;
}

async function missingOf(
  tx: Transaction,
  { districtId, rules, places, today }: Watching,
  ledger: WatchedLedger,
): Promise<Watched[]> {
  const { places: levels, ledgers: _, ...bounds } = rules.missingData;
  const told = ledger === 'participation' ? levels.filter((level) => level === 'district') : levels;
  const divisionIds = places.of(told);
  const [whole] = places.of(['district']);
  const last = periodBounds(lastEnded('month', today)).from;
  const months = Array.from({ length: MONTHS }, (_each, back) =>
    formatPeriod(monthPeriod(addMonths(last, -back))),
  );
  const rows = await readLedgerMonths(tx, {
    ...{ districtId, ledger, first: addMonths(last, 1 - MONTHS), last },
    divisionIds: [...new Set([...divisionIds, ...(whole === undefined ? [] : [whole])])],
  });
  const byPlace = Map.groupBy(rows, ({ divisionId }) => divisionId);
  const ofDistrict = new Set((byPlace.get(whole ?? '') ?? []).map(({ month }) => month));
  return divisionIds.map((divisionId): Watched => {
    const own = new Set((byPlace.get(divisionId) ?? []).map(({ month }) => month));
    const expected = divisionId === whole ? months : months.filter((month) => ofDistrict.has(month));
    const missing = expected.findIndex((month) => own.has(month));
    const lastMonth = expected[missing];
    return {
      ...{ divisionId, kind: 'missingData', subject: ledger, grain: 'none' },
      finding: judgeMissing(missing < 0 ? null : missing, bounds),
      grounds: lastMonth === undefined ? null : { kind: 'missingData', ledger, months: missing, lastMonth },
    };
  });
}
