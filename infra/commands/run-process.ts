import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { repositoryFolder } from '../launcher';
import { CommandFailure } from './terminal';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface ProcessRequest {
  readonly command: string;
  readonly args: readonly string[];
  readonly folder?: string;
  readonly env?: Environment;
  readonly signal?: AbortSignal;
  /** Gets the lines of standard output; without it the output goes straight to the terminal. */
  readonly onLine?: (line: string) => void;
}

/** Runs a program to its end and answers its exit code; asks it to end when the signal aborts. */
export function runProcess({ command, args, folder, env, signal, onLine }: ProcessRequest): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: folder ?? repositoryFolder,
      env: { ...process.env, ...env },
      stdio: ['ignore', onLine === undefined ? 'inherit' : 'pipe', 'inherit'],
    });
    const end = (): void => void child.kill('SIGTERM');
    signal?.addEventListener('abort', end, { once: true });
    if (child.stdout !== null && onLine !== undefined) createInterface(child.stdout).on('line', onLine);
    child.once('error', reject);
    child.once('close', (code) => {
      signal?.removeEventListener('abort', end);
      resolve(code ?? 1);
    });
  });
}

const register = path.join(repositoryFolder, 'packages', 'tooling', 'swc-register.cjs');

/** How a TypeScript file of this repository is run from its source. */
export const scriptArguments = (script: string): string[] => [
  '-r',
  register,
  path.join(repositoryFolder, script),
];

export interface ScriptRequest extends Pick<ProcessRequest, 'env' | 'signal' | 'onLine' | 'folder'> {
  /** Path in the repository. */
  readonly script: string;
  readonly args?: readonly string[];
}

/** Runs a TypeScript file of this repository to its end and answers its exit code. */
export const runScript = ({ script, args = [], ...rest }: ScriptRequest): Promise<number> =>
  runProcess({ ...rest, command: process.execPath, args: [...scriptArguments(script), ...args] });

/** The same, for a step without which there is no going on; answers what it printed. */
export async function requireScript(request: ScriptRequest): Promise<string[]> {
  const lines: string[] = [];
  const code = await runScript({ ...request, onLine: (line) => lines.push(line) });
  if (code === 0) return lines;
  const said = lines.join('\n');
  throw new CommandFailure(
    `${said}\n没有完成：${request.script}（退出码 ${code}）。怎么改：看上面的原因，改好后重新运行同一命令。\n` +
      `Not completed: ${request.script} (exit code ${code}). What to do: see the reason above, then run the same command again.`,
  );
}
