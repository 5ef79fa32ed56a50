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
