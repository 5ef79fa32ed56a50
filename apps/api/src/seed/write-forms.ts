import { Readable } from 'node:stream';
import { FormTemplate } from '../modules/form-templates';
import { acceptUpload, attach } from '../platform/attachments';
import type { Database } from '../platform/database';
import type { FormPlan } from './demonstration';
import { alone } from './seed-database';

/** Where forms are written to. */
export interface FormTarget {
  readonly database: Database;
  readonly districtId: string;
  readonly stateFolder: string;
}

const RECORDED_AT = new Date('2026-01-12T10:00:00+08:00');

/** Writes the forms that a district prescribes, all or nothing. Answers false when some were there already. */
export async function writeForms(
  { database, districtId, stateFolder }: FormTarget,
  plans: readonly FormPlan[],
): Promise<boolean> {
  const stored = await Promise.all(
    plans.map(async (plan) => {
      const upload = await acceptUpload(stateFolder, {
        content: Readable.from([plan.file]),
        fileName: `${plan.name}（演示数据）.docx`,
        limit: plan.file.length,
      });
      if (!upload.ok) throw new Error(`The form was not taken: ${upload.refusal.code}`);
      return { plan, content: upload.value };
    }),
  );
  return alone(database, [districtId], async (tx) => {
    if ((await tx.repository(FormTemplate).count({ districtId })) > 0) return false;
    for (const { plan, content } of stored) {
      const { id } = await attach(tx, { districtId, content });
      await tx.repository(FormTemplate).insert({
        districtId,
        name: plan.name,
        subject: plan.subject,
        attachmentId: id,
        placeholders: [...plan.placeholders],
        recordedBy: tx.actor.id,
        recordedAt: RECORDED_AT,
      });
    }
    return true;
  });
}
