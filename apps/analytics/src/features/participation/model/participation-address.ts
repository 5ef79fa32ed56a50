import { type ComparisonBase, formatPeriod, parsePeriod, type Period } from '@weizhi/domain';

/** What the address of the page says beside the place; absent means the usual. */
export interface ParticipationAddress {
  readonly period: Period | undefined;
  readonly base: ComparisonBase;
}

export function readParticipationAddress(search: URLSearchParams): ParticipationAddress {
  const period = parsePeriod(search.get('period') ?? '');
  return {
    period: period.ok ? period.value : undefined,
    base: search.get('base') === 'periodOnPeriod' ? 'periodOnPeriod' : 'yearOnYear',
  };
}

export function writeParticipationAddress({ period, base }: ParticipationAddress): URLSearchParams {
  const search = new URLSearchParams();
  if (period) search.set('period', formatPeriod(period));
  if (base === 'periodOnPeriod') search.set('base', base);
  return search;
}

/** The address of another place, keeping the view. */
export function participationLink(placeId: string, address: ParticipationAddress): string {
  const search = writeParticipationAddress(address).toString();
  return `/places/${encodeURIComponent(placeId)}/participation${search === '' ? '' : `?${search}`}`;
}
