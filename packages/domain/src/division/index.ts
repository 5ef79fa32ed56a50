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
