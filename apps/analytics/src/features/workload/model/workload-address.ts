import {
  type PeriodAddress,
  placePagePath,
  readPeriodAddress,
  writePeriodAddress,
} from '../../../shared/place/period-address';

/** What the address of the page says beside the place; absent means the usual. */
export interface WorkloadAddress extends PeriodAddress {
  /** The indicator by which departments and communities are set side by side. */
  readonly indicator: string | undefined;
}

export function readWorkloadAddress(search: URLSearchParams): WorkloadAddress {
  return { ...readPeriodAddress(search), indicator: search.get('indicator') ?? undefined };
}

export function writeWorkloadAddress(address: WorkloadAddress): URLSearchParams {
  const search = writePeriodAddress(address);
  if (address.indicator !== undefined) search.set('indicator', address.indicator);
  return search;
}

/** The address of another place, keeping the view. */
export function workloadLink(placeId: string, address: WorkloadAddress): string {
  return placePagePath(placeId, 'workload', writeWorkloadAddress(address));
}
