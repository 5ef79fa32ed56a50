import { childPath } from '@weizhi/domain';
import type { Transaction } from '../../platform/database';
import { District } from './district.entity';
import type { LoadedDistrict } from './load-official-divisions';
import { reserveDivisionIds, writeDivisions } from './load-official-divisions';

/** From when on its division exists: before whatever its data tell of. */
const ALWAYS = '1900-01-01';

/**
 * Makes a tenant for a foreign data set: a district without official code that stands alone, below no prefecture, so that
 * no figure of a real place ever takes it in.
 */
export async function foundReferenceDistrict(tx: Transaction, name: string): Promise<LoadedDistrict> {
  const [id = ''] = await reserveDivisionIds(tx, 1);
  const path = childPath(null, id);
  await writeDivisions(tx, [{ id, path, parentId: null, kind: 'district', name, code: null }], ALWAYS);
  const district = await tx.repository(District).insert({ divisionId: id, kind: 'reference', name });
  return { districtId: district.id, divisionId: id, name, divisionsAdded: 1 };
}
