import { MODULES } from '../src/composition-root';
import { deliverEventJob } from '../src/platform/jobs/deliver-event';
import type { JobContext } from '../src/platform/jobs/job-table';
import { createLogger } from '../src/platform/context/logger';
import type { TestApi } from './api-server';

/** Hands every event of the outbox to its subscribers, as the worker does; what was delivered before changes nothing. */
export async function deliverEvents({ suite, clock }: TestApi): Promise<void> {
  const job = deliverEventJob(MODULES.flatMap(({ subscribers = [] }) => subscribers));
  const events = await suite.asOwner(async (owner) => {
    await owner.query(`set app.districts = '1,2'`);
    const { rows } = await owner.query<{ districtId: string; eventId: string }>(
      'select district_id::text as "districtId", id as "eventId" from outbox_event order by published_at, id',
    );
    return rows;
  });
  const context: JobContext = {
    ...{ database: suite.database, stateFolder: suite.stateFolder, clock, logger: createLogger('silent') },
    ...{ signal: new AbortController().signal, attempt: { number: 1, isLast: false } },
  };
  for (const event of events) await job.run(event, context);
}
