import path from 'node:path';
import { Client } from 'pg';
import { repositoryFolder, startEmbeddedDatabase } from '../../launcher';

/** The bench's own PostgreSQL. */
export interface BenchCluster {
  /** The superuser at the database `postgres`. */
  readonly adminUrl: string;
  /** The owner of the product's schema at a database of its own. */
  readonly ownerUrl: string;
  postmasterPid(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts the cluster under `.data/bench`; `tell` hears what takes a while. */
export async function openCluster(tell: (line: string) => void): Promise<BenchCluster> {
  const server = await startEmbeddedDatabase({
    dataFolder: path.join(repositoryFolder, '.data', 'bench'),
    onProgress: tell,
  });
  return {
    adminUrl: server.adminUrl,
    ownerUrl: server.databaseUrl,
    postmasterPid: () => postmasterOf(server.adminUrl),
    stop: () => server.stop(),
  };
}

/** The parent of all backends, whose processor time is Postgres's share. */
async function postmasterOf(url: string): Promise<number> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      `SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int AS pid`,
    );
    return rows[0]?.pid ?? 0;
  });
}

/** Works with a connection and closes it. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
