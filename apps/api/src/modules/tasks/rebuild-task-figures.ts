import type { Transaction } from '../../platform/database';
import { rebuildRollup } from '../../platform/rollups';
import { TASK_ORIGIN_ROLLUP } from './originals/origin-rollup';
import { TASK_ROLLUPS } from './task-rollup';

/** Computes every figure of tasks of a district anew from the facts: for whoever has just written most of them. */
export async function rebuildTaskFigures(tx: Transaction, districtId: string): Promise<void> {
  for (const source of [...TASK_ROLLUPS, TASK_ORIGIN_ROLLUP]) await rebuildRollup(tx, source, districtId);
}
