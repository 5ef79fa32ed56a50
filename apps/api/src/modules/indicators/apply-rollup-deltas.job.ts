import { systemActor, type Transaction } from '../../platform/database';
import { defineJob } from '../../platform/jobs';
import { applyAsTheyCome, applySoon } from '../../platform/rollups';

/**
 * Brings the cells of a district up to date: with the recorded deltas, and, after an update of the product, with sources that
 * are defined otherwise than before. A server that stops ends it between two steps, after which it goes on where it was.
 */
export const applyRollupDeltasJob = defineJob<{ districtId: string }>({
  async run({ districtId }, { database, logger, signal }) {
    const step = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => {
      signal.throwIfAborted();
      return database.transaction(systemActor(districtId), work);
    };
    const rebuilt: string[] = [];
    await applyAsTheyCome(step, districtId, (source) => {
      rebuilt.push(source);
      logger.info({ districtId, source }, 'kept figures were computed anew');
    });
    if (rebuilt.length > 0)
      await step((tx) => tx.publish({ districtId, type: 'rollup.rebuilt', payload: { sources: rebuilt } }));
  },
});

/** Name of the job that has every district looked at. */
export const UPDATE_ROLLUPS = 'update-rollups';

/** Has every district looked at when a server starts: its program may define figures otherwise than the one before. */
export const updateRollupsJob = defineJob({
  atStart: true,
  async run(_payload, { database }) {
    await database.transaction(systemActor(), async (tx) => {
      const districts = await tx.sql<{ id: string }>('select id::text from district order by id');
      for (const { id: districtId } of districts) await applySoon(tx, districtId);
    });
  },
});
