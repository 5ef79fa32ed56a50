import {
  type PeriodAddress,
  placePagePath,
  readPeriodAddress,
  writePeriodAddress,
} from '../../../shared/place/period-address';
import type { PlaceLevel } from '../../../shared/place/place-levels';

export type RankingLevel = PlaceLevel;

/** What the address of a place's page says beside the place; absent means the usual. */
export interface PlaceAddress extends PeriodAddress {
  readonly level: RankingLevel;
  /** The indicator that trend, ranking and breakdown show. */
  readonly indicator: string | undefined;
}

/** Matters are set against the period before unless somebody asks otherwise. */
const USUAL_BASE = 'periodOnPeriod';

export function readPlaceAddress(search: URLSearchParams): PlaceAddress {
  return {
    ...readPeriodAddress(search, USUAL_BASE),
    level: search.get('level') === 'subdistrict' ? 'subdistrict' : 'community',
    indicator: search.get('indicator') ?? undefined,
  };
}

export function writePlaceAddress(address: PlaceAddress): URLSearchParams {
  const search = writePeriodAddress(address, USUAL_BASE);
  if (address.level === 'subdistrict') search.set('level', address.level);
  if (address.indicator !== undefined) search.set('indicator', address.indicator);
  return search;
}

/** The address of another place, keeping period, comparison and indicator: drilling down changes only the place. */
export function placeLink(placeId: string, address: PlaceAddress): string {
  return placePagePath(placeId, '', writePlaceAddress(address));
}
