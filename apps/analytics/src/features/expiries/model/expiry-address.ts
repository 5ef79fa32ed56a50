import { EXPIRY_KINDS, type ExpiryKind } from '@weizhi/domain';
import type { PlaceExpiriesQueryVariables } from '@weizhi/graphql-client/documents';
import { placePagePath } from '../../../shared/place/period-address';

type ExpiryFilter = PlaceExpiriesQueryVariables['filter'];
type ApiKind = NonNullable<ExpiryFilter['kinds']>[number];

/** How far ahead one may look, in days. */
export const DAYS_AHEAD = [30, 90, 180, 365] as const;

export const USUAL_DAYS = 90;

/** What the address of the page says beside the place; absent means the usual. */
export interface ExpiryAddress {
  readonly days: number;
  /** Only this kind; undefined for all. */
  readonly kind: ExpiryKind | undefined;
  readonly order: 'day' | 'place';
}

export function readExpiryAddress(search: URLSearchParams): ExpiryAddress {
  const days = Number(search.get('days'));
  return {
    days: DAYS_AHEAD.find((each) => each === days) ?? USUAL_DAYS,
    kind: EXPIRY_KINDS.find((kind) => kind === search.get('kind')),
    order: search.get('order') === 'place' ? 'place' : 'day',
  };
}

export function writeExpiryAddress({ days, kind, order }: ExpiryAddress): URLSearchParams {
  const search = new URLSearchParams();
  if (days !== USUAL_DAYS) search.set('days', String(days));
  if (kind) search.set('kind', kind);
  if (order === 'place') search.set('order', order);
  return search;
}

/** What is asked of the API, the same for the page and for the file. */
export function expiryFilter(
  divisionId: string,
  { days, kind }: Pick<ExpiryAddress, 'days' | 'kind'>,
): ExpiryFilter {
  return { divisionId, days, ...(kind ? { kinds: [enumNameOf(kind)] } : {}) };
}

function enumNameOf(kind: string): ApiKind {
  return kind.replace(/([a-z])([A-Z])/gu, '$1_$2').toUpperCase() as ApiKind;
}

/** The address of another place, keeping the view. */
export function expiryLink(placeId: string, address: ExpiryAddress): string {
  return placePagePath(placeId, 'expiries', writeExpiryAddress(address));
}
