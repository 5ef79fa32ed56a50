export { applyAllDeltas, applyDeltas } from './apply-deltas';
export { rebuildRollup } from './rebuild-rollup';
export { APPLY_ROLLUP_DELTAS, recordDeltas } from './record-deltas';
export { RollupCell, RollupDelta, type RollupGrain, RollupState } from './rollup.entity';
export { contributionSql, quote, type RollupSource } from './rollup-source';
