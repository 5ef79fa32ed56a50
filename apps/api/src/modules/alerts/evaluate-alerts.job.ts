import { systemActor } from '../../platform/database';
import type { ExpirySource } from '../../platform/expiries';
import { defineJob, type JobTable } from '../../platform/jobs';
import type { OutboxSubscriber } from '../../platform/jobs/job-table';
import { evaluateAlerts } from './evaluate-alerts';

/** Name of the job that evaluates the alerts of a district. */
const EVALUATE_ALERTS = 'evaluate-alerts';

/** Evaluates alerts every morning at 6:20 in Shanghai, when a server starts, and once kept figures were computed anew. */
export function alertJobs(sources: readonly ExpirySource[]): JobTable {
  return {
    [EVALUATE_ALERTS]: defineJob<{ districtId: string }>({
      async run({ districtId }, { database, clock, logger }) {
        const done = await database.transaction(systemActor(districtId), (tx) =>
          evaluateAlerts(tx, { districtId, sources, now: clock.now() }),
        );
        logger.info({ districtId, ...done }, 'alerts were evaluated');
      },
    }),
    'evaluate-all-alerts': defineJob({
      schedule: '20 22 * * *',
      atStart: true,
      async run(_payload, { database }) {
        await database.transaction(systemActor(), async (tx) => {
          const districts = await tx.sql<{ id: string }>('select id::text from district order by id');
          for (const { id: districtId } of districts)
            await tx.enqueue(EVALUATE_ALERTS, { districtId }, { key: `${EVALUATE_ALERTS}:${districtId}` });
        });
      },
    }),
  };
}

/** Alerts rest on kept figures: once these are computed anew, so are they. */
export const alertsFromRollups: OutboxSubscriber = {
  name: 'alerts-from-rollups',
  eventTypes: ['rollup.rebuilt'],
  async take(tx, { districtId }) {
    await tx.enqueue(EVALUATE_ALERTS, { districtId }, { key: `${EVALUATE_ALERTS}:${districtId}` });
  },
};
