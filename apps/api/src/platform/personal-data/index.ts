export { blindIndex, type IndexedKind } from './blind-index';
export { type KeyRing, KeyRingError, parseKeyRing, readKeyRing, rotateKeys } from './key-ring';
export { maskPersonName, maskPhone, maskResidentId } from './masks';
export { isUnderOldKey, openValue, SealedValueError, sealValue, type ValuePlace } from './seal-value';
