export { blindIndex, type IndexedKind } from './blind-index';
export { personalDataKeys, type KeyRing } from './key-ring';
export { maskPersonName, maskPhone, maskResidentId } from './masks';
export { openValue, sealValue } from './seal-value';
