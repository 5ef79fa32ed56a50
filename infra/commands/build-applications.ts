import path from 'node:path';
import { repositoryFolder } from '../launcher';
import { runProcess } from './run-process';
import type { Environment } from './run-process';
import { CommandFailure } from './terminal';

export const applications = ['admin', 'analytics'] as const;
export type Application = (typeof applications)[number];

/** Builds both applications; turbo restores what it built before from the same sources. */
export async function buildApplications(signal?: AbortSignal): Promise<void> {
  const lines: string[] = [];
  const code = await runProcess({
    command: path.join(repositoryFolder, 'node_modules', '.bin', 'turbo'),
    args: [
      'run',
      'build',
      ...applications.map((name) => `--filter=@weizhi/${name}`),
      '--concurrency=2',
      '--ui=stream',
    ],
    env: turboEnvironment,
    signal,
    onLine: (line) => lines.push(line),
  });
  if (code === 0 || signal?.aborted === true) return;
  throw new CommandFailure(
    `${lines.join('\n')}\n应用构建失败。怎么改：看上面的原因，改好后重新运行。\nThe applications could not be built. What to do: see the reason above and run again.`,
  );
}

export const turboEnvironment: Environment = {
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  FORCE_COLOR: '0',
};
