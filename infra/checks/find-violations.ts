import type { ClientBase } from 'pg';
import type { Invariant } from './invariants';

/** What breaks an invariant: how many things, and the first of them. */
export interface Violations {
  readonly total: number;
  readonly first: readonly { readonly subject: string; readonly detail: string }[];
}

const SHOWN = 10;

/**
 * Opens a transaction for the whole database. Row-level security is forced on the owner too: without naming the
 * districts every check would look at empty tables and pass.
 */
export async function beginEverywhere(client: ClientBase, mode: 'READ ONLY' | 'READ WRITE'): Promise<void> {
  await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ ${mode}`);
  await client.query(
    `SELECT set_config('app.districts', coalesce(string_agg(id::text, ','), ''), true) FROM district`,
  );
}

/** Asks one invariant, in a transaction that {@link beginEverywhere} opened. */
export async function findViolations(client: ClientBase, invariant: Invariant): Promise<Violations> {
  const { rows } = await client.query<{ total: string; subject: string; detail: string }>(
    `SELECT count(*) OVER () AS total, subject, detail FROM (${invariant.sql}) found LIMIT ${SHOWN}`,
  );
  return {
    total: Number(rows[0]?.total ?? 0),
    first: rows.map(({ subject, detail }) => ({ subject, detail })),
  };
}
