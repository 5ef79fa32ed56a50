import type { Reads } from '../../database';
import { ImportBatch } from './import-batch.entity';

export interface BatchKey {
  readonly districtId: string;
  readonly batchId: string;
}

export async function getBatch(reads: Reads, { districtId, batchId }: BatchKey): Promise<ImportBatch> {
  const batch = await reads.repository(ImportBatch).findOne({ districtId, id: batchId });
  if (!batch) throw new Error(`No import batch ${batchId}`);
  return batch;
}
