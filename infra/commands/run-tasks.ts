import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { repositoryFolder } from '../launcher';
import { turboEnvironment } from './build-applications';
import { runProcess } from './run-process';
import type { Environment } from './run-process';
import type { TaskOutcome } from './tally';

const summaryFolder = path.join(repositoryFolder, '.turbo', 'runs');

export interface TaskRequest {
  readonly tasks: readonly string[];
  readonly env: Environment;
  readonly signal: AbortSignal;
  readonly filters?: readonly string[];
}

/** Runs tasks of all workspaces through turbo, on to the end whatever fails, and answers how each ended. */
export async function runTasks({ tasks, env, signal, filters = [] }: TaskRequest): Promise<TaskOutcome[]> {
  const before = new Set(listSummaries());
  const selection = filters.map((name) => `--filter=${name}`);
  const code = await runProcess({
    command: path.join(repositoryFolder, 'node_modules', '.bin', 'turbo'),
    args: [
      'run',
      ...tasks,
      ...selection,
      '--continue',
      '--concurrency=2',
      '--summarize',
      '--ui=stream',
      '--output-logs=new-only',
    ],
    env: { ...env, ...turboEnvironment },
    signal,
  });
  const [summary] = listSummaries().filter((name) => !before.has(name));
  // turbo itself refused: there are no outcomes, and that must not look like success.
  if (summary === undefined) return [{ workspace: 'turbo', task: tasks.join(' '), succeeded: false }];
  const outcomes = readSummary(path.join(summaryFolder, summary));
  return code === 0 || outcomes.some((outcome) => !outcome.succeeded)
    ? outcomes
    : [...outcomes, { workspace: 'turbo', task: 'run', succeeded: false }];
}

const listSummaries = (): string[] =>
  existsSync(summaryFolder) ? readdirSync(summaryFolder).filter((name) => name.endsWith('.json')) : [];

interface Summary {
  readonly tasks: readonly {
    readonly task: string;
    readonly package: string;
    readonly command: string;
    readonly execution?: { readonly exitCode: number };
  }[];
}

function readSummary(file: string): TaskOutcome[] {
  const { tasks } = JSON.parse(readFileSync(file, 'utf8')) as Summary;
  rmSync(file);
  return tasks
    .filter(({ command }) => command !== '<NONEXISTENT>')
    .map((one) => ({ workspace: one.package, task: one.task, succeeded: one.execution?.exitCode === 0 }));
}
