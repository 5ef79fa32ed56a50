import { type ComparisonBase, formatPeriod, parsePeriod, type Period } from '@weizhi/domain';

/** What the address of the page says beside the place; absent means the usual. */
export interface HealthAddress {
  readonly period: Period | undefined;
  readonly base: ComparisonBase;
}

export function readHealthAddress(search: URLSearchParams): HealthAddress {
  const period = parsePeriod(search.get('period') ?? '');
  return {
    period: period.ok ? period.value : undefined,
    base: search.get('base') === 'periodOnPeriod' ? 'periodOnPeriod' : 'yearOnYear',
  };
}

export function writeHealthAddress(address: HealthAddress): URLSearchParams {
  const search = new URLSearchParams();
  if (address.period) search.set('period', formatPeriod(address.period));
  if (address.base === 'periodOnPeriod') search.set('base', address.base);
  return search;
}

/** The address of another place, keeping period and comparison. */
export function healthLink(placeId: string, address: HealthAddress): string {
  const search = writeHealthAddress(address).toString();
  return `/places/${encodeURIComponent(placeId)}/organisations${search === '' ? '' : `?${search}`}`;
}
