import { systemActor } from '../database/system-actor';
import type { Transaction } from '../database/transaction';
import {
  defineJob,
  type DeliveredEvent,
  type Job,
  type JobContext,
  type OutboxSubscriber,
} from './job-table';

interface EventReference {
  readonly districtId: string;
  readonly eventId: string;
}

/** The job that hands an event to its subscribers: each in a transaction of its own, so that one does not hold up another. */
export function deliverEventJob(subscribers: readonly OutboxSubscriber[]): Job {
  return defineJob<EventReference>({
    async run(reference, context) {
      const event = await findEvent(reference, context);
      if (!event) return;
      const errors: unknown[] = [];
      for (const subscriber of subscribers.filter(({ eventTypes }) => eventTypes.includes(event.type))) {
        await deliver(event, subscriber, context).catch((error: unknown) => errors.push(error));
      }
      if (errors.length > 0)
        throw new AggregateError(errors, `${errors.length} subscribers failed on ${event.type}`);
    },
  });
}

function findEvent(
  { districtId, eventId }: EventReference,
  context: JobContext,
): Promise<DeliveredEvent | undefined> {
  return context.database.transaction(systemActor(districtId), async (tx) => {
    const [event] = await tx.sql<DeliveredEvent>(
      `SELECT district_id AS "districtId", id, type, payload, published_at AS "publishedAt"
       FROM outbox_event WHERE district_id = $1 AND id = $2`,
      [districtId, eventId],
    );
    return event;
  });
}

function deliver(event: DeliveredEvent, subscriber: OutboxSubscriber, context: JobContext): Promise<void> {
  return context.database.transaction(systemActor(event.districtId), async (tx) => {
    if (await markDelivered(tx, event, subscriber.name)) await subscriber.take(tx, event);
  });
}

/** Whether this is the first delivery; a second one at the same time waits here for the first. */
async function markDelivered(tx: Transaction, event: DeliveredEvent, subscriber: string): Promise<boolean> {
  const marked = await tx.sql(
    `INSERT INTO outbox_delivery (district_id, event_id, subscriber) VALUES ($1, $2, $3)
     ON CONFLICT DO NOTHING RETURNING subscriber`,
    [event.districtId, event.id, subscriber],
  );
  return marked.length === 1;
}
