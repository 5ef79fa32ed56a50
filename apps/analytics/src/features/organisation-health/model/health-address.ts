import {
  type PeriodAddress,
  placePagePath,
  readPeriodAddress,
  writePeriodAddress,
} from '../../../shared/place/period-address';

/** What the address of the page says beside the place; absent means the usual. */
export interface HealthAddress extends PeriodAddress {
  /** The organisation whose radar shows; the first of the place when absent. */
  readonly organisation: string | undefined;
}

export function readHealthAddress(search: URLSearchParams): HealthAddress {
  return { ...readPeriodAddress(search), organisation: search.get('organisation') ?? undefined };
}

export function writeHealthAddress(address: HealthAddress): URLSearchParams {
  const search = writePeriodAddress(address);
  if (address.organisation !== undefined) search.set('organisation', address.organisation);
  return search;
}

/** The address of another place, keeping period and comparison; its organisations are others. */
export function healthLink(placeId: string, address: HealthAddress): string {
  return placePagePath(placeId, 'organisations', writePeriodAddress(address));
}
