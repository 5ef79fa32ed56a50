import path from 'node:path';
import type { Client } from 'pg';
import { readDatabaseConfig } from '../../../apps/api/src/platform/config';
import { environmentOf, scripts } from '../../commands/product';
import { requireScript } from '../../commands/run-process';
import { repositoryFolder } from '../../launcher';
import { everyDistrict, fillCases, fillRegister } from '../../prove/support/many-organisations';
import type { RegisterSize } from '../../prove/support/many-organisations';
import { emptyValues, type Values } from '../values';
import { type BenchCluster, withClient } from './open-cluster';
import type { BenchData, BenchReader } from './open-data';

const SIZE: RegisterSize = { organisations: 5_000, documents: 20_000, cases: 3_000 };

/** The product's own schema, migrated to the state of this code, with a register of the size that is asked for. */
export async function openRegister(
  { ownerUrl }: BenchCluster,
  tell: (line: string) => void,
): Promise<BenchData> {
  const stateFolder = path.join(repositoryFolder, '.data', 'bench-state');
  const env = environmentOf({ databaseUrl: ownerUrl, stateFolder });
  await requireScript({ script: scripts.migrate, env });
  await withClient(ownerUrl, async (owner) => {
    if (await isFilled(owner)) return;
    tell('the register: demonstration data');
    await requireScript({ script: scripts.seed, env, args: ['--matters', '100'] });
    tell(`the register: ${SIZE.organisations} organisations`);
    await fillRegister(owner, SIZE);
    await fillCases(owner, 1, SIZE.cases);
    await owner.query('vacuum (analyze)');
  });
  const { appUrl } = readDatabaseConfig({ ...process.env, ...env });
  return withClient(ownerUrl, async (owner) => {
    await everyDistrict(owner);
    const reader = await readerOf(owner);
    return { appUrl, reader, samples: await chooseValues(owner, reader) };
  });
}

async function isFilled(owner: Client): Promise<boolean> {
  await everyDistrict(owner);
  const { rows } = await owner.query<{ cases: number }>('select count(*)::int as cases from incubation_case');
  return (rows[0]?.cases ?? 0) >= SIZE.cases;
}

async function readerOf(owner: Client): Promise<BenchReader> {
  const { rows } = await owner.query<BenchReader>(
    `select t.id::text as "districtId", d.id::text as "divisionId", d.path as "divisionPath"
       from district t join division d on d.id = t.division_id where t.kind = 'demonstration'`,
  );
  if (!rows[0]) throw new Error('There is no demonstration district.');
  return rows[0];
}

async function chooseValues(owner: Client, { districtId }: BenchReader): Promise<readonly Values[]> {
  const { rows } = await owner.query<Partial<Values>>(
    `select id as "organisationId", service_kind as kind from organisation
      where district_id = $1::bigint and withdrawn_at is null and merged_into_id is null order by md5(id::text) limit 200`,
    [districtId],
  );
  return rows.map((row) => ({ ...emptyValues, ...row, districtId }));
}
