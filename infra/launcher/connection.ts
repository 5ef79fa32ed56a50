import { Client } from 'pg';

export interface Address {
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** A connection URL for a server on this machine. */
export const urlOf = ({ port, user, password, database }: Address): string =>
  `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

/** Opens a connection, hands it over and closes it again whatever happens. */
export async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  // A server that stops under an idle connection raises an error event, which unheard would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

export type Readiness = 'ready' | 'starting' | 'stopping' | 'unreachable';

/** Whether the server takes connections now. What waiting cannot cure (a wrong password, no such database) is thrown. */
export async function probe(url: string): Promise<Readiness> {
  try {
    await withClient(url, (client) => client.query('SELECT 1'));
    return 'ready';
  } catch (error) {
    const { code = '', message = '' } = error as { code?: string; message?: string };
    // 57P03 (cannot_connect_now) stands for both, and only its text says which.
    if (code === '57P03') return message.includes('shutting down') ? 'stopping' : 'starting';
    if (code.startsWith('28') || code.startsWith('3D')) throw error;
    return 'unreachable';
  }
}
