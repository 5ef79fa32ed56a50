import {
  type PeriodAddress,
  placePagePath,
  readPeriodAddress,
  writePeriodAddress,
} from '../../../shared/place/period-address';
import type { PlaceLevel } from '../../../shared/place/place-levels';
import { MOST_CODES, USUAL_CODES } from '../../../shared/figures/scorecard-codes';

/** By which column the rows stand, and which way; undefined for the official order. */
export interface ScorecardOrder {
  readonly code: string;
  readonly descending: boolean;
}

/** Where on the page the places below stand side by side. */
export const COMPARISON_ANCHOR = 'comparison';

/** And where the figures of the place itself. */
export const FIGURES_ANCHOR = 'figures';

/** What the address of the page says beside the place; absent means the usual. */
export interface ScorecardAddress extends PeriodAddress {
  readonly level: PlaceLevel;
  readonly codes: readonly string[];
  readonly order: ScorecardOrder | undefined;
  /** The place below that map, list and trend show together. */
  readonly at: string | undefined;
  /** The type of estate with whose communities one is compared; undefined for all. */
  readonly peers: string | undefined;
}

export function readScorecardAddress(search: URLSearchParams): ScorecardAddress {
  const codes = [...new Set((search.get('indicators') ?? '').split(',').filter((code) => code !== ''))];
  return {
    ...readPeriodAddress(search, 'periodOnPeriod'),
    level: search.get('level') === 'community' ? 'community' : 'subdistrict',
    codes: codes.length === 0 ? USUAL_CODES : codes.slice(0, MOST_CODES),
    order: readOrder(search.get('sort') ?? ''),
    at: search.get('at') ?? undefined,
    peers: search.get('peers') ?? undefined,
  };
}

export function writeScorecardAddress(address: ScorecardAddress): URLSearchParams {
  const { level, codes, order, at, peers } = address;
  const search = writePeriodAddress(address, 'periodOnPeriod');
  if (level === 'community') search.set('level', level);
  if (codes.join(',') !== USUAL_CODES.join(',')) search.set('indicators', codes.join(','));
  if (order) search.set('sort', `${order.descending ? '-' : ''}${order.code}`);
  if (at !== undefined) search.set('at', at);
  if (peers !== undefined) search.set('peers', peers);
  return search;
}

/** The address of another place, keeping the view; what was chosen below the first is not below the other. */
export function scorecardLink(placeId: string, address: ScorecardAddress): string {
  return placePagePath(placeId, 'scorecard', writeScorecardAddress({ ...address, at: undefined }));
}

/** A column sorts downwards first, then upwards, then no more. */
export function nextOrder(order: ScorecardOrder | undefined, code: string): ScorecardOrder | undefined {
  if (order?.code !== code) return { code, descending: true };
  return order.descending ? { code, descending: false } : undefined;
}

/** Which way the rows stand by an indicator; undefined where they stand by another or in official order. */
export function isDescending({ order }: Pick<ScorecardAddress, 'order'>, code: string): boolean | undefined {
  return order?.code === code ? order.descending : undefined;
}

function readOrder(text: string): ScorecardOrder | undefined {
  if (text === '' || text === '-') return undefined;
  return text.startsWith('-') ? { code: text.slice(1), descending: true } : { code: text, descending: false };
}
