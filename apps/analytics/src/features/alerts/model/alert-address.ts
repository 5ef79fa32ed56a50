import {
  ALERT_KINDS,
  ALERT_LEVELS,
  ALERT_STATES,
  type AlertKind,
  type AlertLevel,
  type AlertState,
} from '@weizhi/domain';
import type { PlaceAlertsQueryVariables } from '@weizhi/graphql-client/documents';
import { placePagePath } from '../../../shared/place/period-address';

type AlertFilter = PlaceAlertsQueryVariables['filter'];

/** What the address of the page says beside the place; absent means the usual: all that stand, here and below. */
export interface AlertAddress {
  readonly level: AlertLevel | undefined;
  readonly kind: AlertKind | undefined;
  readonly state: AlertState | undefined;
  /** Whether only the place itself is meant. */
  readonly here: boolean;
}

export function readAlertAddress(search: URLSearchParams): AlertAddress {
  return {
    level: ALERT_LEVELS.find((each) => each === search.get('level')),
    kind: ALERT_KINDS.find((each) => each === search.get('kind')),
    state: ALERT_STATES.find((each) => each === search.get('state')),
    here: search.get('here') === '1',
  };
}

export function writeAlertAddress({ level, kind, state, here }: AlertAddress): URLSearchParams {
  const search = new URLSearchParams();
  if (level) search.set('level', level);
  if (kind) search.set('kind', kind);
  if (state) search.set('state', state);
  if (here) search.set('here', '1');
  return search;
}

/** What is asked of the API, the same for the page and for the file. */
export function alertFilter(divisionId: string, { level, kind, state, here }: AlertAddress): AlertFilter {
  return {
    ...{ divisionId, below: !here },
    ...(level ? { levels: [enumNameOf(level) as 'RED'] } : {}),
    ...(kind ? { kinds: [enumNameOf(kind) as 'THRESHOLD'] } : {}),
    ...(state ? { states: [enumNameOf(state) as 'OPEN'] } : {}),
  };
}

/** As GraphQL names it: `missingData` is `MISSING_DATA`. */
export function enumNameOf(value: string): string {
  return value.replace(/([a-z])([A-Z])/gu, '$1_$2').toUpperCase();
}

/** The address of another place, keeping the view. */
export function alertLink(placeId: string, address: AlertAddress): string {
  return placePagePath(placeId, 'alerts', writeAlertAddress(address));
}
