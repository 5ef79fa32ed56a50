import { appendFileSync } from 'node:fs';
import { repositoryRoot } from '../repository-root';
import type { Check } from './check';
import { compilerOptions } from './compiler-options';
import { layout } from './layout';
import { lockFile } from './lock-file';
import { machineTraces } from './machine-traces';
import { dependencyDirections, leftovers, prettier } from './outer-tools';
import { readme } from './readme';
import { suppressions } from './suppressions';

const checks: readonly Check[] = [
  layout,
  machineTraces,
  lockFile,
  compilerOptions,
  suppressions,
  readme,
  prettier,
  dependencyDirections,
  leftovers,
];

/** Of each check; more would hide the checks that follow. */
const shownProblems = 100;

function problemsOf({ findProblems }: Check): readonly string[] {
  try {
    return findProblems(repositoryRoot);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** Runs all checks of the whole repository, one line each, and says in the exit code whether all hold. */
export function runChecks(): void {
  let failed = 0;
  for (const check of checks) {
    const start = performance.now();
    const problems = problemsOf(check);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${problems.length === 0 ? '✓' : '✗'} ${check.name} (${seconds} s)`);
    for (const problem of problems.slice(0, shownProblems)) console.log(`    ${problem}`);
    if (problems.length > shownProblems) console.log(`    … and ${problems.length - shownProblems} more`);
    if (problems.length > 0) failed += 1;
  }
  const passed = checks.length - failed;
  console.log(`Checks: ${passed} passed, ${failed} failed`);
  const counts = { kind: 'check', name: 'repository', passed, failed, skipped: 0 };
  if (process.env.WEIZHI_TEST_COUNTS)
    appendFileSync(process.env.WEIZHI_TEST_COUNTS, `${JSON.stringify(counts)}\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}
