import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repositoryRoot } from '../repository-root';

/** A forbidden dependency that dependency-cruiser found. */
export interface CruiseViolation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

interface CruiseOutput {
  readonly summary: {
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
      readonly to: string;
    }[];
  };
}

/** Runs dependency-cruiser with the configuration of this repository over the tree at `root`. */
export function runCruise(root: string): readonly CruiseViolation[] {
  const command = join(repositoryRoot, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const config = join(repositoryRoot, 'packages/tooling/dependency-cruiser.cjs');
  const run = spawnSync(
    process.execPath,
    [command, '--config', config, '--output-type', 'json', 'apps', 'packages', 'infra'],
    { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  if (!run.stdout.startsWith('{')) throw new Error(`dependency-cruiser did not run: ${run.stderr}`);
  const output = JSON.parse(run.stdout) as CruiseOutput;
  return output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}
