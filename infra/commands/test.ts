import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openTestDatabase, repositoryFolder } from '../launcher';
import { runCommand } from './run-command';
import type { Environment } from './run-process';
import { runTasks } from './run-tasks';
import { describeTally, isSuccess, parseCountLines, tally } from './tally';
import type { TaskOutcome } from './tally';
import { complain, say, step } from './terminal';

/** `npm test`: everything, on one database for all workspaces; the last line is the count. */
runCommand(async (signal) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'weizhi-counts-'));
  const counts = path.join(folder, 'counts.jsonl');
  try {
    const outcomes = await withDatabase((databaseUrl) =>
      runAll({ DATABASE_URL: databaseUrl, WEIZHI_TEST_COUNTS: counts }, signal),
    );
    if (signal.aborted) return 130;
    return report(outcomes, existsSync(counts) ? readFileSync(counts, 'utf8') : '');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

async function withDatabase<T>(use: (databaseUrl: string) => Promise<T>): Promise<T> {
  const database = await step('启动测试数据库 Starting the test database', () => openTestDatabase());
  try {
    return await use(database.databaseUrl);
  } finally {
    await database.stop();
  }
}

/** Static checks first: they are quick, and what they find explains many a failing test. */
async function runAll(env: Environment, signal: AbortSignal): Promise<TaskOutcome[]> {
  const outcomes = await runTasks({ tasks: ['typecheck', 'lint', 'check'], env, signal });
  if (!signal.aborted) outcomes.push(...(await runTasks({ tasks: ['test'], env, signal })));
  if (!signal.aborted && existsSync(journeysFolder)) {
    outcomes.push(...(await runTasks({ tasks: ['journeys'], env, signal })));
  }
  return outcomes;
}

const journeysFolder = path.join(repositoryFolder, 'infra', 'journeys');

function report(outcomes: readonly TaskOutcome[], counts: string): number {
  const total = tally(parseCountLines(counts), outcomes);
  const failed = outcomes.filter((outcome) => !outcome.succeeded);
  for (const { workspace, task } of failed) complain(`未通过 Failed: ${workspace} ${task}`);
  say(describeTally(total));
  return isSuccess(total) ? 0 : 1;
}
