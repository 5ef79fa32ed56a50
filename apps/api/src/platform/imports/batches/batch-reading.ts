import { isoDate } from '@weizhi/domain';
import { contentPath } from '../../attachments';
import type { Reads } from '../../database';
import type { SourceFile } from '../readers/source-row';
import type { RowReading } from '../rows/read-row';
import type { ImportContext } from '../template/import-row-port';
import { getTemplate } from '../template/template-registry';
import type { ImportBatch } from './import-batch.entity';

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** Everything that reading a batch's file depends on; the same for the check and for the commit. */
export async function openReading(reads: Reads, batch: ImportBatch, now: Date): Promise<RowReading> {
  const template = getTemplate(batch.templateCode);
  const [sheet] = batch.sheets;
  if (!sheet) throw new Error('A batch has at least one sheet');
  return {
    template,
    map: batch.map,
    header: sheet.header,
    lookups: await template.port.openLookups(reads, contextOf(batch, now)),
    today: isoDate(new Date(now.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10)),
  };
}

export function contextOf(batch: ImportBatch, now: Date): ImportContext {
  return { districtId: batch.districtId, batchId: batch.id, divisionIds: batch.divisionIds, now };
}

/** Where the uploaded file lies. */
export async function fileOf(reads: Reads, batch: ImportBatch, stateFolder: string): Promise<SourceFile> {
  const where = { districtId: batch.districtId, id: batch.attachmentId };
  const [content] = await reads.sql<{ sha256: string }>(
    'SELECT sha256 FROM attachment WHERE district_id = $1 AND id = $2',
    [where.districtId, where.id],
  );
  if (!content) throw new Error('The file of a batch is gone');
  return { path: contentPath(stateFolder, content.sha256), name: batch.fileName };
}
