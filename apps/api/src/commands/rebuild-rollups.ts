import 'reflect-metadata';
import { ENTITIES } from '../composition-root';
import { environment, migratorUrl, readDatabaseConfig } from '../platform/config';
import { createDatabase, systemActor } from '../platform/database';
import { gatherStatistics } from '../platform/database/gather-statistics';
import { listRollupSources, rebuildRollup } from '../platform/rollups';
import { runCommand } from './run-command';

/** `npm run rebuild-rollups`: computes the cells of every source in every district anew from the facts. */
runCommand(async (print) => {
  const database = await createDatabase(readDatabaseConfig(environment), ENTITIES);
  try {
    const districts = await database.transaction(systemActor(), (tx) =>
      tx.sql<{ id: string; name: string }>('select id::text, name from district order by id'),
    );
    for (const { id, name } of districts) {
      for (const { source } of listRollupSources()) {
        const cells = await database.transaction(systemActor(id), (tx) => rebuildRollup(tx, source, id));
        print(`${name}：${source.code} 重算完成，共 ${String(cells)} 格 rebuilt, ${String(cells)} cells`);
      }
    }
    await gatherStatistics(migratorUrl(environment));
  } finally {
    await database.close();
  }
});
