import 'reflect-metadata';
import { runCommand } from '../src/commands/run-command';
import { seedAccounts } from '../src/modules/identity';
import { openSeedDatabase } from '../src/seed/seed-database';
import { systemActor } from '../src/platform/database';
import { COMMITTEE_STAFF } from './committee-staff';

/** Gives a product that runs the accounts of more committees, where they are not there yet. */
runCommand(async (print) => {
  const database = await openSeedDatabase();
  try {
    await database.transaction(systemActor(), async (tx) => {
      const places = await tx.sql<{ id: string; code: string; name: string }>(
        'select id::text, code, name from division where exists_to is null and code = any($1::text[])',
        [COMMITTEE_STAFF.map(({ divisionCode }) => divisionCode)],
      );
      await seedAccounts(
        tx,
        places.flatMap(({ id, code, name }) =>
          COMMITTEE_STAFF.filter(({ divisionCode }) => divisionCode === code).map(
            ({ identifier, password }) => ({
              ...{ identifier, password, displayName: `${name}·工作人员`, divisionId: id },
              ...{ role: 'committeeMember' as const, mustChangePassword: false },
            }),
          ),
        ),
      );
      for (const { name } of places) print(name);
    });
  } finally {
    await database.close();
  }
});
