export { countExpiringByPlace, type ExpiringAtPlace } from './expiring-by-place';
export type { ExpiringAsked, ExpiringAtPlaces, ExpirySource } from './expiry-source';
export {
  countExpiring,
  type Expiring,
  isToldAt,
  listSoonest,
  MOST_EXPIRING,
  placesWithExpiring,
  readAllExpiring,
} from './list-expiring';
