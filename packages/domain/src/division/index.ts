export {
  childPath,
  DIVISION_KINDS,
  DIVISION_LEVEL,
  type DivisionKind,
  type DivisionPath,
  divisionPath,
  entersDenominators,
  type GrassrootsBodyKind,
  grassrootsBodyKind,
  idsOnPath,
  isWithin,
  receivesTasks,
} from './division';
export { governingBodyName } from './governing-body';
export { ESTATE_TYPES, type EstateTally, type EstateType, peerGroup } from './peer-group';
export {
  checkMerge,
  checkRename,
  checkReparent,
  checkSplit,
  type EffectiveDay,
  type ReorganisationRefusal,
  type ReorganisedDivision,
  type SplitPart,
} from './reorganisation';
