import { type ComparisonBase, formatPeriod, parsePeriod, type Period } from '@weizhi/domain';
import type { PlaceLevel } from '../../../shared/place/place-levels';

export type RankingLevel = PlaceLevel;

/** What the address of a place's page says beside the place; absent means the usual. */
export interface PlaceAddress {
  readonly period: Period | undefined;
  readonly base: ComparisonBase;
  readonly level: RankingLevel;
  /** The indicator that trend, ranking and breakdown show. */
  readonly indicator: string | undefined;
}

export function readPlaceAddress(search: URLSearchParams): PlaceAddress {
  const period = parsePeriod(search.get('period') ?? '');
  return {
    period: period.ok ? period.value : undefined,
    base: search.get('base') === 'yearOnYear' ? 'yearOnYear' : 'periodOnPeriod',
    level: search.get('level') === 'subdistrict' ? 'subdistrict' : 'community',
    indicator: search.get('indicator') ?? undefined,
  };
}

export function writePlaceAddress(address: PlaceAddress): URLSearchParams {
  const search = new URLSearchParams();
  if (address.period) search.set('period', formatPeriod(address.period));
  if (address.base === 'yearOnYear') search.set('base', address.base);
  if (address.level === 'subdistrict') search.set('level', address.level);
  if (address.indicator !== undefined) search.set('indicator', address.indicator);
  return search;
}

/** The address of another place, keeping period, comparison and indicator: drilling down changes only the place. */
export function placeLink(placeId: string, address: PlaceAddress): string {
  const search = writePlaceAddress(address).toString();
  return `/places/${encodeURIComponent(placeId)}${search === '' ? '' : `?${search}`}`;
}
