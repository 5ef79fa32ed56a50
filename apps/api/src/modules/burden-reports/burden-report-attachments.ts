import type { AttachmentKey, AttachmentOwner } from '../../platform/attachments';
import type { Reads } from '../../platform/database';
import { BurdenReport } from './burden-report.entity';
import { mayRule } from './burden-report-rows';

async function isOfOwnOrRuled(reads: Reads, { districtId, id }: AttachmentKey): Promise<boolean> {
  const rows = await reads.repository(BurdenReport).find({ where: { districtId, evidenceId: id }, take: 20 });
  for (const row of rows) if (row.filedBy === reads.actor.id || (await mayRule(reads, row))) return true;
  return false;
}

/** Evidence of burden reports is for whoever filed the report and for the panel, as the report is. */
export const burdenEvidenceOwner: AttachmentOwner = {
  uploadedWith: 'burdenReport.file',
  mayRead: isOfOwnOrRuled,
};
