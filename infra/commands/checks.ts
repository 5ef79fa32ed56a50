import { Client } from 'pg';
import { beginEverywhere, findViolations } from '../checks/find-violations';
import { listInvariants } from '../checks/invariants';
import { openDatabase } from '../launcher';
import { runCommand } from './run-command';
import { CommandFailure, complain, say } from './terminal';

/** `npm run checks`: asks the data whether everything that must hold of them holds, and changes nothing. */
runCommand(async () => {
  const database = await openDatabase({ onProgress: say });
  const client = new Client({ connectionString: database.databaseUrl });
  try {
    await client.connect();
    await beginEverywhere(client, 'READ ONLY');
    const broken = await checkAll(client);
    return broken === 0 ? 0 : 1;
  } catch (error) {
    throw isTableMissing(error) ? new CommandFailure(notMigrated) : error;
  } finally {
    await client.end();
    await database.stop();
  }
});

const notMigrated =
  '数据库的结构还没有建好。怎么改：先运行 npm start 或 npm run migrate。\n' +
  'The database is not migrated yet. What to do: run npm start or npm run migrate first.';

const isTableMissing = (error: unknown): boolean => (error as { code?: string }).code === '42P01';

async function checkAll(client: Client): Promise<number> {
  const invariants = listInvariants();
  let broken = 0;
  for (const invariant of invariants) {
    const { total, first } = await findViolations(client, invariant);
    const { zh, en } = invariant.sentence;
    if (total === 0) {
      say(`✓ ${zh} ${en}`);
      continue;
    }
    broken += 1;
    complain(`✗ ${zh} ${en}`);
    complain(`  ${total} 处不符（${invariant.name}） violations, the first of them:`);
    for (const { subject, detail } of first) complain(`    ${subject}: ${detail}`);
  }
  say(
    `${invariants.length - broken} 项成立，${broken} 项不成立。 ${invariants.length - broken} hold, ${broken} do not.`,
  );
  return broken;
}
