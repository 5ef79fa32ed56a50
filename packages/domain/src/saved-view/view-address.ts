import { parsePeriod } from '../indicator';

/**
 * The pages of the analytics about a place that can be kept as a view (常用视图), as their addresses name them, each with
 * the parameters that say its state: period, comparison, filters, order. The first page has no name.
 * @source decision record 0197
 */
export const VIEW_PAGES = {
  '': ['period', 'base', 'level', 'indicator'],
  scorecard: ['period', 'base', 'level', 'indicators', 'sort', 'at', 'peers'],
  alerts: ['level', 'kind', 'state', 'here'],
  digest: ['week'],
  'data-trust': ['months'],
  expiries: ['days', 'kind', 'order'],
  organisations: ['period', 'base', 'organisation'],
  workload: ['period', 'base', 'indicator', 'peers'],
  participation: ['period', 'base'],
  networks: ['period', 'base'],
  'project-votes': [],
  surveys: [],
  wall: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** See {@link VIEW_PAGES}. @source decision record 0197 */
export type ViewPage = keyof typeof VIEW_PAGES;

/** Pages below which one record has a page of its own: a vote on projects, a survey. */
const PAGES_OF_RECORDS: readonly ViewPage[] = ['project-votes', 'surveys'];

/** What the address of a kept page says. @source decision record 0197 */
export interface ViewAddress {
  /** Global id of the place. */
  readonly placeId: string;
  readonly page: ViewPage;
  /** Global id of the vote or survey whose own page it is. */
  readonly recordId: string | undefined;
  /** In the order of {@link VIEW_PAGES}. */
  readonly parameters: readonly (readonly [name: string, value: string])[];
}

/** The longest address that is kept, in characters. @source decision record 0197 */
export const LONGEST_VIEW_ADDRESS = 500;

const PLACE = /^Division\.\d{1,18}$/u;
const RECORD = /^[A-Z][A-Za-z0-9]{0,63}\.\d{1,18}\.[0-9a-f-]{1,36}$/u;
/** Codes, days, ids and lists of them; nothing that could be markup or another address. */
const VALUE = /^[A-Za-z0-9_.,-]{1,300}$/u;

/**
 * Reads an address such as `/places/Division.12/workload?period=2026-Q3`; undefined when it is not one of a page of
 * {@link VIEW_PAGES}: another host or path, an unknown or repeated parameter, a value of another form, or too long.
 * @source decision record 0197
 */
export function parseViewAddress(text: string): ViewAddress | undefined {
  if (text.length > LONGEST_VIEW_ADDRESS) return undefined;
  const [path = '', search, ...more] = text.split('?');
  const where = more.length === 0 ? whereOf(path) : undefined;
  const stated = pairsOf(search);
  if (!where || !stated) return undefined;
  const isOnce = new Set(stated.map(([name]) => name)).size === stated.length;
  const isKnown = stated.every(([name, value]) => isStateOf(where, name, value));
  return isOnce && isKnown ? { ...where, parameters: inOrder(where, stated) } : undefined;
}

/**
 * The address of the page that somebody looks at, without what no page of {@link VIEW_PAGES} knows; undefined where the
 * page cannot be kept.
 * @source decision record 0197
 */
export function viewAddressAt(path: string, search: string): ViewAddress | undefined {
  const where = whereOf(path);
  if (!where) return undefined;
  const stated = new Map((pairsOf(search.replace(/^\?/u, '')) ?? []).toReversed());
  const kept = [...stated].filter(([name, value]) => isStateOf(where, name, value));
  const address = { ...where, parameters: inOrder(where, kept) };
  return formatViewAddress(address).length > LONGEST_VIEW_ADDRESS ? undefined : address;
}

/** Writes an address; the same state has one form. @source decision record 0197 */
export function formatViewAddress({ placeId, page, recordId, parameters }: ViewAddress): string {
  const below = [page === '' ? [] : [page], recordId === undefined ? [] : [recordId]].flat();
  const path = ['', 'places', placeId, ...below].join('/');
  const search = parameters.map(([name, value]) => `${name}=${value}`).join('&');
  return search === '' ? path : `${path}?${search}`;
}

/** The same view with the period that is usual on the day on which it is opened. @source decision record 0197 */
export function withoutPeriod(address: ViewAddress): ViewAddress {
  return { ...address, parameters: address.parameters.filter(([name]) => name !== 'period') };
}

type Where = Pick<ViewAddress, 'placeId' | 'page' | 'recordId'>;

function whereOf(path: string): Where | undefined {
  const [start, places, placeId = '', page, recordId, ...more] = path.split('/').map(decoded);
  if (start !== '' || places !== 'places' || more.length > 0 || !PLACE.test(placeId)) return undefined;
  return pageOf({ placeId, recordId }, page);
}

/** The page that a name stands for; without a name it is the first, which no other name is. */
function pageOf(of: Pick<Where, 'placeId' | 'recordId'>, name: string | undefined): Where | undefined {
  if (name === undefined) return { ...of, page: '' };
  if (name === '' || !isViewPage(name)) return undefined;
  const isSound = of.recordId === undefined || (PAGES_OF_RECORDS.includes(name) && RECORD.test(of.recordId));
  return isSound ? { ...of, page: name } : undefined;
}

function isStateOf(where: Where, name: string, value: string): boolean {
  const isSound = name === 'period' ? parsePeriod(value).ok : VALUE.test(value);
  return isSound && parametersOf(where).includes(name);
}

/** The page of one record has no state beside it. */
function parametersOf({ page, recordId }: Where): readonly string[] {
  return recordId === undefined ? VIEW_PAGES[page] : [];
}

function isViewPage(page: string): page is ViewPage {
  return Object.hasOwn(VIEW_PAGES, page);
}

/** Names with values; undefined where the text is no search of an address. */
function pairsOf(search: string | undefined): readonly (readonly [string, string])[] | undefined {
  if (search === undefined || search === '') return search === undefined ? [] : undefined;
  const pairs = search.split('&').map((part) => part.split('=').map(decoded));
  return pairs.every(({ length }) => length === 2)
    ? pairs.map(([name = '', value = '']) => [name, value] as const)
    : undefined;
}

function inOrder(
  where: Where,
  pairs: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] {
  const known = parametersOf(where);
  return pairs.toSorted(([one], [other]) => known.indexOf(one) - known.indexOf(other));
}

/** What stands behind per cent signs; nothing where they stand for nothing. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
