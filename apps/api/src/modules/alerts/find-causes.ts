import type { Transaction } from '../../platform/database';
import { expiringThings } from './watch-expiring';
import { missingRecords } from './watch-ledgers';
import { figuresBeyondThresholds } from './watch-thresholds';
import { changesBeyondUsual } from './watch-variation';
import type { Watched, Watching } from './watched';

/** Looks at everything that the rules of a district watch. */
export async function findCauses(tx: Transaction, watching: Watching): Promise<readonly Watched[]> {
  return [
    ...(await figuresBeyondThresholds(tx, watching)),
    ...(await changesBeyondUsual(tx, watching)),
    ...(await expiringThings(tx, watching)),
    ...(await missingRecords(tx, watching)),
  ];
}
