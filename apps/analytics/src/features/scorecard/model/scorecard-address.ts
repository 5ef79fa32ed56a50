import { type ComparisonBase, formatPeriod, parsePeriod, type Period } from '@weizhi/domain';
import type { PlaceLevel } from '../../../shared/place/place-levels';
import { MOST_CODES, USUAL_CODES } from './scorecard-codes';

/** By which column the rows stand, and which way; undefined for the official order. */
export interface ScorecardOrder {
  readonly code: string;
  readonly descending: boolean;
}

/** What the address of the page says beside the place; absent means the usual. */
export interface ScorecardAddress {
  readonly period: Period | undefined;
  readonly base: ComparisonBase;
  readonly level: PlaceLevel;
  readonly codes: readonly string[];
  readonly order: ScorecardOrder | undefined;
}

export function readScorecardAddress(search: URLSearchParams): ScorecardAddress {
  const period = parsePeriod(search.get('period') ?? '');
  const codes = [...new Set((search.get('indicators') ?? '').split(',').filter((code) => code !== ''))];
  return {
    period: period.ok ? period.value : undefined,
    base: search.get('base') === 'yearOnYear' ? 'yearOnYear' : 'periodOnPeriod',
    level: search.get('level') === 'community' ? 'community' : 'subdistrict',
    codes: codes.length === 0 ? USUAL_CODES : codes.slice(0, MOST_CODES),
    order: readOrder(search.get('sort') ?? ''),
  };
}

export function writeScorecardAddress(address: ScorecardAddress): URLSearchParams {
  const { period, base, level, codes, order } = address;
  const search = new URLSearchParams();
  if (period) search.set('period', formatPeriod(period));
  if (base === 'yearOnYear') search.set('base', base);
  if (level === 'community') search.set('level', level);
  if (codes.join(',') !== USUAL_CODES.join(',')) search.set('indicators', codes.join(','));
  if (order) search.set('sort', `${order.descending ? '-' : ''}${order.code}`);
  return search;
}

/** The address of another place, keeping the view. */
export function scorecardLink(placeId: string, address: ScorecardAddress): string {
  const search = writeScorecardAddress(address).toString();
  return `/places/${encodeURIComponent(placeId)}/scorecard${search === '' ? '' : `?${search}`}`;
}

/** A column sorts downwards first, then upwards, then no more. */
export function nextOrder(order: ScorecardOrder | undefined, code: string): ScorecardOrder | undefined {
  if (order?.code !== code) return { code, descending: true };
  return order.descending ? { code, descending: false } : undefined;
}

function readOrder(text: string): ScorecardOrder | undefined {
  if (text === '' || text === '-') return undefined;
  return text.startsWith('-') ? { code: text.slice(1), descending: true } : { code: text, descending: false };
}
