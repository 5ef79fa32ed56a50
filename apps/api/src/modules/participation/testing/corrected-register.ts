import type { TestDatabase } from '../../../../test/test-database';
import { type Gathered } from './gathered-figures';
import type { Visit } from './audited-district';

const BORN = [1950, 1963, 1980, 2000, null, 2012] as const;

/** Sheets that come late, of the neighbourhood where the fewest took part: in each quarter more of every age than are hidden. */
export const LATE_VISITS: readonly Visit[] = ['2026-02', '2026-05', '2026-08'].flatMap((month) =>
  Array.from({ length: 12 * BORN.length }, (_, at) => ({
    ...{
      place: '1000',
      month,
      born: BORN[at % BORN.length] ?? null,
      sex: 'female' as const,
      isRetired: false,
    },
    ...{ stage: 'consultation' as const, channel: 'offline' as const, capacity: 'resident' as const },
    ...{ initiator: 'residentsCommittee' as const, evidence: 'meetingMinutes' as const, depth: 3 },
  })),
);

/** Periods of the kinds of which snapshots are. */
export const FROZEN_PERIODS = ['2026-Q1', '2026-Q2', '2026-Q3', '2026'];

/** Counts of every cell, when figures were frozen and when sheets had come late. */
export interface Corrected {
  readonly before: ReadonlyMap<string, number>;
  readonly after: ReadonlyMap<string, number>;
}

/** Cells that answers of a later day tell of those that were frozen: they did not change, and were not told before. */
export function learned(
  frozen: Gathered,
  later: Gathered,
  { before, after }: Corrected,
): ReadonlyMap<string, number> {
  return new Map(
    [...later.counts].filter(
      ([cell]) => !frozen.counts.has(cell) && before.has(cell) && before.get(cell) === after.get(cell),
    ),
  );
}

/** Runs something as if nothing of participation had been kept hidden. */
export async function withoutKeeping<Result>(
  suite: TestDatabase,
  work: () => Promise<Result>,
): Promise<Result> {
  // Rows have other names each time, as they would if they were others: what follows from them is remembered.
  const rename = (topic: string): Promise<void> =>
    suite.asOwner(async (owner) => {
      await owner.query(`set app.districts = '1'`);
      await owner.query(`update withholding set id = gen_random_uuid(), topic = ${topic}`);
    });
  await rename(`'aside ' || topic`);
  try {
    return await work();
  } finally {
    await rename(`substr(topic, 7)`);
  }
}
