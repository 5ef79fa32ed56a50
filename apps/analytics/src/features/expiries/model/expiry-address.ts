import { EXPIRY_KINDS, type ExpiryKind } from '@weizhi/domain';

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

/** The address of another place, keeping the view. */
export function expiryLink(placeId: string, address: ExpiryAddress): string {
  const search = writeExpiryAddress(address).toString();
  return `/places/${encodeURIComponent(placeId)}/expiries${search === '' ? '' : `?${search}`}`;
}
