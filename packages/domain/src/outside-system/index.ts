export {
  type CopyPositions,
  copyProgress,
  type CopyValues,
  nextToCopy,
  RECORD_KEYS,
  type RecordKey,
} from './copy-panel';
export {
  isSystemActive,
  isWorkGroup,
  OUTSIDE_SYSTEM_KINDS,
  OUTSIDE_SYSTEM_LEVELS,
  type OutsideSystemKind,
  type OutsideSystemLevel,
  type SystemLoad,
  systemLoad,
  type SystemOfCommunity,
  type SystemSpan,
} from './outside-system';
