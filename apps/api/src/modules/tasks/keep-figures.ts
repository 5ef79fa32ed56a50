import type { Transaction } from '../../platform/database';
import { type FigureAct, readClosedFigures, recordCorrections } from './corrections/record-corrections';
import { recordTaskFigures } from './task-rollup';

/** Which tasks of a district something is done to, and by what condition on `t` they are found. */
export interface TouchedTasks {
  readonly districtId: string;
  /** SQL of the program, on `t` and from `$2` on. */
  readonly where: string;
  readonly values: readonly unknown[];
  /** What is done to them. */
  readonly act: FigureAct;
}

/**
 * Does something to tasks with their part in the figures taken out before and put in again afterwards, in the same
 * transaction: whatever it changes, the rollups say what a rebuild would, and of closed months what changed by which act. The tasks are held meanwhile: what somebody
 * else changed between the two would be put in without having been taken out.
 */
export async function keepFigures<T>(
  tx: Transaction,
  touched: TouchedTasks,
  work: () => Promise<T>,
): Promise<T> {
  const { districtId, act } = touched;
  const taskIds = await idsOf(tx, touched);
  const before = await readClosedFigures(tx, { districtId, taskIds, act });
  await recordTaskFigures(tx, { districtId, factIds: taskIds, sign: -1 });
  const answer = await work();
  const afterwards = await idsOf(tx, touched);
  await recordCorrections(tx, { districtId, taskIds: afterwards, act }, before);
  await recordTaskFigures(tx, { districtId, factIds: afterwards, sign: 1 });
  return answer;
}

async function idsOf(tx: Transaction, { districtId, where, values }: TouchedTasks): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `select t.id from community_task t where t.district_id = $1::bigint and ${where} order by t.id for update`,
    [districtId, ...values],
  );
  return rows.map(({ id }) => id);
}
