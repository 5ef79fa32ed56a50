import type { Client } from 'pg';
import { withClient } from '../data/open-cluster';
import type { Pages } from '../growth/measure-growth';
import { ask } from '../load';
import { startServer } from '../start-peers';
import type { ParticipationWorld } from './open-participation';

const FACTS = ['participation', 'participation_event', 'resident'] as const;

/**
 * Asks every part of the pages of a server whose role may not read the facts: a statement that names one of their tables fails,
 * whatever its plan. Answers how many parts answered; thrown when one did not.
 */
export async function demandFactsUnread(
  { installation, data }: ParticipationWorld,
  pages: Pages,
): Promise<number> {
  const readers = await withClient(installation.adminUrl, readersOf);
  const change = (statement: string): Promise<unknown> =>
    withClient(installation.adminUrl, (admin) => admin.query(statement));
  for (const { table, role } of readers) await change(`revoke select on ${table} from ${role}`);
  const server = await startServer('our-register.ts', data);
  try {
    await demandNoRight(installation.adminUrl, new URL(data.appUrl).username);
    for (const [page, request] of Object.entries(pages)) {
      const text = await ask(server.port, request);
      if (!text.startsWith('{"data":') || text.includes('"errors"'))
        throw new Error(`${page} does not answer without the facts: ${text.slice(0, 500)}`);
    }
    return Object.keys(pages).length;
  } finally {
    server.stop();
    for (const { table, role } of readers) await change(`grant select on ${table} to ${role}`);
  }
}

/** Whoever may read a table of facts without owning it. */
async function readersOf(
  admin: Client,
): Promise<readonly { readonly table: string; readonly role: string }[]> {
  const { rows } = await admin.query<{ table: string; role: string }>(
    `select c.relname as "table", case a.grantee when 0 then 'public' else a.grantee::regrole::text end as role
       from pg_class c cross join lateral aclexplode(c.relacl) a
      where c.oid = any($1::regclass[]) and a.privilege_type = 'SELECT' and a.grantee <> c.relowner`,
    [[...FACTS]],
  );
  return rows;
}

/** A right that is held by way of another role would make the proof worth nothing. */
async function demandNoRight(adminUrl: string, role: string): Promise<void> {
  await withClient(adminUrl, async (admin) => {
    const { rows } = await admin.query<{ name: string }>(
      `select t.name from unnest($2::text[]) t(name) where has_table_privilege($1, t.name, 'select')`,
      [role, [...FACTS]],
    );
    if (rows[0]) throw new Error(`${role} may read ${rows[0].name} all the same`);
  });
}
