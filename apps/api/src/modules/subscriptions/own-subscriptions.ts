import { addDays, dateInShanghai, isoDate, type IsoDate } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Reads } from '../../platform/database';
import { countExpiring, type ExpirySource, isToldAt } from '../../platform/expiries';
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

/**
 * The first day of the week that the digest of a subscription is about: the week before this one, from Monday on, until it is read. Null
 * when it is read, or when there is nothing in it: no alert opened in that week, and nothing expires soon.
 */
export async function unreadWeek(
  context: RequestContext,
  { districtId, divisionId, readTo }: Subscription,
  sources: readonly ExpirySource[],
): Promise<IsoDate | null> {
  const today = dateInShanghai(context.clock.now().getTime());
  const monday = mondayOf(today);
  if (readTo.getTime() >= midnightOf(monday).getTime()) return null;
  const week = addDays(monday, -7);
  const opened = await countOpenedAlerts(context, sources, {
    ...{ divisionId, leastSeverity: 3, from: midnightOf(week), to: midnightOf(monday) },
  });
  if (opened > 0) return week;
  const expiring = await countAll(context, sources, { districtId, divisionId, today });
  return expiring > 0 ? week : null;
}

async function countAll(
  context: RequestContext,
  sources: readonly ExpirySource[],
  {
    districtId,
    divisionId,
    today,
  }: { readonly districtId: string; readonly divisionId: string; readonly today: IsoDate },
): Promise<number> {
  const asked = {
    ...{ districtId, divisionId, isWholeDistrict: false, from: today },
    to: addDays(today, EXPIRY_DAYS_OF_DIGEST),
  };
  let count = 0;
  for (const source of sources)
    if (isToldAt(source, asked)) count += await countExpiring(context, source, asked);
  return count;
}

/** The first moment of a day in Shanghai. */
export function midnightOf(day: IsoDate): Date {
  return new Date(`${isoDate(day)}T00:00:00+08:00`);
}
