export { countExpiringByPlace, type ExpiringAtPlace } from './expiring-by-place';
export type { ExpiringAsked, ExpirySource } from './expiry-source';
export {
  countExpiring,
  type Expiring,
  isToldAt,
  listSoonest,
  MOST_EXPIRING,
  readAllExpiring,
} from './list-expiring';
