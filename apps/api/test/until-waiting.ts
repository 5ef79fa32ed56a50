import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from 'pg';

const PATIENCE_MS = 15_000;

/** Waits until so many sessions of the database wait for a lock: they are then at work at the same time beyond doubt. */
export async function untilWaiting(owner: Client, sessions: number): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (let waiting = 0; waiting < sessions;) {
    if (Date.now() > deadline) throw new Error(`${String(waiting)} of ${String(sessions)} sessions wait`);
    // Within a transaction the list of sessions stays as it was first read, and one that was opened since is missing from it.
    await owner.query('select pg_stat_clear_snapshot()');
    const { rows } = await owner.query<{ waiting: number }>(
      `select count(distinct l.pid)::int as waiting from pg_locks l join pg_stat_activity a on a.pid = l.pid
        where not l.granted and a.datname = current_database()`,
    );
    waiting = rows[0]?.waiting ?? 0;
    await delay(20);
  }
}
