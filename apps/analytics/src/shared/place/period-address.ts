import { type ComparisonBase, formatPeriod, parsePeriod, type Period } from '@weizhi/domain';

/** What the address of every page about a place says beside the place; absent means the usual. */
export interface PeriodAddress {
  readonly period: Period | undefined;
  readonly base: ComparisonBase;
}

const OTHER: Readonly<Record<ComparisonBase, ComparisonBase>> = {
  yearOnYear: 'periodOnPeriod',
  periodOnPeriod: 'yearOnYear',
};

/** Reads period and comparison; `usual` is what a page compares with where the address says nothing. */
export function readPeriodAddress(
  search: URLSearchParams,
  usual: ComparisonBase = 'yearOnYear',
): PeriodAddress {
  const period = parsePeriod(search.get('period') ?? '');
  return {
    period: period.ok ? period.value : undefined,
    base: search.get('base') === OTHER[usual] ? OTHER[usual] : usual,
  };
}

/** Writes them, and leaves out what is usual. */
export function writePeriodAddress(
  { period, base }: PeriodAddress,
  usual: ComparisonBase = 'yearOnYear',
): URLSearchParams {
  const search = new URLSearchParams();
  if (period) search.set('period', formatPeriod(period));
  if (base !== usual) search.set('base', base);
  return search;
}

/** The pages about a place, as addresses name them; the first page has no name. */
export type PlacePageName =
  | ''
  | 'scorecard'
  | 'alerts'
  | 'data-trust'
  | 'expiries'
  | 'organisations'
  | 'workload'
  | 'participation'
  | 'networks'
  | 'project-votes'
  | 'surveys'
  | 'wall';

/** The address of a page about a place. */
export function placePagePath(placeId: string, page: PlacePageName, search?: URLSearchParams): string {
  const text = search?.toString() ?? '';
  return `/places/${encodeURIComponent(placeId)}${page === '' ? '' : `/${page}`}${text === '' ? '' : `?${text}`}`;
}
