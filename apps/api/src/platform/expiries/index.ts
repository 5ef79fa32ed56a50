export type { ExpirySource } from './expiry-source';
export { type Expiring, type ExpiringList, listExpiring } from './list-expiring';
