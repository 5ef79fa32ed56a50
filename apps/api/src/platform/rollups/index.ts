export { applyAsTheyCome } from './apply-as-they-come';
export { applyAllDeltas, applyDeltas } from './apply-deltas';
export { cellsInSpan } from './cells-in-span';
export { forgetDefinitions, rebuildNextOutdated, rebuildRollup } from './rebuild-rollup';
export {
  APPLY_ROLLUP_DELTAS,
  applySoon,
  recordDeltas,
  recordDifference,
  recordWeighed,
  type WeighedRows,
} from './record-deltas';
export { listRollupSources, registerRollupSources } from './rollup-registry';
export { readRollupStanding, type RollupStanding } from './rollup-standing';
export { RollupCell, RollupDelta, RollupState } from './rollup.entity';
export { quote, type RollupGrain, type RollupSource } from './rollup-source';
