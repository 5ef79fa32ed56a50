import { withClient } from './connection';
import { LauncherError } from './launcher-error';

const oldestVersion = 150_000;

export interface ExternalDatabase {
  readonly databaseUrl: string;
  readonly serverVersion: string;
}

/** Checks the server that DATABASE_URL names: it must answer and be PostgreSQL 15 or later. */
export async function checkExternalDatabase(databaseUrl: string): Promise<ExternalDatabase> {
  const host = hostOf(databaseUrl);
  const version = await serverVersion(databaseUrl, host);
  const serverVersionText = String(Math.floor(version / 10_000));
  if (version < oldestVersion)
    throw new LauncherError('EXTERNAL_TOO_OLD', { found: serverVersionText, host });
  return { databaseUrl, serverVersion: serverVersionText };
}

function hostOf(databaseUrl: string): string {
  const url = URL.parse(databaseUrl);
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol)) throw new LauncherError('EXTERNAL_URL_INVALID');
  // A socket folder stands in the query, the password must never be shown.
  return url.host === '' ? (url.searchParams.get('host') ?? 'localhost') : url.host;
}

async function serverVersion(databaseUrl: string, host: string): Promise<number> {
  try {
    return await withClient(databaseUrl, async (client) => {
      const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
      return Number(rows[0]?.server_version_num);
    });
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string };
    throw new LauncherError('EXTERNAL_UNREACHABLE', { host, detail: message === '' ? code : message });
  }
}
