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
  /** The type of estate with whose communities one is compared; undefined for all. */
  readonly peers: string | undefined;
}

export function readWorkloadAddress(search: URLSearchParams): WorkloadAddress {
  return {
    ...readPeriodAddress(search),
    indicator: search.get('indicator') ?? undefined,
    peers: search.get('peers') ?? undefined,
  };
}

export function writeWorkloadAddress(address: WorkloadAddress): URLSearchParams {
  const search = writePeriodAddress(address);
  if (address.indicator !== undefined) search.set('indicator', address.indicator);
  if (address.peers !== undefined) search.set('peers', address.peers);
  return search;
}

/** The address of another place, keeping the view. */
export function workloadLink(placeId: string, address: WorkloadAddress): string {
  return placePagePath(placeId, 'workload', writeWorkloadAddress(address));
}
