import { sweepAttachments } from '../attachments/sweep-attachments';
import { auditedDistricts } from '../audit/audited-districts';
import { HeadFile } from '../audit/head-file';
import { INSTALLATION_DISTRICT } from '../audit/record-audit';
import { sealAudit } from '../audit/seal-audit';
import { forgetOldKeys } from '../database/run-once';
import { systemActor } from '../database/system-actor';
import { defineJob, type JobContext, type JobTable } from './job-table';

/** Days for which delivered events are kept, to answer what was delivered when. */
const KEPT_EVENT_DAYS = 30;

/** What the platform itself does from time to time. */
export const platformJobs: JobTable = {
  'seal-audit-log': defineJob({
    schedule: '*/5 * * * *',
    async run(_payload, context) {
      const heads = new HeadFile(context.stateFolder);
      for (const districtId of await auditedDistricts(context.database)) {
        await sealAudit(context.database, { districtId, heads, at: context.clock.now() });
      }
    },
  }),
  'forget-idempotency-keys': defineJob({
    schedule: '17 * * * *',
    run: (_payload, { database }) => database.transaction(systemActor(), forgetOldKeys),
  }),
  'sweep-attachments': defineJob({
    schedule: '41 18 * * *',
    run: async (_payload, context) => {
      await sweepAttachments({ ...context, districtIds: await ownDistricts(context) });
    },
  }),
  'forget-delivered-events': defineJob({
    schedule: '23 19 * * *',
    async run(_payload, context) {
      for (const districtId of await ownDistricts(context)) await forgetDeliveredEvents(context, districtId);
    },
  }),
};

async function ownDistricts({ database }: JobContext): Promise<string[]> {
  return (await auditedDistricts(database)).filter((districtId) => districtId !== INSTALLATION_DISTRICT);
}

function forgetDeliveredEvents({ database }: JobContext, districtId: string): Promise<void> {
  return database.transaction(systemActor(districtId), async (tx) => {
    await tx.sql(
      'DELETE FROM outbox_event WHERE district_id = $1 AND published_at < now() - make_interval(days => $2)',
      [districtId, KEPT_EVENT_DAYS],
    );
  });
}
