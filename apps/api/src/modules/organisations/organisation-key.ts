import { keyOfType } from '../../platform/graphql/global-id';

/** A row of a district by its internal id. */
export interface DistrictRowKey {
  readonly districtId: string;
  readonly id: string;
}

const NOBODY: DistrictRowKey = { districtId: '0', id: '00000000-0000-0000-0000-000000000000' };

/** The parts of a global id of a type of this district's rows; those of no row when it is none. */
export function districtRowKey(type: string, id: unknown): DistrictRowKey {
  const key = typeof id === 'string' ? keyOfType(id, type) : undefined;
  return key?.districtId && key.id.length === 36 ? { districtId: key.districtId, id: key.id } : NOBODY;
}

/** The parts of an organisation's global id. */
export function organisationKey(id: unknown): DistrictRowKey {
  return districtRowKey('Organisation', id);
}
