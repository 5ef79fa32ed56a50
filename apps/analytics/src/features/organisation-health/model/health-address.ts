import { type ComparisonBase, formatPeriod, parsePeriod, type Period } from '@weizhi/domain';

/** What the address of the page says beside the place; absent means the usual. */
export interface HealthAddress {
  readonly period: Period | undefined;
  readonly base: ComparisonBase;
  /** The organisation whose radar shows; the first of the place when absent. */
  readonly organisation: string | undefined;
}

export function readHealthAddress(search: URLSearchParams): HealthAddress {
  const period = parsePeriod(search.get('period') ?? '');
  return {
    period: period.ok ? period.value : undefined,
    base: search.get('base') === 'periodOnPeriod' ? 'periodOnPeriod' : 'yearOnYear',
    organisation: search.get('organisation') ?? undefined,
  };
}

export function writeHealthAddress(address: HealthAddress): URLSearchParams {
  const search = new URLSearchParams();
  if (address.period) search.set('period', formatPeriod(address.period));
  if (address.base === 'periodOnPeriod') search.set('base', address.base);
  if (address.organisation !== undefined) search.set('organisation', address.organisation);
  return search;
}

/** The address of another place, keeping period and comparison; its organisations are others. */
export function healthLink(placeId: string, address: HealthAddress): string {
  const search = writeHealthAddress({ ...address, organisation: undefined }).toString();
  return `/places/${encodeURIComponent(placeId)}/organisations${search === '' ? '' : `?${search}`}`;
}
