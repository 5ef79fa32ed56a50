import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { workspaceFolders } from '../src/architecture';
import { repositoryRoot } from '../src/repository-root';
import type { SampleRepository } from './sample-repository';

interface LintResult {
  readonly filePath: string;
  readonly messages: readonly {
    readonly ruleId: string | null;
    readonly message: string;
    readonly line: number;
  }[];
}

/** File → ids of the rules that ESLint reports there, from a run of the real command and configuration. */
export type Reports = ReadonlyMap<string, readonly string[]>;

/** Gives each workspace of the sample the real preset, with the sample as the repository. */
function configure(sample: SampleRepository): void {
  const preset = JSON.stringify(join(repositoryRoot, 'packages/tooling/eslint.cjs'));
  for (const folder of workspaceFolders) {
    const call = `workspaceConfig(${JSON.stringify(folder)}, ${JSON.stringify(sample.root)})`;
    const text = `import { workspaceConfig } from ${preset};\nexport default ${call};\n`;
    sample.write(`${folder}/eslint.config.mjs`, text);
  }
}

/** Runs ESLint over folders of a sample repository; a parsing error counts as the rule id `fatal`. */
export function lintSample(sample: SampleRepository, folders: readonly string[]): Reports {
  configure(sample);
  const eslint = join(repositoryRoot, 'node_modules/eslint/bin/eslint.js');
  const run = spawnSync(process.execPath, [eslint, '--format', 'json', ...folders], {
    cwd: sample.root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (!run.stdout.startsWith('[')) throw new Error(`ESLint did not run: ${run.stderr}`);
  const results = JSON.parse(run.stdout) as readonly LintResult[];
  return new Map(
    results.map(({ filePath, messages }) => [
      relative(sample.root, filePath),
      messages.map(({ ruleId, message }) => ruleId ?? `fatal: ${message}`),
    ]),
  );
}
