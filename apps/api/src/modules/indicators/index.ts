import type { ModuleManifest } from '../../platform/module-manifest';
import { Freezing, Withholding } from '../../platform/indicators';
import { APPLY_ROLLUP_DELTAS, RollupCell, RollupDelta, RollupState } from '../../platform/rollups';
import { applyRollupDeltasJob, UPDATE_ROLLUPS, updateRollupsJob } from './apply-rollup-deltas.job';
import { ComparisonResolver } from './comparison.resolver';
import { IndicatorResolver } from './indicator.resolver';

export { computeFigures } from './compute-values';
export { keepHidden } from './keep-hidden';
export { judgeChanges } from './judge-changes';
export { readLedgerMonths } from './ledger-months.reads';
export { IndicatorThemeEnum } from './indicator.enums';
export { IndicatorValueType } from './indicator.type';
export { judgeComparability } from './period-comparability';
export { readTargets } from './read-targets';
export { toIndicatorValue } from './to-indicator-value';

export const indicatorsModule: ModuleManifest = {
  name: 'indicators',
  entities: [RollupCell, RollupDelta, RollupState, Freezing, Withholding],
  resolvers: [IndicatorResolver, ComparisonResolver],
  jobs: { [APPLY_ROLLUP_DELTAS]: applyRollupDeltasJob, [UPDATE_ROLLUPS]: updateRollupsJob },
};
