import { isDisposedByCommunity } from '@weizhi/domain';
import type { NewRow, Transaction } from '../../platform/database';
import { recordDeltas } from '../../platform/rollups';
import { Matter } from './matter.entity';
import { MATTER_ROLLUP } from './matter-rollup';

/** A matter as a ledger tells it, its place already found. `communityName` is the name as the ledger writes it. */
export interface RecordedMatter extends Pick<
  Matter,
  | 'number'
  | 'reportedOn'
  | 'divisionId'
  | 'communityId'
  | 'subdistrictId'
  | 'eventType'
  | 'mainType'
  | 'subType'
  | 'channel'
  | 'nature'
  | 'disposingUnit'
  | 'outcome'
> {
  readonly communityName: string | null;
}

/** Answer of {@link recordMatters}: id by number, for the rows that were new. */
export type RecordedIds = ReadonlyMap<string, string>;

/**
 * Adds matters to a district and to its rollups, in the transaction given. A matter whose number is there already
 * is left alone, so that the same ledger twice adds nothing.
 */
export async function recordMatters(
  tx: Transaction,
  district: { districtId: string; importBatchId: string | null },
  matters: readonly RecordedMatter[],
): Promise<RecordedIds> {
  const rows = matters.map((matter) => toRow(district, matter));
  const inserted = await tx
    .repository(Matter)
    .insertIgnoringDuplicates(rows, { properties: ['districtId', 'number'], where: 'withdrawn_at is null' });
  await recordDeltas(tx, MATTER_ROLLUP, {
    districtId: district.districtId,
    factIds: inserted.map((row) => row.id),
    sign: 1,
  });
  return new Map(inserted.map((row) => [row.number, row.id]));
}

function toRow(
  district: { districtId: string; importBatchId: string | null },
  { communityName, ...matter }: RecordedMatter,
): NewRow<Matter> {
  const names = { disposingUnit: matter.disposingUnit, community: communityName };
  return {
    ...district,
    ...matter,
    disposedByCommunity: isDisposedByCommunity(names, 'exactName'),
    disposedByCommunityWithVariants: isDisposedByCommunity(names, 'nameVariants'),
  };
}
