import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { ENTITIES } from '../composition-root';
import { environment, migratorUrl, readDatabaseConfig } from '../platform/config';
import { createDatabase, type Database, systemActor } from '../platform/database';
import { gatherStatistics } from '../platform/database/gather-statistics';
import { listRollupSources, rebuildNextOutdated, rebuildRollup } from '../platform/rollups';
import { runCommand } from './run-command';

/**
 * `npm run rebuild-rollups`: computes the cells of every source in every district anew from the facts; with `--outdated`
 * those alone that another definition gave, or none did yet.
 */
runCommand(async (print) => {
  const { values } = parseArgs({ options: { outdated: { type: 'boolean', default: false } } });
  const database = await createDatabase(readDatabaseConfig(environment), ENTITIES);
  try {
    const districts = await database.transaction(systemActor(), (tx) =>
      tx.sql<{ id: string; name: string }>('select id::text, name from district order by id'),
    );
    const rebuild = values.outdated ? rebuildOutdated : rebuildAll;
    for (const district of districts) await rebuild(database, district, print);
    await gatherStatistics(migratorUrl(environment));
  } finally {
    await database.close();
  }
});

interface District {
  readonly id: string;
  readonly name: string;
}

async function rebuildAll(database: Database, { id, name }: District, print: Print): Promise<void> {
  for (const { source } of listRollupSources()) {
    const cells = await database.transaction(systemActor(id), (tx) => rebuildRollup(tx, source, id));
    print(`${name}：${source.code} 重算完成，共 ${String(cells)} 格 rebuilt, ${String(cells)} cells`);
  }
}

async function rebuildOutdated(database: Database, { id, name }: District, print: Print): Promise<void> {
  const next = (): Promise<string | null> =>
    database.transaction(systemActor(id), (tx) => rebuildNextOutdated(tx, id));
  for (let code = await next(); code !== null; code = await next())
    print(`${name}：${code} 已按现行口径重算 rebuilt by today's definition`);
}

type Print = (line: string) => void;
