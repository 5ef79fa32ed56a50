import type { AlertFinding, AlertGrain, AlertGrounds, AlertKind, AlertRules, IsoDate } from '@weizhi/domain';
import type { ExpirySource } from '../../platform/expiries';
import type { AlertPlaces } from './alert-places';

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
