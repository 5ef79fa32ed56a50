import { addDays, dateInShanghai, isoDate, type IsoDate } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Reads } from '../../platform/database';
import { type ExpirySource, placesWithExpiring } from '../../platform/expiries';
import { countOpenedAlerts } from '../alerts';
import { Subscription } from './subscription.entity';

/** How far ahead a digest looks for what expires, in days. */
const EXPIRY_DAYS_OF_DIGEST = 30;

/** The subscriptions of an account, oldest first. */
export function listOwn(reads: Reads, accountId: string): Promise<Subscription[]> {
  return reads
    .repository(Subscription)
    .find({ where: { accountId }, order: { createdAt: 'ASC', id: 'ASC' } });
}

/** The Monday of the week of a day. */
export function mondayOf(day: IsoDate): IsoDate {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/** How many alerts from its level on opened since each of some subscriptions was read, and still stand. */
export function countNews(
  context: RequestContext,
  sources: readonly ExpirySource[],
  rows: readonly Subscription[],
): Promise<readonly number[]> {
  const to = context.clock.now();
  return countOpenedAlerts(
    context,
    sources,
    rows.map(({ divisionId, leastSeverity, readTo }) => ({ divisionId, leastSeverity, from: readTo, to })),
  );
}

/**
 * The first day of the week that the digest of each of some subscriptions is about: the week before this one, from Monday on, until it is
 * read. Null when it is read, or when there is nothing in it: no alert that opened in that week still stands, and nothing expires soon.
 */
export async function unreadWeeks(
  context: RequestContext,
  sources: readonly ExpirySource[],
  rows: readonly Subscription[],
): Promise<readonly (IsoDate | null)[]> {
  const today = dateInShanghai(context.clock.now().getTime());
  const monday = mondayOf(today);
  const week = addDays(monday, -7);
  const unread = rows.filter(({ readTo }) => readTo.getTime() < midnightOf(monday).getTime());
  const counts = await countOpenedAlerts(
    context,
    sources,
    unread.map(({ divisionId }) => ({
      ...{ divisionId, leastSeverity: 3, from: midnightOf(week), to: midnightOf(monday) },
    })),
  );
  const withAlerts = new Set(unread.filter((_row, index) => (counts[index] ?? 0) > 0));
  const others = unread.filter((row) => !withAlerts.has(row));
  const expiring = await placesOfDigest(context, sources, { rows: others, today });
  return rows.map((row) => (withAlerts.has(row) || expiring.has(row) ? week : null));
}

/** Those of some subscriptions at whose place something expires soon. */
async function placesOfDigest(
  context: RequestContext,
  sources: readonly ExpirySource[],
  { rows, today }: { readonly rows: readonly Subscription[]; readonly today: IsoDate },
): Promise<ReadonlySet<Subscription>> {
  const found = new Set<Subscription>();
  for (const [districtId, own] of Map.groupBy(rows, (row) => row.districtId)) {
    const divisionIds = own.map(({ divisionId }) => divisionId);
    const to = addDays(today, EXPIRY_DAYS_OF_DIGEST);
    const places = await placesWithExpiring(context, sources, { districtId, divisionIds, from: today, to });
    for (const row of own) if (places.has(row.divisionId)) found.add(row);
  }
  return found;
}

/** The first moment of a day in Shanghai. */
export function midnightOf(day: IsoDate): Date {
  return new Date(`${isoDate(day)}T00:00:00+08:00`);
}
