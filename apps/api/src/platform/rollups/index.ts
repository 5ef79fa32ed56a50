export { applyAllDeltas, applyDeltas } from './apply-deltas';
export { rebuildRollup } from './rebuild-rollup';
export { APPLY_ROLLUP_DELTAS, recordDeltas } from './record-deltas';
export { RollupCell, RollupDelta, RollupState } from './rollup.entity';
export { quote, type RollupSource } from './rollup-source';
