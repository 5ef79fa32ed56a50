import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { thrown } from '../../platform/errors/thrown';
import { districtRowKey } from '../../platform/graphql/global-id';
import { severityOf } from '../alerts';
import { findPlaces } from '../divisions';
import { Subscription } from './subscription.entity';
import { listOwn } from './own-subscriptions';
import { SUBSCRIPTION, type SubscribeInput, SubscriptionsChanged, toSubscription } from './subscription.type';

/** Subscriptions of one account at most. */
const MOST = 100;

/** Whose subscriptions are meant. @throws UNAUTHENTICATED for a key, which has none */
export function accountOf({ session }: Pick<RequestContext, 'session'>): string {
  if (!session) throw thrown('UNAUTHENTICATED');
  return session.accountId;
}

/** Subscribes to something of a place; once more it changes the level. */
export async function subscribe(
  context: RequestContext,
  { divisionId, kind, leastLevel }: SubscribeInput,
): Promise<object> {
  const accountId = accountOf(context);
  const places = await findPlaces(context, { divisionIds: [divisionId] });
  const place = places?.divisionIds[0];
  if (!places || place === undefined) return new NotFound({ subject: 'divisionId' });
  const key = { districtId: places.districtId, accountId, divisionId: place, kind };
  return context.transaction(async (tx) => {
    const own = tx.repository(Subscription);
    const leastSeverity = severityOf(leastLevel);
    const now = context.clock.now();
    // One after the other, so that two at once neither meet in one row nor pass the limit together.
    await tx.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`subscriptions-${accountId}`]);
    if ((await own.update(key, { leastSeverity })) > 0) return changed(tx, accountId);
    if ((await own.count({ accountId })) >= MOST)
      return new InvalidInput({
        fieldErrors: [fieldError('divisionId', 'OUT_OF_RANGE', { minimum: 0, maximum: MOST })],
      });
    await own.insertMany([{ ...key, leastSeverity, createdAt: now, readTo: now }]);
    return changed(tx, accountId);
  });
}

/** Ends a subscription of one's own. */
export function unsubscribe(context: RequestContext, id: string): Promise<object> {
  const accountId = accountOf(context);
  return context.transaction(async (tx) => {
    const gone = await tx.repository(Subscription).delete({ ...districtRowKey(SUBSCRIPTION, id), accountId });
    return gone === 0 ? new NotFound({ subject: 'id' }) : changed(tx, accountId);
  });
}

/** Says that what a subscription told so far is read. */
export function readSubscription(context: RequestContext, id: string): Promise<object> {
  const accountId = accountOf(context);
  return context.transaction(async (tx) => {
    const met = await tx
      .repository(Subscription)
      .update({ ...districtRowKey(SUBSCRIPTION, id), accountId }, { readTo: context.clock.now() });
    return met === 0 ? new NotFound({ subject: 'id' }) : changed(tx, accountId);
  });
}

async function changed(tx: Transaction, accountId: string): Promise<SubscriptionsChanged> {
  const rows = await listOwn(tx, accountId);
  return Object.assign(new SubscriptionsChanged(), { subscriptions: rows.map(toSubscription) });
}
