import { type DistrictRowKey, districtRowKey } from '../../platform/graphql/global-id';

/** The parts of an organisation's global id. */
export function organisationKey(id: unknown): DistrictRowKey {
  return districtRowKey('Organisation', id);
}
