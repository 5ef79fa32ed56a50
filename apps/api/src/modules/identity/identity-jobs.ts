import { systemActor } from '../../platform/database';
import { defineJob, type JobTable } from '../../platform/jobs';
import { forgetOldAttempts } from './sign-in-throttle';

/** What is done for accounts from time to time. */
export const identityJobs: JobTable = {
  'forget-old-attempts': defineJob({
    schedule: '37 * * * *',
    run: (_payload, { database, clock }) =>
      database.transaction(systemActor(), (tx) => forgetOldAttempts(tx, clock.now())),
  }),
};
