import { setTimeout as delay } from 'node:timers/promises';
import { applyAllDeltas, type InTransaction } from './apply-deltas';

/** More deltas than somebody makes by hand: then others are on their way. */
const MANY = 2_000;
/** Without a new delta for as long, a burst is over. */
const LULL_MS = 1_500;
const LOOK_EVERY_MS = 500;
const LONGEST_WAIT_MS = 10_000;

/**
 * Brings the cells of a district up to date beside those who record facts. What waits is added at once; while many deltas
 * keep coming, as from an import, they are let gather for ten seconds at most: those of one cell are then added to it
 * together, which costs less than one after the other.
 * @source decision record 0184
 */
export async function applyAsTheyCome(
  inTransaction: InTransaction,
  districtId: string,
  onRebuilt: (source: string) => void = () => undefined,
): Promise<void> {
  const between = async (taken: number): Promise<void> => {
    if (taken > MANY) await untilLull(inTransaction, districtId);
  };
  await applyAllDeltas(inTransaction, districtId, { onRebuilt, between });
}

async function untilLull(inTransaction: InTransaction, districtId: string): Promise<void> {
  for (let waited = 0; waited < LONGEST_WAIT_MS; waited += LOOK_EVERY_MS) {
    await delay(LOOK_EVERY_MS);
    const isOver = await inTransaction(async (tx) => {
      const [row] = await tx.sql<{ is_over: boolean }>(
        `select coalesce(max(recorded_at) < clock_timestamp() - make_interval(secs => $2::float8), true) as is_over
           from rollup_delta where district_id = $1::bigint`,
        [districtId, LULL_MS / 1000],
      );
      return row?.is_over ?? true;
    });
    if (isOver) return;
  }
}
