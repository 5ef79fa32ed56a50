import 'reflect-metadata';
import { runCommand } from '../../../apps/api/src/commands/run-command';
import { ENTITIES } from '../../../apps/api/src/composition-root';
import { participationModule } from '../../../apps/api/src/modules/participation';
import { environment, readDatabaseConfig } from '../../../apps/api/src/platform/config';
import { createDatabase, systemActor } from '../../../apps/api/src/platform/database';
import { rebuildRollup } from '../../../apps/api/src/platform/rollups';

/** `rebuild <district>`: computes the rollups of participation anew and prints what each took. */
runCommand(async (print) => {
  const districtId = process.argv[2] ?? '';
  const database = await createDatabase(readDatabaseConfig(environment), ENTITIES);
  try {
    for (const source of participationModule.rollupSources ?? []) {
      const started = Date.now();
      const cells = await database.transaction(systemActor(districtId), (tx) =>
        rebuildRollup(tx, source, districtId),
      );
      print(`${source.code}: ${String(cells)} cells in ${((Date.now() - started) / 1000).toFixed(0)} s`);
    }
  } finally {
    await database.close();
  }
});
