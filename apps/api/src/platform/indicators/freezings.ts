import { formatPeriod, type Period } from '@weizhi/domain';
import type { Reads, Transaction } from '../database';
import { Freezing } from './freezing.entity';

/** Figures of a period that were frozen, by the number of the freezing. */
export type FrozenPeriod = Pick<Freezing, 'number' | 'period' | 'places' | 'frozenAt'>;

/** All that was frozen of a district, in order. @source decision record 0203 */
export async function listFreezings(reads: Reads, districtId: string): Promise<readonly FrozenPeriod[]> {
  return reads.repository(Freezing).find({ where: { districtId }, order: { number: 'ASC' } });
}

/** The number of the freezing that comes now; nobody else of the district freezes until the transaction ends. */
export async function nextFreezing(tx: Transaction, districtId: string): Promise<number> {
  await tx.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`freezing-${districtId}`]);
  const [row] = await tx.sql<{ last: number }>(
    'select coalesce(max(number), 0) as last from freezing where district_id = $1::bigint',
    [districtId],
  );
  return (row?.last ?? 0) + 1;
}

/** What is frozen now. */
interface FreezingNow {
  readonly districtId: string;
  readonly number: number;
  readonly period: Period;
  readonly divisionIds: readonly string[];
  readonly now: Date;
}

/** Keeps which figures are frozen, after what they hide was kept under the same number. */
export async function keepFreezing(tx: Transaction, freezing: FreezingNow): Promise<void> {
  const { districtId, number, period, divisionIds, now } = freezing;
  await tx.repository(Freezing).insert({
    ...{ districtId, number, period: formatPeriod(period) },
    ...{ places: divisionIds, frozenAt: now },
  });
}
