import { type ComparisonBase, formatPeriod, parsePeriod, type Period } from '@weizhi/domain';

/** What the address of the page says beside the place; absent means the usual. */
export interface WorkloadAddress {
  readonly period: Period | undefined;
  readonly base: ComparisonBase;
  /** The indicator by which departments and communities are set side by side. */
  readonly indicator: string | undefined;
}

export function readWorkloadAddress(search: URLSearchParams): WorkloadAddress {
  const period = parsePeriod(search.get('period') ?? '');
  return {
    period: period.ok ? period.value : undefined,
    base: search.get('base') === 'periodOnPeriod' ? 'periodOnPeriod' : 'yearOnYear',
    indicator: search.get('indicator') ?? undefined,
  };
}

export function writeWorkloadAddress({ period, base, indicator }: WorkloadAddress): URLSearchParams {
  const search = new URLSearchParams();
  if (period) search.set('period', formatPeriod(period));
  if (base === 'periodOnPeriod') search.set('base', base);
  if (indicator !== undefined) search.set('indicator', indicator);
  return search;
}

/** The address of another place, keeping the view. */
export function workloadLink(placeId: string, address: WorkloadAddress): string {
  const search = writeWorkloadAddress(address).toString();
  return `/places/${encodeURIComponent(placeId)}/workload${search === '' ? '' : `?${search}`}`;
}
