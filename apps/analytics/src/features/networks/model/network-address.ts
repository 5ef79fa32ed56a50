import { type ComparisonBase, formatPeriod, parsePeriod, type Period } from '@weizhi/domain';

/** What the address of the page says beside the place; absent means the usual. */
export interface NetworkAddress {
  readonly period: Period | undefined;
  readonly base: ComparisonBase;
}

export function readNetworkAddress(search: URLSearchParams): NetworkAddress {
  const period = parsePeriod(search.get('period') ?? '');
  return {
    period: period.ok ? period.value : undefined,
    base: search.get('base') === 'periodOnPeriod' ? 'periodOnPeriod' : 'yearOnYear',
  };
}

export function writeNetworkAddress({ period, base }: NetworkAddress): URLSearchParams {
  const search = new URLSearchParams();
  if (period) search.set('period', formatPeriod(period));
  if (base === 'periodOnPeriod') search.set('base', base);
  return search;
}

/** The address of another place, keeping the view. */
export function networkLink(placeId: string, address: NetworkAddress): string {
  const search = writeNetworkAddress(address).toString();
  return `/places/${encodeURIComponent(placeId)}/networks${search === '' ? '' : `?${search}`}`;
}
