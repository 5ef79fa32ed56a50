import 'reflect-metadata';
import { Client } from 'pg';
import { runCommand } from '../../../apps/api/src/commands/run-command';
import { pseudonymOf } from '../../../apps/api/src/modules/participation';
import { numberCommunities, plantFacts, plantResidents } from './many-participations';
import { aliasOf, circleOf } from './plan';

/** Plants so many facts as the superuser of the cluster, with the keys of the installation. */
runCommand(async (print) => {
  const facts = Number(process.argv[2]);
  const admin = new Client({ connectionString: process.env['BENCH_ADMIN_URL'] });
  await admin.connect();
  try {
    await admin.query(
      `set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '512MB'; set work_mem = '128MB'`,
    );
    const circle = circleOf(facts, await numberCommunities(admin));
    const { rows } = await admin.query<{ id: string }>('select distinct district_id::text as id from places');
    const districtId = rows[0]?.id ?? '';
    await plantResidents(admin, {
      circle,
      pseudonymOf: (community, resident) => pseudonymOf(districtId, `alias ${aliasOf(community, resident)}`),
    });
    print('residents');
    await plantFacts(admin, { facts, circle, tell: print });
    await admin.query('vacuum (analyze) resident, participation');
  } finally {
    await admin.end();
  }
});
