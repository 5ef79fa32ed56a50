import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { emptyValues, type Values } from '../values';
import { fill } from './fill';
import type { DataSize } from './fill';
import { type BenchCluster, withClient } from './open-cluster';
import { APP_ROLE, KEYS, TABLES } from './tables';

/** A database of the bench, filled and analysed. */
export interface BenchData {
  /** Address for the servers: the role that row-level security holds. */
  readonly appUrl: string;
  /** The one reader, the same for every server: a whole district and nothing else. */
  readonly reader: BenchReader;
  /** Rows of the reader's district to ask for in turn. */
  readonly samples: readonly Values[];
}

/** Where the reader may read. */
export interface BenchReader {
  readonly districtId: string;
  readonly divisionId: string;
  readonly divisionPath: string;
}

const DISTRICT = '103';
const READER: BenchReader = { districtId: DISTRICT, divisionId: DISTRICT, divisionPath: `1/${DISTRICT}/` };

/** Builds the data on participation if those of this size are not there yet. */
export async function openData(
  { adminUrl }: BenchCluster,
  size: DataSize,
  tell: (line: string) => void,
): Promise<BenchData> {
  const name = `bench_${size.facts}_${size.organisations}_${size.activities}`;
  const password = randomBytes(18).toString('hex');
  await withClient(adminUrl, async (admin) => {
    await admin.query(
      `DO $$ BEGIN CREATE ROLE ${APP_ROLE} LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$`,
    );
    await admin.query(`ALTER ROLE ${APP_ROLE} PASSWORD '${password}'`);
    const { rows } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rows.length === 0) await build(admin, { url: adminUrl, name, size, tell });
  });
  const appUrl = address(adminUrl, name, password);
  return { appUrl, reader: READER, samples: await withClient(appUrl, chooseValues) };
}

async function chooseValues(client: Client): Promise<readonly Values[]> {
  await client.query(`begin; set local app.districts = '${DISTRICT}'`);
  const { rows } = await client.query<Partial<Values>>(
    `select o.id as "organisationId", o.kind, c.parent_id as "subdistrictId",
       (select a.id from activity a where a.district_id = o.district_id and a.organisation_id = o.id limit 1) as "activityId",
       (row_number() over () * 37)::text as "residentId"
     from organisation o join division c on c.id = o.community_id order by md5(o.id::text) limit 200`,
  );
  return rows.map((row) => ({ ...emptyValues, ...row, districtId: DISTRICT }));
}

async function build(
  admin: Client,
  { url, name, size, tell }: { url: string; name: string; size: DataSize; tell: (line: string) => void },
): Promise<void> {
  const unfinished = `${name}_unfinished`;
  await admin.query(`DROP DATABASE IF EXISTS ${unfinished}`);
  await admin.query(`CREATE DATABASE ${unfinished} TEMPLATE template0`);
  await withClient(address(url, unfinished), async (client) => {
    await client.query('SET synchronous_commit = off');
    await client.query(TABLES);
    await fill(client, size, tell);
    tell('keys and indexes');
    await client.query(KEYS);
    await client.query('VACUUM (FREEZE, ANALYZE)');
  });
  await admin.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
}

function address(url: string, database: string, password?: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  if (password !== undefined) {
    changed.username = APP_ROLE;
    changed.password = password;
  }
  return changed.href;
}
