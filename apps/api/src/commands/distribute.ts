import 'reflect-metadata';
import { Client } from 'pg';
import { environment, migratorUrl } from '../platform/config';
import { distributeTables } from '../platform/database/distribution/distribute-tables';
import { runCommand } from './run-command';

/** `npm run distribute`: after `migrate`, spreads the tables over the nodes of a distributed server. */
runCommand(async (print) => {
  const client = new Client({ connectionString: migratorUrl(environment) });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { server, calls } = await distributeTables(client);
    if (server === 'plain')
      print('数据库是单机 PostgreSQL，各表归类已核对。 A plain server: the lists of tables were checked.');
    else print(`已分布 ${calls.length} 张表。 Distributed ${calls.length} tables.`);
  } finally {
    await client.end();
  }
});
