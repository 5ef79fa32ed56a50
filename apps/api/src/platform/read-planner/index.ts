export { CursorCodec, type CursorPurpose, scopeFingerprint } from './cursor';
export { globalIdRead } from './global-id-read';
export { SCALAR_OUTPUTS, type ScalarOutput } from './json-output';
export { stringifyResult } from './json-text';
export { PipelinedReadRunner, type PlannedReadRunner } from './planned-read-runner';
export type {
  ArgumentSource,
  FilterCondition,
  KeysetOrder,
  NodeTarget,
  ReadAnnotation,
  ReadExtensions,
  SqlContext,
  TypeReadExtensions,
} from './read-annotations';
export { READ_PATH_HEADER, readPathPlugin } from './read-path-plugin';
export { type ReadPathCounts, ReadPaths } from './read-paths';
export { ReadPlanner, type ReadPlannerOptions } from './read-planner';
export { ValidatedReads } from './validated-reads';
