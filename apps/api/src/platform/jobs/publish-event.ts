import { INSTALLATION_DISTRICT } from '../audit/record-audit';
import type { Reads } from '../database/reads';
import { enqueueJob } from './enqueue-job';

/** Something that happened in a district and that other modules may want to know. */
export interface OutboxEvent {
  readonly districtId: string;
  /** `<thing>.<past participle>`, such as `matter.imported`. */
  readonly type: string;
  readonly payload: object;
}

/** Name of the job that hands events to their subscribers. */
export const DELIVER_EVENT_JOB = 'deliver-outbox-event';

/** Writes an event and the job that delivers it, in the transaction of what happened. */
export async function publishEvent(tx: Reads, event: OutboxEvent): Promise<void> {
  if (event.districtId === INSTALLATION_DISTRICT) throw new Error('An event belongs to a district');
  const [row] = await tx.sql<{ id: string }>(
    'INSERT INTO outbox_event (district_id, type, payload) VALUES ($1, $2, $3::jsonb) RETURNING id',
    [event.districtId, event.type, JSON.stringify(event.payload)],
  );
  const payload = { districtId: event.districtId, eventId: row?.id };
  await enqueueJob(tx, { job: DELIVER_EVENT_JOB, payload });
}
