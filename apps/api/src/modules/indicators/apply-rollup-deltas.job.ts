import { systemActor } from '../../platform/database';
import { defineJob } from '../../platform/jobs';
import { applyAllDeltas } from '../../platform/rollups';

/** Brings the recorded deltas of a district into its cells. */
export const applyRollupDeltasJob = defineJob<{ districtId: string }>({
  run: ({ districtId }, { database }) =>
    applyAllDeltas((work) => database.transaction(systemActor(districtId), work), districtId),
});
