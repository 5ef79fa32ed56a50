export { EXPIRY_DAYS, EXPIRY_KINDS, type ExpiryKind } from './expiry';
