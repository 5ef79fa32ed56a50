import type { AlertFinding, AlertGrain, AlertGrounds, AlertKind, AlertRules, IsoDate } from '@weizhi/domain';
import type { Transaction } from '../../platform/database';
import type { ExpirySource } from '../../platform/expiries';
import type { AlertPlaces } from './alert-places';
import { expiringThings } from './watch-expiring';
import { missingRecords } from './watch-ledgers';
import { figuresBeyondThresholds } from './watch-thresholds';
import { changesBeyondUsual } from './watch-variation';

/** What is known of one thing that is watched at a place; grounds wherever there is a cause. */
export interface Watched {
  readonly divisionId: string;
  readonly kind: AlertKind;
  readonly subject: string;
  /** `none` where no period is judged. */
  readonly grain: AlertGrain | 'none';
  readonly finding: AlertFinding;
  readonly grounds: AlertGrounds | null;
}

/** What a district is looked at with. */
export interface Watching {
  readonly districtId: string;
  readonly rules: AlertRules;
  readonly places: AlertPlaces;
  readonly today: IsoDate;
  readonly now: Date;
  readonly sources: readonly ExpirySource[];
}

/** Looks at everything that the rules of a district watch. */
export async function findCauses(tx: Transaction, watching: Watching): Promise<readonly Watched[]> {
  return [
    ...(await figuresBeyondThresholds(tx, watching)),
    ...(await changesBeyondUsual(tx, watching)),
    ...(await expiringThings(tx, watching)),
    ...(await missingRecords(tx, watching)),
  ];
}
