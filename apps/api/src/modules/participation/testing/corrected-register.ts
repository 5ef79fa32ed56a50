import type { TestDatabase } from '../../../../test/test-database';
import { type Gathered } from './gathered-figures';
import type { Visit } from './audited-district';

const BORN = [1950, 1963, 1980, 2000, null, 2012] as const;

const visitsAt = (place: string, month: string, count: number): readonly Visit[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ place, month, born: BORN[at % BORN.length] ?? null, sex: 'female' as const, isRetired: false },
    ...{ stage: 'consultation' as const, channel: 'offline' as const, capacity: 'resident' as const },
    ...{ initiator: 'residentsCommittee' as const, evidence: 'meetingMinutes' as const, depth: 3 },
  }));

/** Sheets that come late, of the neighbourhood where the fewest took part: in each quarter more of every age than are hidden. */
export const LATE_VISITS: readonly Visit[] = ['2026-02', '2026-05', '2026-08'].flatMap((month) =>
  visitsAt('1000', month, 12 * BORN.length),
);

/** The quarter that is told last, and those who came in it: few where many came before. */
export const LAST_QUARTER = '2026-Q4';
export const LAST_VISITS: readonly Visit[] = [
  ...visitsAt('1001', '2026-10', 3),
  ...visitsAt('1000', '2026-10', 72),
  ...visitsAt('1002', '2026-11', 72),
];

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

/** What snapshots told that holds still, with the counts that it is about. */
export function standing(frozen: Gathered, { before, after }: Corrected): ReadonlyMap<string, number> {
  return new Map([...frozen.counts].filter(([cell]) => before.get(cell) === after.get(cell)));
}

/** Cells of a span. */
export function cellsOf(counts: ReadonlyMap<string, number>, span: string): ReadonlyMap<string, number> {
  return new Map([...counts].filter(([cell]) => cell.endsWith(`|${span}`)));
}

/** Runs something as if nothing of participation had been kept hidden. */
export async function withoutKeeping<Result>(
  suite: TestDatabase,
  work: () => Promise<Result>,
): Promise<Result> {
  return whileAside(suite, work, {
    aside: `update withholding set id = gen_random_uuid(), topic = 'aside ' || topic`,
    back: 'update withholding set id = gen_random_uuid(), topic = substr(topic, 7)',
  });
}

/** Runs something as if snapshots had told nothing: as if they were of another millennium. */
export async function withoutTelling<Result>(
  suite: TestDatabase,
  work: () => Promise<Result>,
): Promise<Result> {
  return whileAside(suite, work, {
    aside: `update freezing set id = gen_random_uuid(), period = '1' || substr(period, 2)`,
    back: `update freezing set id = gen_random_uuid(), period = '2' || substr(period, 2)`,
  });
}

async function whileAside<Result>(
  suite: TestDatabase,
  work: () => Promise<Result>,
  { aside, back }: { readonly aside: string; readonly back: string },
): Promise<Result> {
  // Rows have other names each time, as they would if they were others: what follows from them is remembered.
  const run = (statement: string): Promise<void> =>
    suite.asOwner(async (owner) => {
      await owner.query(`set app.districts = '1'`);
      await owner.query(statement);
    });
  await run(aside);
  try {
    return await work();
  } finally {
    await run(back);
  }
}
