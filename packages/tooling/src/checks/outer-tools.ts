import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runCruise } from '../cruise/run-cruise';
import { repositoryRoot } from '../repository-root';
import type { Check } from './check';

interface ToolRun {
  readonly root: string;
  /** The tool's script below node_modules. */
  readonly script: string;
  readonly args: readonly string[];
}

function runTool({ root, script, args }: ToolRun): { readonly stdout: string; readonly stderr: string } {
  const run = spawnSync(process.execPath, [join(repositoryRoot, 'node_modules', script), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.error) throw run.error;
  return run;
}

/** Every file has the form prettier gives it. */
export const prettier: Check = {
  name: 'every file has the form prettier gives it',
  findProblems(root) {
    const args = ['--list-different', '--ignore-unknown', '.'];
    const { stdout, stderr } = runTool({ root, script: 'prettier/bin/prettier.cjs', args });
    const unreadable = stderr
      .split('\n')
      .filter((line) => line.startsWith('[error]') && !/^\[error\]\s+[|>\d]/.test(line));
    const unformed = stdout.split('\n').filter((line) => line !== '');
    return [...unformed.map((path) => `${path}: run prettier --write on it`), ...unreadable];
  },
};

/** Nothing depends on what it may not depend on, and there are no cycles. */
export const dependencyDirections: Check = {
  name: 'every import goes in an allowed direction, without cycles (dependency-cruiser)',
  findProblems: (root) => runCruise(root).map(({ rule, from, to }) => `${from}: ${rule} → ${to}`),
};

interface KnipIssue {
  readonly file: string;
  readonly [kind: string]: unknown;
}

function namesOf(found: unknown): readonly string[] {
  if (Array.isArray(found)) return found.flatMap(namesOf);
  if (typeof found !== 'object' || found === null) return [];
  return 'name' in found && typeof found.name === 'string'
    ? [found.name]
    : Object.values(found).flatMap(namesOf);
}

function knipProblems({ file, ...kinds }: KnipIssue): readonly string[] {
  return Object.entries(kinds).flatMap(([kind, found]) =>
    namesOf(found).map((name) =>
      kind === 'files' ? `${file}: nothing uses this file` : `${file}: ${kind}: ${name}`,
    ),
  );
}

/** No file, export or dependency is left over, and none is used without being declared. */
export const leftovers: Check = {
  name: 'no file, export or dependency is left over or undeclared (knip)',
  findProblems(root) {
    const config = join(repositoryRoot, 'packages/tooling/knip.json');
    const args = ['--config', config, '--reporter', 'json', '--no-progress'];
    const { stdout, stderr } = runTool({ root, script: 'knip/bin/knip.js', args });
    if (!stdout.trimStart().startsWith('{')) throw new Error(`knip did not run: ${stderr}${stdout}`);
    const { issues } = JSON.parse(stdout) as { readonly issues: readonly KnipIssue[] };
    return issues.flatMap(knipProblems);
  },
};
